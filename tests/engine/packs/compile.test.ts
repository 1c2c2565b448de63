import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compileNames } from '../../../engine/names/compile-lexicon.ts';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { compilePack } from '../../../engine/packs/compile.ts';
import { cityNames } from '../../../scripts/bench/cities.ts';
import type { NameInTest } from '../../support/glossaries.ts';
import { matcherOf, mentionsIn, openedPack, packOf } from '../../support/packs.ts';
import { OFFSETS, SEMANTICS, SEMANTICS_ENTRIES } from '../names/semantics.ts';

/**
 * Searches `text` for a user's entry with this name. Returns the surface forms found, and the answer of
 * `mayHoldName`.
 */
function foundOf(name: NameInTest, text: string, kind: 'person' | 'concept' = 'concept') {
  const open = openedPack(packOf('mine', { id: 'x', kind, names: [name] }));
  return { found: mentionsIn(open, text).map(([surface]) => surface), isHeld: open.mayHoldName(text) };
}

describe('compilePack', () => {
  const semantics = openedPack(packOf('mine', ...SEMANTICS_ENTRIES));

  describe.each(Object.entries(SEMANTICS))('%s', (_, cases) => {
    it.each(cases.map((each) => [...each] as const))('%s: %s', (_what, text, expected, language) => {
      expect(mentionsIn(semantics, text, language).map(([surface]) => surface)).toEqual(expected);
      if (expected.length > 0) expect(semantics.mayHoldName(text)).toBe(true);
    });
  });

  it.each(OFFSETS)('returns offsets in the text as it is written: %s', (text, start, end) => {
    const found = matcherOf(semantics).find(text);
    expect(found.map((match) => [match.start, match.end])).toEqual([[start, end]]);
  });

  it.each<[string, NameInTest, string, string[]]>([
    ['as they are', 'Green Party', 'the Green Party', ['Green Party']],
    ['with the endings of their language', { text: 'Ереван', lang: 'ru' }, 'в Ереване', ['Ереване']],
    [
      'with the endings of a language with region',
      { text: 'Ереван', lang: 'ru-AM' },
      'в Ереване',
      ['Ереване'],
    ],
    ['with a stem of two letters', { text: 'Оля', lang: 'ru' }, 'Оля с Олей и Олю', ['Оля', 'Олей', 'Олю']],
    ['with a stem of one letter', { text: 'Ия', lang: 'ru' }, 'Ия, без Ии', ['Ия', 'Ии']],
    ['that begin with a word that is only an ending', { text: 'Я и ты', lang: 'ru' }, 'Я и ты', ['Я и ты']],
    ['of a number and a word that is only an ending', { text: '1 я', lang: 'ru' }, '1 я', ['1 я']],
    ['from their first letter on', '=SUM', '=SUM', ['SUM']],
    ['in quotes', '«Азия', 'ледокол «Азия»', ['Азия']],
    ['with signs behind', 'C++98', 'C++98', ['C++98']],
    ['with a full stop', 'Yahoo!', 'Yahoo! Yahoo', ['Yahoo!']],
    ['that are properties of JavaScript objects', 'constructor', 'a constructor', ['constructor']],
    ['that are the prototype of JavaScript objects', '__proto__', '__proto__', ['__proto__']],
    ['in Greek', 'Αθήνα', 'Αθήνα, ΑΘΗΝΑ, Αθηνα', ['Αθήνα', 'ΑΘΗΝΑ', 'Αθηνα']],
    ['in Greek with a sigma at the end', 'Τσίπρας', 'Τσίπρας, ΤΣΙΠΡΑΣ', ['Τσίπρας', 'ΤΣΙΠΡΑΣ']],
    ['in Vietnamese', 'Việt Nam', 'Viet Nam, VIỆT NAM, VIET NAM', ['Viet Nam', 'VIỆT NAM', 'VIET NAM']],
    ['in Hebrew', 'ירושלים', 'ב ירושלים', ['ירושלים']],
    ['in Arabic', 'باكو', 'في باكو', ['باكو']],
    ['in Chinese, if they stand alone', '巴库', '巴库。', ['巴库']],
    ['in Korean', '서울', '서울, 서울', ['서울', '서울']],
    ['with a letter of two units', '𐐔𐐯𐐢', '𐐔𐐯𐐢 𐐔𐐯𐐢𐐢', ['𐐔𐐯𐐢']],
    ['with a capital inside', 'OpenAI', 'OpenAI, Openai, OPENAI', ['OpenAI', 'Openai', 'OPENAI']],
    ['with only a capital inside', 'iPhone', 'iPhone, iphone, Iphone', ['iPhone', 'iphone', 'Iphone']],
    ['in small letters', 'heron', 'Heron, heron, HERON', ['Heron', 'heron', 'HERON']],
    ['of digits', '8243', 'flight 8243', ['8243']],
    ['of digits and letters', '3M', 'the 3M company', ['3M']],
    ['with a soft hyphen between two words', 'Alpha\u00ADBeta', 'AlphaBeta', ['AlphaBeta']],
  ])('compiles names that are found %s', (_, name, text, found) => {
    expect(foundOf(name, text)).toEqual({ found, isHeld: true });
  });

  it.each<[string, NameInTest, string]>([
    ['inside a word', 'Baku', 'Bakunin'],
    ['with letters that are no ending', { text: 'Ереван', lang: 'ru' }, 'ереванец Ереванский'],
    ['that are never marked', { text: 'Baku', match: false }, 'Baku'],
    ['as an abbreviation in small letters', 'WHO', 'who'],
    ['that have no letters or digits', '***', '***'],
  ])('compiles no names that are found %s', (_, name, text) => {
    expect(foundOf(name, text).found).toEqual([]);
  });

  it.each<[string, NameInTest, string, string[]]>([
    ['a name that is no small word', 'Düren', 'Duren and Düren', ['Duren', 'Düren']],
    ['a name of several words', 'Åre Östersund', 'Are Ostersund', ['Are Ostersund']],
    ['a name that is written like a small word itself', 'Can', 'Can you? Çan', ['Can', 'Çan']],
    [
      'a homograph, which counts only in its language',
      { text: 'Dün', lang: 'tr', homograph: 'always' },
      'Dün',
      [],
    ],
  ])('finds a name without diacritics, unless it is then a small word: %s', (_, name, text, found) => {
    expect(foundOf(name, text).found).toEqual(found);
  });

  it('declines every word of a person’s name', () => {
    expect(foundOf({ text: 'Иван Петров', lang: 'ru' }, 'с Иваном Петровым', 'person').found).toEqual([
      'Иваном Петровым',
    ]);
  });

  it('finds the first of two entries with the same name, also with a thousand entries between them', () => {
    const between = Array.from({ length: 1200 }, (_, index) => ({
      id: `e${index}`,
      names: [`Name ${index}`],
    }));
    const open = openedPack(
      packOf('mine', { id: 'first', names: ['Baku'] }, ...between, { id: 'last', names: ['Baku', 'Alat'] }),
    );
    expect(mentionsIn(open, 'Baku, Alat, Name 1199')).toEqual([
      ['Baku', 'mine/first'],
      ['Alat', 'mine/last'],
      ['Name 1199', 'mine/e1199'],
    ]);
  });

  it('finds any name in the Latin alphabet as it is written', () => {
    const name = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ž][A-Za-zÀ-ÖØ-öø-ž0-9 .,'’&|=~@^;-]{1,30}$/);
    fc.assert(
      fc.property(name, (text) => {
        expect(foundOf(text, `(${text.trim()})`).found, JSON.stringify(text)).toEqual([text.trim()]);
      }),
      { numRuns: 1000 },
    );
  });

  const languages = fc.constantFrom('en', 'ru', 'hy', 'ka', 'az', 'tr', 'de', 'el', 'vi');
  const letter = fc.constantFrom(...'aBéİışß ЯйёжеւԵაზΑσςάλỆệ𝔅𐐔אبก巴서1_-.’(\u0301\u00AD');
  const word = fc.array(letter, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''));
  const like = fc.constantFrom(
    'Иван',
    'Ивана',
    'Петров',
    'Петровым',
    'Баку',
    'ан',
    'ах',
    'Bakı',
    'San',
    'Franc',
    'С',
    'а',
  );
  const name = fc.array(fc.oneof(word, like), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const entry = fc.record({
    names: fc.array(
      fc.record({
        text: name,
        lang: languages,
        homograph: fc.constantFrom(undefined, 'always' as const, 'unaccented' as const),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    kind: fc.constantFrom('person' as const, 'concept' as const),
  });
  const changes = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD'),
    (text) => text.replaceAll(' ', ' \n '),
  );

  it('finds the same as a comparison with every form of every name', () => {
    const text = fc.array(fc.oneof(name, like), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 6 }),
        text,
        changes,
        fc.constantFrom(undefined, 'ru', 'tr'),
        (made, texts, change, language) => {
          const entries = made.map((each, index) => ({ id: `e${index}`, ...each }));
          const pack = packOf('mine', ...entries);
          const written = change(
            [...texts, ...entries.flatMap(({ names }) => names.map((each) => each.text))].join(' '),
          );
          const trimmed = pack.entries.map((each) => ({
            ...each,
            names: each.names
              .map((its) => ({ ...its, text: its.text.replace(/^[^\p{L}\p{N}_]+/u, '').trim() }))
              .filter((its) => /[\p{L}\p{N}]/u.test(its.text)),
          }));
          const naive = createMatcher({ entries: [], ...compileNames(trimmed) }).find(written, language);
          const open = openedPack(pack);
          expect(matcherOf(open).find(written, language)).toEqual(naive);
          const inside = naive.map(({ start, end }) => `x${written.slice(start, end)}x`);
          for (const joined of inside) expect(open.mayHoldName(joined), JSON.stringify(joined)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    [1250, [0, 0.4, 0.8, 1]],
    [500, [0, 1]],
    [0, [1]],
  ])('reports its progress with %i entries', (count, shares) => {
    const progress = vi.fn();
    const ids = Array.from({ length: count }, (_, index) => `e${index}`);
    compilePack(packOf('mine', ...ids.map((id) => ({ id, names: [`Name ${id}`] }))), progress);
    expect(progress.mock.calls.flat()).toEqual(shares);
  });

  it('needs less than 170 bytes for an entry with a short name', () => {
    const entries = cityNames(10_000).map((text, index) => ({ id: `city-${index}`, names: [text] }));
    expect(compilePack(packOf('cities', ...entries)).byteLength / entries.length).toBeLessThan(170);
  });
});
