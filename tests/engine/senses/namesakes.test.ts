import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { mentionsAmong } from '../../../engine/senses/index.ts';
import { prepareText } from '../../../engine/senses/prepared.ts';
import { bundledLexicon as lexicon } from '../../support/glossaries.ts';

const matcher = createMatcher(lexicon);

/** Returns the offsets of the mentions of the entry `id` in `text`. */
function marked(text: string, id = 'ilham-aliyev'): number[] {
  const context = { language: 'en', evidence: { distinctive: () => [] } } as const;
  const mentions = mentionsAmong(prepareText(text), matcher.find(text, 'en'), lexicon, context);
  return mentions.filter(({ entry }) => lexicon.entries[entry]?.id === id).map(({ start }) => start);
}

describe('a surname in a text that names a namesake', () => {
  it.each([
    ['means the namesake after his full name', 'The wrestler Haji Aliyev won. Aliyev is 33.', []],
    ['means the namesake after his initial', 'and H. Aliyev died. Aliyev was 80.', []],
    ['means the namesake after his result', 'Aliyev (AZE) won. Aliyev goes on.', []],
    ['means the entry before the namesake', 'Later Aliyev spoke of Heydar Aliyev.', [6]],
    [
      'means the namesake even before him in a text about sport',
      'Later Aliyev wept: the goalkeeper Rinat Aliyev lost.',
      [],
    ],
    ['means the entry after a title', 'He met Rasim Aliyev, then President Aliyev.', [36]],
    [
      'means the entry in a text with its full name',
      'Heydar Aliyev died; Ilham Aliyev followed. Aliyev is 63.',
      [20, 43],
    ],
    [
      'means the entry after an airport named after the namesake',
      'He left Heydar Aliyev International Airport. Later Aliyev spoke.',
      [51],
    ],
    [
      'means the entry after a centre named after the namesake',
      'In the Heydar Aliyev Center the show began. Later Aliyev spoke.',
      [50],
    ],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe('a place name in a text that names a namesake', () => {
  it.each([
    [
      'means the namesake after its whole name',
      'nakhchivan',
      'In Nakhichevan-on-Don he taught. The Nakhichevan school grew.',
      [],
    ],
    [
      'means the entry before the namesake',
      'nakhchivan',
      'From Nakhichevan he went to Nakhichevan-on-Don.',
      [5],
    ],
    [
      'means the namesake after the name with its state',
      'moscow',
      'In Moscow, Idaho, it snows. Moscow is small.',
      [],
    ],
    [
      'means the entry beside a region that shares its name',
      'azerbaijan',
      'West Azerbaijan borders on Azerbaijan.',
      [27],
    ],
  ])('%s', (_, id, text, expected) => {
    expect(marked(text, id)).toEqual(expected);
  });
});

describe('a name in a text that says what it is', () => {
  it.each([
    [
      'means the thing everywhere if it is a thing',
      'baku',
      'Install Baku first. Baku is a small parser. Use Baku well.',
      [],
    ],
    [
      'means the entry if it is a place',
      'baku',
      'Visit Baku first. Baku is a small port. Use Baku well.',
      [6, 18, 44],
    ],
    ['does not change the sense of other names', 'yerevan', 'Baku is a small parser from Yerevan.', [28]],
  ])('%s', (_, id, text, expected) => {
    expect(marked(text, id)).toEqual(expected);
  });
});
