/** Compares the search with a search by Fuse in all names (`tests/support/naive-search.ts`). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSearchSource } from '../../../engine/packs/open.ts';
import {
  createSearch,
  createSearchOf,
  MOST_RESULTS,
  type SearchedEntry,
  type SearchResult,
  searchSourceOf,
} from '../../../engine/search.ts';
import { cityNames } from '../../../scripts/bench/cities.ts';
import { bundledGlossary, glossaryOf } from '../../support/glossaries.ts';
import { createNaiveSearch } from '../../support/naive-search.ts';
import { openedPack, packOf } from '../../support/packs.ts';

function shown(results: readonly SearchResult<SearchedEntry>[]) {
  return results.map(({ entry: { id, kind, name: own }, name: { text, lang }, ranges }) => ({
    id,
    kind,
    own,
    text,
    lang,
    ranges,
  }));
}

const QUERIES = [
  ...['p', 'pa', 'par', 'pari', 'paris', 'pasir', 'prais', 'parsi', 'PARIS', 'de', 'st', 'st.', 'u.s', 'a b'],
  ...['san', 'san ', 'san f', 'san fran', 'san francisco', 'francisco san', 'sna francisco', 'san fransico'],
  ...[
    'new york city',
    'york new',
    'saint petersburg',
    'saint-denis',
    'londn',
    'tbilsi',
    'zürich',
    'zurihc',
    'zurich',
  ],
  ...[
    'frankfurt am main',
    'frankfrut am mian',
    'constantinople',
    'rio de janero',
    'bakuda',
    "baku'da",
    'xyzzyq',
  ],
  ...[
    'yerevan',
    'yervan',
    'erevan',
    'Ереване',
    'ерева',
    'пашинян',
    'пашнян',
    'Փաշինյանի',
    'Երևանից',
    'ერევანში',
    'ნახიჩევანი',
  ],
  ...[
    'zengezur koridoru',
    'зангезурский корид',
    'aliyev ilham',
    'ilham aliev',
    'middle coridor',
    'trans caspian',
    'trans-caspian',
  ],
  ...[
    'the organisation for security and cooperation in europe',
    'x'.repeat(40),
    'international transport corridor north south',
  ],
];

describe('the search returns the same first results as Fuse in all names', () => {
  const cities = packOf(
    'cities',
    ...cityNames(3000).map((text, index) => ({ id: `city-${index}`, kind: 'city' as const, names: [text] })),
  );
  const all = { ...bundledGlossary, entries: [...bundledGlossary.entries, ...cities.entries] };
  const search = createSearchOf([searchSourceOf(bundledGlossary), searchSourceOf(cities)]);
  const naive = createNaiveSearch(all);

  it.each(QUERIES)('for "%s"', (query) => {
    expect(shown(search(query))).toEqual(shown(naive(query)).slice(0, MOST_RESULTS));
  });
});

const word = fc.constantFrom(
  ...[
    'Baku',
    'Bakı',
    'Баку',
    'Trans',
    'Corridor',
    'Zangezur',
    'Zəngəzur',
    'the',
    'Karabakh',
    'Karabakhi',
    'Ilham',
  ],
  ...[
    'Aliyev',
    'Aliyeva',
    'Երևան',
    'և',
    'ερίς',
    'a',
    'ab',
    'abc',
    'abcd',
    'aab',
    '12',
    'U.S.',
    'Internationalisation',
    '𐐔𐐯',
    '_x',
  ],
);
const name = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .chain((words) => fc.constantFrom(' ', '-', '–', ' \u00AD').map((between) => words.join(between)));

/**
 * Generates queries: the beginning of a name, with up to three letters that are changed, added or missing.
 */
const query = fc
  .tuple(
    name,
    fc.nat(20),
    fc.array(fc.tuple(fc.nat(30), fc.constantFrom('', 'x', 'a', 'ay', ' ')), { maxLength: 3 }),
  )
  .map(([text, cut, changes]) => {
    let changed = text.slice(0, Math.max(1, text.length - cut));
    for (const [at, letters] of changes) changed = changed.slice(0, at) + letters + changed.slice(at + 1);
    return changed;
  });

it('the search returns the same results as Fuse for any names and queries', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
      fc.array(query, { minLength: 1, maxLength: 5 }),
      (named, queries) => {
        const glossary = glossaryOf(...named.map((names, index) => ({ id: `e${index}`, names })));
        const search = createSearch(glossary);
        const naive = createNaiveSearch(glossary);
        for (const text of queries) expect(shown(search(text)), text).toEqual(shown(naive(text)));
      },
    ),
    { numRuns: 500 },
  );
});

describe('a compiled glossary', () => {
  const pack = packOf(
    'mine',
    { id: 'baku', kind: 'city', names: ['Baku', { text: 'Баку', lang: 'ru' }] },
    { id: 'alat', kind: 'city', names: ['Alat', { text: 'Hidden Name', match: false }] },
  );

  it('is searched like its source, and results have ids that are unique among all glossaries', () => {
    const search = createSearchOf([packSearchSource(openedPack(pack))]);
    expect(shown(search('баку'))).toEqual([
      {
        id: 'mine/baku',
        kind: 'city',
        own: 'baku',
        text: 'Баку',
        lang: 'ru',
        ranges: [{ start: 0, end: 4 }],
      },
    ]);
    expect(search('hidden').map(({ entry }) => entry.id)).toEqual(['mine/alat']);
  });

  it('comes before or behind others in the user’s order', () => {
    const source = packSearchSource(openedPack(pack));
    const ids = (...sources: Parameters<typeof createSearchOf>[0]) =>
      createSearchOf(sources)('baku').map(({ entry }) => entry.id);
    const [before] = ids(source, searchSourceOf(bundledGlossary));
    const [behind] = ids(searchSourceOf(bundledGlossary), source);
    expect([before, behind]).toEqual(['mine/baku', 'baku']);
  });
});

it('the search returns the hundred best of thousands of names', () => {
  const entries = Array.from({ length: 3000 }, (_, index) => ({
    id: `e${index}`,
    names: [`Old Mill ${index}`],
  }));
  const search = createSearch(glossaryOf(...entries, { id: 'mill', names: ['Mill'] }));
  const results = search('mill');
  expect(results).toHaveLength(MOST_RESULTS);
  expect(results[0]?.entry.id).toBe('mill');
});
