/**
 * Measures the CPU time for compiling, opening and searching a glossary of 100,000 names. Each limit is a
 * multiple of the time in which the same run reads all names once, so that slow computers pass too.
 */
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../engine/names/sources.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { lexiconSourceOf, openPack, packSearchSource } from '../../engine/packs/open.ts';
import { createSearchOf } from '../../engine/search.ts';
import { cityNames } from '../../scripts/bench/cities.ts';
import { packOf } from '../support/packs.ts';

const names = cityNames(100_000);
const pack = {
  ...packOf('cities'),
  entries: names.flatMap(
    (text, index) => packOf('cities', { id: `city-${index}`, kind: 'city', names: [text] }).entries,
  ),
};

/** Returns the CPU time that this thread has used so far, in ms. Other processes do not count. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Returns the CPU time of the fastest of several runs, in ms. */
function fastest(run: () => unknown, runs = 5): number {
  const times = Array.from({ length: runs }, () => {
    const start = cpuTime();
    run();
    return cpuTime() - start;
  });
  return Math.min(...times);
}

describe('100,000 names', () => {
  const compiled = compilePack(pack);
  const open = openPack(compiled);
  if (open === undefined) throw new Error('The compiled glossary cannot be opened.');

  /**
   * CPU time for normalising each name and changing it to lower case once, in ms: about 30 on a fast
   * computer.
   */
  const readingOnce = fastest(() => names.map((name) => name.normalize('NFD').toLowerCase()));

  it('are compiled in less than 75 times the time of reading them once', () => {
    expect(fastest(() => compilePack(pack), 2)).toBeLessThan(75 * readingOnce);
  });

  it('are opened in less time than reading them once', () => {
    expect(fastest(() => openPack(compiled))).toBeLessThan(readingOnce);
  });

  it('are found in a text of 500,000 characters in less than six times the time of reading them once', () => {
    const { matcher } = namesOf([lexiconSourceOf(open)]);
    const paragraph =
      'The train from Paris to Lyon, by way of Dijon, did not stop at any of the smaller towns between them. ';
    const text = paragraph.repeat(Math.floor(500_000 / paragraph.length));
    expect(fastest(() => matcher.find(text, 'en'))).toBeLessThan(6 * readingOnce);
  });

  it('are ruled out in a text of 500,000 characters in less than twice the time of reading them once', () => {
    const text = 'not one of these words has a capital, nor is any the name of a town; '.repeat(7200);
    expect(open.mayHoldName(text)).toBe(false);
    expect(fastest(() => open.mayHoldName(text))).toBeLessThan(2 * readingOnce);
  });

  it.each([
    'p',
    'san',
    'pari',
    'londn',
    'san fran',
    'new york city',
    'frankfrut am mian',
  ])('are searched for “%s” in less time than reading them once', (query) => {
    const search = createSearchOf([packSearchSource(open)]);
    search(query);
    expect(fastest(() => search(query))).toBeLessThan(readingOnce);
  });
});
