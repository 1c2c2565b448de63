import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rareWords, sharedWords } from '../../../engine/names/prefilter-words.ts';
import { bundledGlossary } from '../../support/glossaries.ts';

type Words = readonly string[];

const letters = (word: string) => word.match(/\p{L}/gu)?.length ?? 0;

/**
 * Chooses the same words as `sharedWords`, in a simple but slow way. It looks for the best of all words again
 * and again, so the time grows with the square of the number of words.
 */
function chosenOneByOne(forms: readonly Words[]): string[] {
  const chosen: string[] = [];
  for (let left = forms; left.length > 0; ) {
    const uses = new Map<string, number>();
    for (const word of left.flatMap((words) => [...new Set(rareWords(words))]))
      uses.set(word, (uses.get(word) ?? 0) + 1);
    const [best = ''] = [...uses].sort((a, b) => b[1] - a[1] || letters(b[0]) - letters(a[0]))[0] ?? [];
    chosen.push(best);
    left = left.filter((words) => !words.includes(best));
  }
  return chosen;
}

const long = bundledGlossary.entries
  .flatMap(({ names }) => names.map(({ text }) => text.split(/[ –-]/)))
  .filter(({ length }) => length > 1);

describe('sharedWords', () => {
  it('chooses the words that most names share, then the longest, then the first', () => {
    expect([...sharedWords(long).keys()]).toEqual(chosenOneByOne(long));
  });

  it('chooses the same words as its definition, for any names', () => {
    const word = fc.constantFrom(
      'Baku',
      'baku',
      'Corridor',
      'Zangezur',
      'the',
      'Trans',
      'peace',
      'Ба',
      'Кавказ',
      'transcaspian',
      '2',
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 2, maxLength: 4 }), { maxLength: 12 }), (forms) => {
        expect([...sharedWords(forms).keys()]).toEqual(chosenOneByOne(forms));
      }),
    );
  });

  it('gives the longest other word of each name that has the word', () => {
    expect([
      ...sharedWords([
        ['Middle', 'Corridor'],
        ['Trans', 'Caspian', 'Corridor'],
      ]),
    ]).toEqual([['Corridor', ['Middle', 'Caspian']]]);
  });

  it('chooses from thousands of names of several words', () => {
    const forms = Array.from({ length: 20_000 }, (_, index) => [
      `Name${index % 7000}`,
      `Another${index % 9000}`,
      `Third${index}`,
    ]);
    expect(sharedWords(forms).size).toBeGreaterThan(1000);
  });
});
