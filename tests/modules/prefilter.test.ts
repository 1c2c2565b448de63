import { expect, it } from 'vitest';
import type * as Prefilter from '../../entrypoints/content/prefilter.ts';
import { describeModule } from '../support/in-modules.ts';

describeModule<typeof Prefilter>('a region in which "Baku" or "Yerevan" may stand', 'entrypoints/content/prefilter.ts', ({ runInBody }) => {
  it.each([
    ['a name', '<p>Talks in Baku.</p>', true],
    ['a name at the end', '<p>Talks in Baku</p>', true],
    ['a longer word that begins with one', '<p>Bakunin</p><p>Yerevantsi</p>', false],
    ['a longer word and a name', '<p>Bakunin in Baku</p>', true],
    ['a name that another block goes on after', '<p>Baku</p><p>now</p>', true],
    ['a name split by markup', '<p>Yere<b>van</b></p>', true],
    ['a longer word split by markup: it may be two names', '<p>Baku<b>nin</b></p>', true],
    ['no name', '<p>Talks elsewhere</p>', false],
    ['a name with hidden characters, which the search alone finds', '<p>Ba\u00ADku</p>', true],
    ['a name in a text node of its own', '<p><i>Baku</i><i>nin</i></p>', true],
  ])('%s', async (_, html, expected) => {
    const isOne = await runInBody(html, ({ isCandidate }) => {
      const region = { parent: document.body, from: 0, to: Infinity };
      return isCandidate(region, {
        mayHoldName: (text: string) => /Baku|Yerevan/.test(text.replaceAll('\u00AD', '')),
        holdsWord: (text: string) => /(?:Baku|Yerevan)(?!\p{L})/u.test(text),
        wordEnds: (text: string) => [...text.matchAll(/Baku|Yerevan/g)].map(({ index, 0: word }) => index + word.length),
      });
    });
    expect(isOne).toBe(expected);
  });
});
