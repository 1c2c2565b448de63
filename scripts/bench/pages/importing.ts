/** Imports a glossary of places through the options page, as a user does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../browsers.ts';
import { cityNames } from '../cities.ts';
import { csvOf } from '../glossaries.ts';
import { type Busy, busyTimes, watchTasksNow } from './long-tasks.ts';

/** Id of the imported glossary. The extension takes it from the file's name. */
const ID = 'places';
const SWITCH = `#glossary-${ID}-switch`;
const FILE_INPUT = 'input[type=file]';

/** Selector of the status line. It announces a change once the change has been stored. */
const STATUS = 'section[aria-labelledby=glossaries] > .section__body > [role=status]';

const hasText = (selector: string) => (document.querySelector(selector)?.textContent ?? '') !== '';

/** Longest time that an import may take, in ms. */
const LONGEST = 300_000;

export interface Imported extends Busy {
  /** Time from choosing the file until the page lists the glossary, in seconds. */
  readonly seconds: number;
  /** Size of the file, in MB. */
  readonly size: number;
}

interface ImportOptions {
  readonly isOn: boolean;
}

/** Imports the `count` most populous places from a CSV file, and turns the glossary on if `isOn`. */
export async function importPlaces(
  session: Session,
  count: number,
  { isOn }: ImportOptions,
): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-import-'));
  const file = join(folder, `${ID}.csv`);
  const csv = csvOf(cityNames(count));
  writeFileSync(file, csv);
  try {
    const page = await session.openExtensionPage('options.html', '.glossary');
    await watchTasksNow(page);
    const input = await page.$(FILE_INPUT);
    if (input === null) throw new Error(`The options page has no ${FILE_INPUT}.`);
    const start = performance.now();
    await input.uploadFile(file);
    await page.waitForSelector(SWITCH, { timeout: LONGEST });
    const seconds = (performance.now() - start) / 1000;
    const busy = await busyTimes(page);
    if (isOn) {
      await page.click(SWITCH);
      await page.waitForFunction(hasText, {}, STATUS); // the change is stored then
    }
    await page.close();
    return { ...busy, seconds, size: Buffer.byteLength(csv) / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
