import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { mentionsAmong } from '../../../engine/senses/index.ts';
import { prepareText } from '../../../engine/senses/prepared.ts';
import { bundledLexicon as lexicon } from '../../support/glossaries.ts';

const matcher = createMatcher(lexicon);

/** The names of the entry `id` that are marked in `text`, by their offsets. */
function marked(text: string, id = 'ilham-aliyev'): number[] {
  const context = { language: 'en', evidence: { distinctive: () => [] } } as const;
  const mentions = mentionsAmong(prepareText(text), matcher.find(text, 'en'), lexicon, context);
  return mentions.filter(({ entry }) => lexicon.entries[entry]?.id === id).map(({ start }) => start);
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

describe('a place in a text that names another one', () => {
  it.each([
    ['behind its whole name is that one', 'nakhchivan', 'In Nakhichevan-on-Don he taught. The Nakhichevan school grew.', []],
    ['before it is the entry', 'nakhchivan', 'From Nakhichevan he went to Nakhichevan-on-Don.', [5]],
    ['behind the state that it is in is that one', 'moscow', 'In Moscow, Idaho, it snows. Moscow is small.', []],
    ['beside a region that shares its name is the entry', 'azerbaijan', 'West Azerbaijan borders on Azerbaijan.', [27]],
  ])('%s', (_, id, text, expected) => {
    expect(marked(text, id)).toEqual(expected);
  });
});

describe('a name in a text about a thing that has it', () => {
  it.each([
    ['is the thing’s everywhere', 'baku', 'Install Baku first. Baku is a small parser. Use Baku well.', []],
    ['is the entry’s where the text says what it is', 'baku', 'Visit Baku first. Baku is a small port. Use Baku well.', [6, 18, 44]],
    ['says nothing of other names', 'yerevan', 'Baku is a small parser from Yerevan.', [28]],
  ])('%s', (_, id, text, expected) => {
    expect(marked(text, id)).toEqual(expected);
  });
});
