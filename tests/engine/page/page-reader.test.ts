import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../engine/names/lexicon.ts';
import { lexiconSource, namesOf } from '../../../engine/names/sources.ts';
import { createPageReader, type PageReader } from '../../../engine/page/page-reader.ts';
import { bundledLexicon } from '../../support/glossaries.ts';
import { packOf, withPacks } from '../../support/packs.ts';

function readerWith(lexicon: Lexicon): PageReader {
  return createPageReader(namesOf([lexiconSource(lexicon)]));
}

/** Makes a `PageReader` that knows these titles. */
function readerOf(...titles: string[]) {
  const reader = readerWith(bundledLexicon);
  reader.setTitles(titles, 'en');
  return reader;
}

const idsOf = (mentions: readonly { entry: number }[]) =>
  mentions.map(({ entry }) => bundledLexicon.entries[entry]?.id);

const yes = (): boolean => true;

const DOUBTFUL = 'Georgia counted its votes all night.';

describe('createPageReader', () => {
  it.each([
    ['no title', [], undefined, []],
    ['a title without evidence', ['A long night'], undefined, []],
    ['a title with a city of the country', ['Protests in Tbilisi'], undefined, ['georgia']],
    ['a title with a city of the state', ['Recount in Atlanta'], undefined, []],
    ['a rubric beside the title', ['A long night', 'South Caucasus'], undefined, ['georgia']],
    ['a heading with a city of the country', [], 'What Tbilisi says', ['georgia']],
    ['a heading with a city of the state', [], 'What Atlanta says', []],
    ['a heading that speaks against the title', ['Protests in Tbilisi'], 'Atlanta and Savannah', []],
  ] as const)('chooses the sense of a doubtful name by %s', (_, titles, heading, found) => {
    const { read } = readerOf(...titles);
    expect(idsOf(read(DOUBTFUL, { declared: 'en', heading: () => heading }).mentions)).toEqual(found);
  });

  it('lets the words beside the name count more than the title', () => {
    expect(
      readerOf('Protests in Tbilisi').read('Georgia beat Alabama 24 to 20, with Atlanta watching.').mentions,
    ).toEqual([]);
  });

  it('returns the word of the title that decided the sense', () => {
    const [mention] = readerOf('Protests in Tbilisi').read(DOUBTFUL).mentions;
    expect(mention?.sense).toMatchObject({ gloss: 'the country', since: ['Tbilisi'] });
  });

  it.each([
    ['a distinctive name', 'Talks in Yerevan', true],
    ['a common name', 'Talks in Moscow', false],
    ['the same letters for something else', 'Qarabağ FK draw Chelsea', false],
  ])('uses a title with %s as evidence like a text', (_, title, regional) => {
    expect(readerOf(title).evidence.about).toBe(regional);
  });

  it('counts a title once if it is set again', () => {
    const reader = readerOf('Talks in Yerevan');
    reader.note(reader.read('Baku and Baku again.'));
    reader.setTitles(['Talks in Yerevan']);
    reader.setTitles(['Talks in Yerevan']);
    expect(idsOf(reader.evidence.telling.map((entry) => ({ entry })))).toEqual(['baku', 'yerevan']);
  });

  it('asks for the heading only if a name has several senses', () => {
    const asked: string[] = [];
    const heading = () => {
      asked.push('heading');
      return undefined;
    };
    readerOf().read('Nobody is named here.', { heading });
    readerOf().read('Yerevan is named here.', { heading });
    expect(asked).toEqual([]);
    readerOf().read(DOUBTFUL, { heading });
    expect(asked).toEqual(['heading']);
  });

  it.each([
    ['a sentence with a distinctive name', 'Baku is warm.', {}, { place: 'prose', isRegional: true }],
    ['a sentence with a common name', 'China is warm.', {}, { place: 'prose', isRegional: false }],
    ['a name that stands alone', ' Azerbaijan (*) ', {}, { place: 'prose', isRegional: true }],
    [
      'a name that stands alone in a list',
      ' Azerbaijan (*) ',
      { isItem: yes },
      { place: 'boilerplate', isRegional: true },
    ],
    [
      'two names that stand alone in a list',
      'Armenia – Azerbaijan',
      { isItem: yes },
      { place: 'prose', isRegional: true },
    ],
    [
      'a link to another page',
      'Baku is warm.',
      { isBoilerplate: yes },
      { place: 'boilerplate', isRegional: true },
    ],
    [
      'a text in a language of the region',
      'Çin ilə ticarət artıb, deyə nazir bildirdi.',
      {},
      { place: 'prose', isRegional: true },
    ],
  ] as const)('classifies %s', (_, text, source, expected) => {
    expect(readerOf().read(text, source)).toMatchObject(expected);
  });

  it('asks about boilerplate only if a text has a name', () => {
    const isAsked = () => expect.fail('asked');
    expect(readerOf().read('Nobody is named here.', { isBoilerplate: isAsked, isItem: isAsked }).place).toBe(
      'prose',
    );
  });

  it('counts only mentions that the user sees', () => {
    const reader = readerOf();
    reader.note(reader.read('Baku is warm, and Yerevan too.'), []);
    expect(reader.evidence.touched).toBe(false);
  });

  it('forgets titles and evidence when it is cleared', () => {
    const reader = readerOf('Protests in Tbilisi', 'Yerevan');
    reader.clear();
    expect([reader.evidence.touched, reader.read(DOUBTFUL).mentions]).toEqual([false, []]);
  });
});

describe('a page with names of a user’s glossary', () => {
  const pack = packOf(
    'mine',
    { id: 'georgia', kind: 'country', names: ['Georgia'] },
    { id: 'aliyev', kind: 'person', names: ['Aliyev'] },
    { id: 'aurora', names: ['Aurora'] },
    { id: 'gyumri', kind: 'city', names: ['Gyumri'] },
  );
  const lexicon = withPacks([pack], bundledLexicon);
  const read = (text: string) => readerWith(lexicon).read(text, { declared: 'en' });
  const found = (text: string) => read(text).mentions.map(({ entry }) => lexicon.entries[entry]?.id);

  it.each([
    ['a name with other senses', 'Georgia beat Alabama 24 to 20, with Atlanta watching.', ['mine/georgia']],
    ['a name inside another person’s name', 'Heydar Aliyev was there.', ['mine/aliyev']],
    [
      'a name after a namesake’s name',
      'Haji Aliyev won, and Aliyev was glad.',
      ['mine/aliyev', 'mine/aliyev'],
    ],
    ['a name with a head after it', 'Georgia Tech and Aurora Airport', ['mine/georgia', 'mine/aurora']],
    ['a name in quotes', 'The “Aurora” sails.', ['mine/aurora']],
  ])('always means the user’s entry: %s', (_, text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('counts a shadowed name as evidence, and no other name of the user', () => {
    expect([
      read('Gyumri is cold.').isRegional,
      read('Aurora is cold.').isRegional,
      read('Georgia is cold.').isRegional,
    ]).toEqual([true, false, false]);
  });

  it('lets a shadowed name decide the senses of other names', () => {
    const withoutGeorgia = withPacks(
      [packOf('mine', { id: 'gyumri', kind: 'city', names: ['Gyumri'] })],
      bundledLexicon,
    );
    const ids = (text: string) =>
      readerWith(withoutGeorgia)
        .read(text, { declared: 'en' })
        .mentions.map(({ entry }) => withoutGeorgia.entries[entry]?.id);
    expect(ids('Gyumri and Georgia counted their votes.')).toEqual(['mine/gyumri', 'georgia']);
    expect(ids('Dublin and Georgia counted their votes.')).toEqual([]);
  });
});
