import { describe, expect, it } from 'vitest';
import { createSearch, type SearchResult } from '../../engine/search.ts';
import { bundledGlossary, glossaryOf } from '../support/glossaries.ts';

const search = createSearch(bundledGlossary);

function marked({ name, ranges }: SearchResult): string[] {
  return ranges.map(({ start, end }) => name.text.slice(start, end));
}

describe('the first result', () => {
  it.each([
    ['pashnyan', 'nikol-pashinyan', 'a slip'],
    ['Nikol Pashinyan', 'nikol-pashinyan', 'the whole name'],
    ['PASHINYAN', 'nikol-pashinyan', 'capitals'],
    ['pasinyan', 'nikol-pashinyan', 'no diacritics, although the name has some'],
    ['Pàshinyan', 'nikol-pashinyan', 'diacritics, although the name has none'],
    ['пашинян', 'nikol-pashinyan', 'Cyrillic'],
    ['пашнян', 'nikol-pashinyan', 'a slip in Cyrillic'],
    ['Փաշինյան', 'nikol-pashinyan', 'Armenian'],
    ['ფაშინიანი', 'nikol-pashinyan', 'Georgian'],
    ['Əliyev', 'ilham-aliyev', 'Azerbaijani'],
    ['aliyev ilham', 'ilham-aliyev', 'words in another order'],
    ['BAKI', 'baku', 'a Turkish I in capitals'],
    ['Türkiye', 'turkiye', 'a name with diacritics'],
    ['turkiye', 'turkiye', 'the same name without diacritics'],
    ['eu', 'european-union', 'an abbreviation'],
    ['u.s.', 'united-states', 'an abbreviation with full stops'],
    ['zangzur', 'zangezur', 'the shorter of two names with the same beginning'],
    ['middle coridor', 'middle-corridor', 'a slip in one of two words'],
    ['russia', 'russia', 'the name itself before longer names that contain it'],
    ['rabakh', 'karabakh', 'a part of a word'],
    ['Փաշինեան', 'nikol-pashinyan', 'Armenian in the old spelling'],
    ['Նախիջեւան', 'nakhchivan', 'և written as two letters'],
    ['nakhijevan', 'nakhchivan', 'a transliteration'],
    ['naxcivan', 'nakhchivan', 'Azerbaijani without diacritics'],
    ['нахичевань', 'nakhchivan', 'a name with another ending in Russian'],
    ['ნახიჩევანი', 'nakhchivan', 'the same name in Georgian'],
    ['zengezur', 'zangezur', 'Turkish'],
    ['Զանգեզուր', 'zangezur', 'a place in Armenian'],
    ['zengezur koridoru', 'zangezur-corridor', 'two words in Turkish'],
    ['зангезурский корид', 'zangezur-corridor', 'two words in Russian, half typed'],
    ['ЕС', 'european-union', 'an abbreviation in Cyrillic'],
    ['ԵՄ', 'european-union', 'an abbreviation in Armenian'],
  ])('for "%s" is %s (%s)', (query, entry) => {
    expect(search(query)[0]?.entry.id).toBe(entry);
  });

  it.each([
    ['Пашиняна', 'nikol-pashinyan'],
    ['Ереване', 'yerevan'],
    ['Азербайджаном', 'azerbaijan'],
    ['Փաշինյանի', 'nikol-pashinyan'],
    ['Հայաստանում', 'armenia'],
    ['Երևանից', 'yerevan'],
    ['Bakı’da', 'baku'],
    ['Azərbaycanda', 'azerbaijan'],
    ['Zengezur’un', 'zangezur'],
    ['Aliyev’in', 'ilham-aliyev'],
    ['Pashinyan’s', 'nikol-pashinyan'],
    ['ერევანში', 'yerevan'],
  ])('for "%s", a name with an ending, is %s', (query, entry) => {
    expect(search(query)[0]?.entry.id).toBe(entry);
  });
});

describe('nothing is found', () => {
  it.each([
    '',
    '   ',
    '!?',
    '–',
    'qwzzk',
    'asdfgh',
    'banana',
    'football',
    'hello world',
    'biden',
    'pashinyan banana',
  ])('for "%s"', (query) => {
    expect(search(query)).toEqual([]);
  });
});

describe('matched letters', () => {
  it.each([
    ['pashnyan', 'Nikol Pashinyan', ['Pash', 'nyan']],
    ['pash', 'Nikol Pashinyan', ['Pash']],
    ['bakı', 'Bakı', ['Bakı']],
    ['pasinyan', 'Paşinyan', ['Paşinyan']],
    ['turkiye', 'Türkiye', ['Türkiye']],
    ['aliyev ilham', 'Ilham Aliyev', ['Ilham Aliyev']],
    ['nagorno karabakh', 'Nagorno-Karabakh', ['Nagorno-Karabakh']],
    ['p', 'Nikol Pashinyan', ['P']],
  ])('of "%s" stand in "%s"', (query, name, letters) => {
    const [first] = search(query);
    expect(first && { name: first.name.text, letters: marked(first) }).toEqual({ name, letters });
  });

  it('are positions in the written name, with combining marks and soft hyphens', () => {
    const find = createSearch(
      glossaryOf({ id: 'decomposed', names: ['Tu\u0308r\u00ADkiye Bu\u0308yu\u0308k'] }),
    );
    expect(find('buyuk').flatMap(marked)).toEqual(['Bu\u0308yu\u0308k']);
    expect(find('turkiye').flatMap(marked)).toEqual(['Tu\u0308r\u00ADkiye']);
  });

  it('are ranges in order, within the name and with gaps between them', () => {
    for (const query of [
      'a',
      'pashnyan',
      'aliyev ilham',
      'trans caspian',
      'corridor zangezur',
      'армен',
      'sanctions rus',
    ]) {
      const results = search(query);
      expect(results).not.toEqual([]);
      for (const { name, ranges } of results) {
        const offsets = ranges.flatMap(({ start, end }) => [start, end]);
        expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
        expect(offsets.at(-1)).toBeLessThanOrEqual(name.text.length);
      }
    }
  });
});

it('finds every entry by its own name first', () => {
  const missed = bundledGlossary.entries.filter(({ id, name }) => search(name)[0]?.entry.id !== id);
  expect(missed.map(({ name }) => name)).toEqual([]);
});

it('lists each entry once', () => {
  const ids = search('a').map(({ entry }) => entry.id);
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
});

it('searches names that are never marked', () => {
  const find = createSearch(
    glossaryOf({ id: 'hidden', names: ['Something', { text: 'Whitsun', match: false }] }),
  );
  expect(find('whitsun').map(({ name }) => name.text)).toEqual(['Whitsun']);
});

it('returns the entry’s own name if another name matches equally well', () => {
  const find = createSearch(glossaryOf({ id: 'Grand Harbour', names: ['Harbour', 'Grand Harbour'] }));
  expect(find('harbour').map(({ name }) => name.text)).toEqual(['Grand Harbour']);
});

it('finds one or two letters only at the start of words', () => {
  const find = createSearch(
    glossaryOf({ id: 'inside', names: ['Xenab'] }, { id: 'begins', names: ['Old Abbey'] }),
  );
  expect(find('ab').map(({ entry }) => entry.id)).toEqual(['begins']);
});

it('searches only the start of an overlong query', () => {
  expect(search('x'.repeat(100_000))).toEqual([]);
});
