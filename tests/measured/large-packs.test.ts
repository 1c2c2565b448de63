/**
 * Times compiling, opening and searching a glossary of 100,000 names. The limits are a multiple of the times
 * that engine/README.md reports.
 */
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../engine/names/sources.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { lexiconSourceOf, openPack, packSearchSource } from '../../engine/packs/open.ts';
import { createSearchOf } from '../../engine/search.ts';
import { cityNames } from '../../scripts/bench/cities.ts';
import { packOf } from '../support/packs.ts';

const pack = {
  ...packOf('cities'),
  entries: cityNames(100_000).flatMap((text, index) => packOf('cities', { id: `city-${index}`, kind: 'city', names: [text] }).entries),
};

/** Returns the time of the fastest of several runs, in ms. */
function fastest(run: () => unknown, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('100,000 names', () => {
  const compiled = compilePack(pack);
  const open = openPack(compiled);
  if (open === undefined) throw new Error('What was compiled cannot be opened.');

  it('are compiled in two seconds', () => {
    expect(fastest(() => compilePack(pack), 2)).toBeLessThan(5000);
  });

  it('are opened in 80 ms', () => {
    expect(fastest(() => openPack(compiled))).toBeLessThan(80);
  });

  it('are found in a text of 500,000 characters at some microseconds a word', () => {
    const { matcher } = namesOf([lexiconSourceOf(open)]);
    const paragraph = 'The train from Paris to Lyon, by way of Dijon, did not stop at any of the smaller towns between them. ';
    const text = paragraph.repeat(Math.floor(500_000 / paragraph.length));
    expect(fastest(() => matcher.find(text, 'en'))).toBeLessThan(500);
  });

  it('are known not to be in a text of 500,000 characters in 80 ms', () => {
    const text = 'not one of these words has a capital, nor is any the name of a town; '.repeat(7200);
    expect(open.holdsName(text)).toBe(false);
    expect(fastest(() => open.holdsName(text))).toBeLessThan(80);
  });

  it.each(['p', 'san', 'pari', 'londn', 'san fran', 'new york city', 'frankfrut am mian'])('are searched for "%s" in 150 ms', (query) => {
    const search = createSearchOf([packSearchSource(open)]);
    search(query);
    expect(fastest(() => search(query))).toBeLessThan(150);
  });
});
