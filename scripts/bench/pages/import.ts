/** Measures the import of a large glossary. */
import type { BenchOptions } from '../options.ts';
import { type Row, rounded, type Table } from '../table.ts';
import { importPlaces } from './importing.ts';
import { inSession } from './session.ts';

const ROWS = [5_000, 100_000] as const;

/** Imports glossaries through the options page, each in a new browser. */
export async function importTable({ browser }: BenchOptions): Promise<Table> {
  const rows: Row[] = [];
  for (const count of ROWS) {
    const options = { browser, withExtension: true, pages: () => undefined };
    const { seconds, size, longestTask, longestGap } = await inSession(options, ({ session }) =>
      importPlaces(session, count, { isOn: false }),
    );
    rows.push({
      rows: count,
      'CSV MB': rounded(size),
      seconds: rounded(seconds),
      'longest task ms': browser === 'chromium' ? rounded(longestTask) : undefined,
      'longest gap ms': rounded(longestGap),
    });
  }
  return {
    title: 'Import of a CSV file',
    notes: [
      `${browser}. task: the longest task in the options page; 0 if no task takes more than 50 ms. gap: the longest time between two calls of a 5 ms timer.`,
    ],
    rows,
  };
}
