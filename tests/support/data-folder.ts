/** Small data folders for tests of the loader, written anew for each test and deleted after it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

export const SOURCES = [{ id: 'paper', title: 'A paper', author: 'An author', publisher: 'A publisher', date: '2025-07-09' }];
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

/** What stands in a file: an object is written as YAML, a text as it is; `undefined` leaves the file out. */
export type DataFiles = Readonly<Record<string, unknown>>;

export const GOOD_FILES: DataFiles = {
  'sources.yaml': SOURCES,
  'relations.yaml': RELATIONS,
  'timeline.yaml': [],
  'entries/city/baku.yaml': baku,
  'entries/country/azerbaijan.yaml': azerbaijan,
};

/** Writes the good files, changed by `changes`, into a folder that lasts as long as the test, and returns its path. */
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
