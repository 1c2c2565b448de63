/** Files of readers' glossaries for tests. */
import { type PackReading, readPackFile } from '../../data/pack-file.ts';
import type { Glossary } from '../../engine/glossary.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';

export const FALLBACK = { id: 'mine', title: 'Mine' } as const;

/** The least that an entry needs. */
export const LEAST = { id: 'baku', kind: 'city', name: 'Baku', summary: 'The capital of Azerbaijan.' } as const;

/** A file of entries, each the least one with changes. */
export function fileOf(...entries: readonly object[]): object {
  return { id: 'cities', title: 'Cities', entries: entries.map((entry, index) => ({ ...LEAST, id: `entry-${index + 1}`, ...entry })) };
}

export function readJson(value: unknown): PackReading {
  return readPackFile(typeof value === 'string' ? value : JSON.stringify(value), 'json', FALLBACK);
}

export function readCsv(text: string): PackReading {
  return readPackFile(text, 'csv', FALLBACK);
}

/** What was read, if it could be. */
export function packIn(reading: PackReading): Glossary {
  if ('problems' in reading) throw new Error(`The file has problems: ${JSON.stringify(reading.problems)}`);
  return reading.pack;
}

export function problemsIn(reading: PackReading): readonly PackProblem[] {
  return 'problems' in reading ? reading.problems : [];
}
