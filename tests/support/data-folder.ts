/** Writes a small data folder for a test of the loader, and deletes it after the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

export const SOURCES = [
  { id: 'paper', title: 'A paper', author: 'An author', publisher: 'A publisher', date: '2025-07-09' },
];
export const RELATIONS = { 'capital-of': { forward: 'is the capital of', backward: 'has as its capital' } };

export const baku = {
  id: 'baku',
  kind: 'city',
  name: 'Baku',
  strength: 'strong',
  summary: 'The capital of Azerbaijan.',
  summarySource: 'paper',
  names: [{ text: 'Baku', lang: 'en', type: 'official' }],
  facts: [{ text: 'The paper names it.', source: 'paper', paragraph: 'P1' }],
  relations: [{ type: 'capital-of', to: 'azerbaijan' }],
};

export const azerbaijan = {
  ...baku,
  id: 'azerbaijan',
  kind: 'country',
  name: 'Azerbaijan',
  summary: 'A country on the Caspian Sea.',
  names: [{ text: 'Azerbaijan', lang: 'en', type: 'official' }],
  relations: [],
};

/**
 * Contents of files by path. An object is written as YAML, a string as it is. The value `undefined` leaves
 * the file out.
 */
export type DataFiles = Readonly<Record<string, unknown>>;

export const GOOD_FILES: DataFiles = {
  'sources.yaml': SOURCES,
  'relations.yaml': RELATIONS,
  'timeline.yaml': [],
  'entries/city/baku.yaml': baku,
  'entries/country/azerbaijan.yaml': azerbaijan,
};

/**
 * Writes `GOOD_FILES`, with those in `changes` replaced or left out, into a new folder. Returns its path. The
 * folder is deleted at the end of the test.
 */
export function dataFolderWith(changes: DataFiles = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, content] of Object.entries({ ...GOOD_FILES, ...changes })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), typeof content === 'string' ? content : stringify(content));
  }
  return folder;
}
