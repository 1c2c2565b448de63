/** Files of users' glossaries for tests. */
import { type PackReading, readPackFile } from '../../data/pack-file.ts';
import type { Glossary } from '../../engine/glossary.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';

/** Id and title for a CSV file, which has no fields for them. */
export const FALLBACK = { id: 'mine', title: 'Mine' } as const;

/** An entry with the required fields only. */
export const LEAST = {
  id: 'baku',
  kind: 'city',
  name: 'Baku',
  summary: 'The capital of Azerbaijan.',
} as const;

/**
 * Returns a glossary file with one entry for each argument. An entry has the fields of `LEAST`, the given
 * changes and an id of its own.
 */
export function fileOf(...entries: readonly object[]): object {
  return {
    id: 'cities',
    title: 'Cities',
    entries: entries.map((entry, index) => ({ ...LEAST, id: `entry-${index + 1}`, ...entry })),
  };
}

export function readJson(value: unknown): PackReading {
  return readPackFile(typeof value === 'string' ? value : JSON.stringify(value), 'json', FALLBACK);
}

export function readCsv(text: string): PackReading {
  return readPackFile(text, 'csv', FALLBACK);
}

/**
 * Returns the pack that was read.
 * @throws {Error} if the file has problems.
 */
export function packIn(reading: PackReading): Glossary {
  if ('problems' in reading) throw new Error(`The file has problems: ${JSON.stringify(reading.problems)}`);
  return reading.pack;
}

export function problemsIn(reading: PackReading): readonly PackProblem[] {
  return 'problems' in reading ? reading.problems : [];
}
