/** Runs the demo from the build to the screenshots. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { loadGlossary } from '../../data/load.ts';
import { launch, type Session } from '../browsers.ts';
import { buildExtension, projectFolder } from '../build-extension.ts';
import { settled } from '../page-probe.ts';
import { type DemoOptions, demoOptions } from './options.ts';
import { entryFinder, readReport } from './report.ts';
import { takeScreenshots } from './screenshots.ts';
import { openTarget } from './target.ts';

const outputFolder = join(projectFolder, '.output', 'demo');

async function goTo(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'load' });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\n| at /)[0] : error;
    throw new Error(`${url} could not be opened (${reason}).`, { cause: error });
  }
}

async function writeResults(session: Session, page: Page): Promise<void> {
  await settled(page);
  mkdirSync(outputFolder, { recursive: true });
  const entryOf = entryFinder(loadGlossary(join(projectFolder, 'data')));
  const report = await readReport(page, entryOf);
  const reportFile = join(outputFolder, 'report.json');
  writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
  const screenshots = await takeScreenshots(session, page, {
    folder: outputFolder,
    weightOf: (mark) => entryOf(mark)?.facts.length ?? 0,
  });
  console.log(`${report.counts.marks} marks of ${report.counts.entries} entries on ${report.url}`);
  for (const file of [reportFile, ...screenshots]) console.log(`  ${relative(process.cwd(), file)}`);
}

async function show(options: DemoOptions, url: string): Promise<void> {
  const extension = buildExtension(options.browser);
  const session = await launch(options.browser, { extension, headless: options.headless });
  try {
    const [first] = await session.browser.pages();
    const page = !options.headless && first !== undefined ? first : await session.newPage();
    await goTo(page, url);
    if (options.headless) await writeResults(session, page);
    else {
      console.log(`${url} is open in ${options.browser}. Close the browser to end the demo.`);
      await new Promise((resolve) => session.browser.once('disconnected', resolve));
    }
  } finally {
    await session.close();
  }
}

/**
 * Runs the demo with the arguments of the command line.
 * @throws {Error} if the command line is wrong, or the page or the browser cannot be opened.
 */
export async function runDemo(args: readonly string[]): Promise<void> {
  const options = demoOptions(args, process.env);
  const target = await openTarget(options.target, options.port);
  try {
    await show(options, target.url);
  } finally {
    await target.close();
  }
}
