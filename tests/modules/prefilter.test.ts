import { expect, it } from 'vitest';
import type * as Prefilter from '../../entrypoints/content/prefilter.ts';
import { describeModule } from '../support/in-modules.ts';

describeModule<typeof Prefilter>(
  'the prefilter, looking for “Baku” or “Yerevan”,',
  'entrypoints/content/prefilter.ts',
  ({ runInBody }) => {
    it.each([
      ['accepts a name', '<p>Talks in Baku.</p>', true],
      ['accepts a name at the end', '<p>Talks in Baku</p>', true],
      ['refuses a longer word that begins with a name', '<p>Bakunin</p><p>Yerevantsi</p>', false],
      ['accepts a longer word and a name', '<p>Bakunin in Baku</p>', true],
      ['accepts a name before another block', '<p>Baku</p><p>now</p>', true],
      ['accepts a name split by markup', '<p>Yere<b>van</b></p>', true],
      [
        'accepts a longer word split by markup, which may be a name and another word',
        '<p>Baku<b>nin</b></p>',
        true,
      ],
      ['refuses a text without a name', '<p>Talks elsewhere</p>', false],
      ['accepts a name with hidden characters, which only the search finds', '<p>Ba\u00ADku</p>', true],
      ['accepts a name that is a text node', '<p><i>Baku</i><i>nin</i></p>', true],
    ])('%s', async (_, html, expected) => {
      const isOne = await runInBody(html, ({ isCandidate }) => {
        const region = { parent: document.body, from: 0, to: Infinity };
        return isCandidate(region, {
          mayHoldName: (text: string) => /Baku|Yerevan/.test(text.replaceAll('\u00AD', '')),
          holdsWord: (text: string) => /(?:Baku|Yerevan)(?!\p{L})/u.test(text),
          wordEnds: (text: string) =>
            [...text.matchAll(/Baku|Yerevan/g)].map(({ index, 0: word }) => index + word.length),
        });
      });
      expect(isOne).toBe(expected);
    });
  },
);
