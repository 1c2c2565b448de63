import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/matcher.ts';
import { mentionsAmong } from '../../../engine/senses/index.ts';
import { bundledLexicon as lexicon } from '../../support/glossaries.ts';

const matcher = createMatcher(lexicon);

/** The names of Ilham Aliyev that are marked in `text`, by their offsets. */
function marked(text: string): number[] {
  const mentions = mentionsAmong(text, matcher.find(text, 'en'), lexicon, { language: 'en', evidence: { telling: [] } });
  return mentions.filter(({ entry }) => lexicon.entries[entry]?.id === 'ilham-aliyev').map(({ start }) => start);
}

describe('a surname in a text that names another bearer', () => {
  it.each([
    ['behind him is his', 'The wrestler Haji Aliyev won. Aliyev is 33.', []],
    ['behind his initial is his', 'and H. Aliyev died. Aliyev was 80.', []],
    ['behind his results is his', 'Aliyev (AZE) won. Aliyev goes on.', []],
    ['before him is the entry', 'Later Aliyev spoke of Heydar Aliyev.', [6]],
    ['before him in a text about sport is his', 'Later Aliyev wept: the goalkeeper Rinat Aliyev lost.', []],
    ['behind a title is the entry', 'He met Rasim Aliyev, then President Aliyev.', [36]],
    ['with the whole name of the entry is the entry', 'Heydar Aliyev died; Ilham Aliyev followed. Aliyev is 63.', [20, 43]],
    ['behind a house named after him is the entry', 'He left Heydar Aliyev International Airport. Later Aliyev spoke.', [51]],
    ['behind a centre named after him is the entry', 'In the Heydar Aliyev Center the show began. Later Aliyev spoke.', [50]],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});
