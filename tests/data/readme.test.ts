import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../support/glossaries.ts';
import { packIn, readCsv, readJson } from '../support/pack-files.ts';

const readme = readFileSync(join(dataFolder, 'README.md'), 'utf8');

/** Returns the first code block of data/README.md in this language, `json` or `csv`. */
function exampleIn(language: string): string {
  const [, text] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readme) ?? [];
  if (text === undefined) throw new Error(`data/README.md has no example in ${language}.`);
  return text;
}

describe('the examples of the README', () => {
  const json = packIn(readJson(exampleIn('json')));
  const csv = packIn(readCsv(exampleIn('csv')));

  it('can be read', () => {
    expect(json).toMatchObject({
      id: 'ports',
      entries: [{ id: 'alat' }, { id: 'kuryk', related: ['alat'] }],
    });
  });

  it('have the same entries in JSON and in CSV', () => {
    const contents = ({ entries }: typeof json) =>
      entries.map(({ id, kind, name, summary, names }) => [
        id,
        kind,
        name,
        summary,
        names.map(({ text, lang }) => `${lang}: ${text}`),
      ]);
    expect(contents(csv)).toEqual(contents(json));
  });
});
