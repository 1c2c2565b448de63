import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOnCard } from '../../locales/card-texts.ts';
import english from '../../locales/en.json';
import { projectFolder } from '../support/run-script.ts';
import { importsOf } from '../support/source-imports.ts';

const keys = Object.keys(english);

/** Returns the source files of the card's script: its entry point and all that it imports. */
function filesOfCard(): readonly string[] {
  const imports = ['entrypoints', 'components', 'platform', 'engine', 'locales'].flatMap(importsOf);
  const files = new Set(['entrypoints/card/index.tsx']);
  for (const file of files) {
    for (const { from, to, isOwn, isType } of imports) if (from === file && isOwn && !isType) files.add(to);
  }
  return [...files].filter((file) => /\.tsx?$/.test(file));
}

/**
 * Returns the message keys that a source file uses. A template such as `kind_${…}` stands for all keys with
 * its prefix.
 */
function keysIn(source: string): string[] {
  const whole = [...source.matchAll(/'(\w+)'/g)].flatMap(([, word = '']) =>
    keys.includes(word) ? word : [],
  );
  const beginnings = [...source.matchAll(/`(\w+_)\$\{/g)].map(([, beginning = '']) => beginning);
  return [...whole, ...keys.filter((key) => beginnings.some((beginning) => key.startsWith(beginning)))];
}

describe('the texts of cards', () => {
  it('are exactly the texts that the card’s modules use', () => {
    const files = filesOfCard();
    expect(files).toContain('components/entry/entry-view.tsx');
    const named = new Set(files.flatMap((file) => keysIn(readFileSync(join(projectFolder, file), 'utf8'))));
    expect(keys.filter(isOnCard)).toEqual(keys.filter((key) => named.has(key)));
  });
});
