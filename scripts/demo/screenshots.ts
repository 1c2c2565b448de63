/** Takes the screenshots of a demo without a display. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers.ts';
import { cardBox, type PaintedMark, paintedMarks } from '../page-probe.ts';

/** Time to wait for a card or a search result, in ms. */
const LONGEST_WAIT = 5000;

const POPUP = { width: 440, height: 600 };

/** Waits until a condition is true. Returns false if it stays false for `LONGEST_WAIT`. */
async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + LONGEST_WAIT;
  while (performance.now() < end) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Waits until the animations on the page have ended. */
async function animationsEnded(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
}

export interface ScreenshotOptions {
  readonly folder: string;
  /** Returns how much content the card of a mark has. Of several marks, the one with the most is chosen. */
  readonly weightOf: (mark: PaintedMark) => number;
}

/**
 * Chooses the mark whose card is shown. Visible marks in paragraphs come first, the one with the highest
 * weight. If no mark is visible, it scrolls to the first mark. Returns `undefined` if the page has no marks.
 */
async function exampleMark(
  page: Page,
  weightOf: ScreenshotOptions['weightOf'],
): Promise<PaintedMark | undefined> {
  const inText = await paintedMarks(page, { within: 'p' });
  const marks = (inText.length > 0 ? inText : await paintedMarks(page)).filter(
    ({ bottom, top }) => bottom > top,
  );
  const height = await page.evaluate(() => innerHeight);
  const seen = marks.filter(({ top, bottom }) => top > 0 && bottom < height);
  const [best] = seen.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (best !== undefined || marks[0] === undefined) return best;
  const below = marks[0].top - height / 3;
  await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), below);
  return { ...marks[0], y: marks[0].y - below };
}

async function openCard(page: Page, weightOf: ScreenshotOptions['weightOf']): Promise<boolean> {
  const mark = await exampleMark(page, weightOf);
  if (mark === undefined) return false;
  await page.mouse.move(mark.x - 3, mark.y - 60);
  await page.mouse.move(mark.x, mark.y);
  return until(async () => (await cardBox(page)) !== undefined);
}

async function setColourScheme(page: Page, value: 'dark' | 'light'): Promise<boolean> {
  try {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    return true;
  } catch {
    return false; // Puppeteer cannot set the colour scheme in Firefox, which it controls by WebDriver BiDi
  }
}

/**
 * Takes screenshots of the page, a card and the popup, and returns their files. Leaves out a card that does
 * not open.
 */
export async function takeScreenshots(
  session: Session,
  page: Page,
  { folder, weightOf }: ScreenshotOptions,
): Promise<string[]> {
  const taken: string[] = [];

  async function shoot(from: Page, name: string): Promise<void> {
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await animationsEnded(from);
    await from.screenshot({ path, captureBeyondViewport: false });
    taken.push(path);
  }

  await shoot(page, 'page');
  if (await openCard(page, weightOf)) {
    await shoot(page, 'card');
    if (await setColourScheme(page, 'dark')) {
      await shoot(page, 'card-dark');
      await setColourScheme(page, 'light');
    }
    await page.keyboard.press('Escape');
  }

  const popup = await session.openExtensionPage('popup.html', '[role=searchbox]');
  await popup.setViewport({ ...POPUP, deviceScaleFactor: 2 });
  await shoot(popup, 'popup');
  await popup.type('[role=searchbox]', 'pashnyan');
  await until(async () => (await popup.$('[role=option]')) !== null);
  await shoot(popup, 'popup-search');
  return taken;
}
