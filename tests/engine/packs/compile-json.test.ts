import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateTest } from '../../../engine/names/candidates.ts';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { compilePackAsJson } from '../../../engine/packs/compile-json.ts';
import { readCompiledPack } from '../../../engine/packs/compiled.ts';
import { lexiconOf } from '../../../engine/packs/lexicons.ts';
import type { NameInTest } from '../../support/glossaries.ts';
import { packLexicon, packOf, packTest } from '../../support/packs.ts';

/** What is found in `text` of a reader's entry with this name, and whether the scout would have looked. */
function foundOf(name: NameInTest, text: string, kind: 'person' | 'concept' = 'concept') {
  const pack = packOf('mine', { id: 'x', kind, names: [name] });
  const found = createMatcher(packLexicon(pack)).find(text);
  return { found: found.map(({ start, end }) => text.slice(start, end)), isCandidate: packTest(pack).mayHoldName(text) };
}

describe('compilePack', () => {
  it('makes entries that always count, with their ids among all glossaries', () => {
    const [entry] = compilePackAsJson(packOf('mine', { id: 'baku', kind: 'city', names: ['Baku'], strength: 'strong', bearing: 0.5 })).entries;
    expect(entry).toEqual({ id: 'mine/baku', kind: 'city', strong: false, isReaders: true });
  });

  it('is plain JSON data', () => {
    const compiled = compilePackAsJson(packOf('mine', { id: 'baku', names: ['Baku', { text: 'Баку', lang: 'ru' }] }));
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });

  it.each<[string, NameInTest, string, string[]]>([
    ['as they are', 'Green Party', 'the Green Party', ['Green Party']],
    ['with the endings of their language', { text: 'Ереван', lang: 'ru' }, 'в Ереване', ['Ереване']],
    ['with those of a language of some region', { text: 'Ереван', lang: 'ru-AM' }, 'в Ереване', ['Ереване']],
    ['with a stem of two letters', { text: 'Оля', lang: 'ru' }, 'Оля с Олей и Олю', ['Оля', 'Олей', 'Олю']],
    ['with a stem of one letter', { text: 'Ия', lang: 'ru' }, 'Ия, без Ии', ['Ия', 'Ии']],
    ['that begin with nothing but an ending', { text: 'Я и ты', lang: 'ru' }, 'Я и ты', ['Я и ты']],
    ['of a number and nothing but an ending', { text: '1 я', lang: 'ru' }, '1 я', ['1 я']],
    ['with every sign of the format that they are stored in', 'A=B|C~D@E^F;G,H', 'x A=B|C~D@E^F;G,H x', ['A=B|C~D@E^F;G,H']],
    ['from their first letter on', '=SUM', '=SUM', ['SUM']],
    ['in quotes', '«Азия', 'ледокол «Азия»', ['Азия']],
    ['with signs behind', 'C++98', 'C++98', ['C++98']],
    ['with a full stop', 'Yahoo!', 'Yahoo! Yahoo', ['Yahoo!']],
    ['that a JavaScript object has', 'constructor', 'a constructor', ['constructor']],
    ['that are its prototype', '__proto__', '__proto__', ['__proto__']],
    ['in Greek', 'Αθήνα', 'Αθήνα, ΑΘΗΝΑ, Αθηνα', ['Αθήνα', 'ΑΘΗΝΑ', 'Αθηνα']],
    ['in Greek with a sigma at the end', 'Τσίπρας', 'Τσίπρας, ΤΣΙΠΡΑΣ', ['Τσίπρας', 'ΤΣΙΠΡΑΣ']],
    ['in Vietnamese', 'Việt Nam', 'Viet Nam, VIỆT NAM, VIET NAM', ['Viet Nam', 'VIỆT NAM', 'VIET NAM']],
    ['in Hebrew', 'ירושלים', 'ב ירושלים', ['ירושלים']],
    ['in Arabic', 'باكو', 'في باكو', ['باكو']],
    ['in Chinese, where they stand apart', '巴库', '巴库。', ['巴库']],
    ['with a capital inside', 'OpenAI', 'OpenAI, Openai, OPENAI', ['OpenAI', 'Openai', 'OPENAI']],
    ['with a capital inside only', 'iPhone', 'iPhone, iphone, Iphone', ['iPhone', 'iphone', 'Iphone']],
    ['in small letters', 'heron', 'Heron, heron, HERON', ['Heron', 'heron', 'HERON']],
    ['of digits', '8243', 'flight 8243', ['8243']],
    ['of numbers and letters', '3M', 'the 3M company', ['3M']],
  ])('has names found %s', (_, name, text, found) => {
    expect(foundOf(name, text)).toEqual({ found, isCandidate: true });
  });

  it.each<[string, NameInTest, string]>([
    ['inside a word', 'Baku', 'Bakunin'],
    ['with an ending that is none', { text: 'Ереван', lang: 'ru' }, 'ереванец Ереванский'],
    ['that are not to be marked', { text: 'Baku', match: false }, 'Baku'],
    ['as an abbreviation in small letters', 'WHO', 'who'],
    ['that are signs and nothing else', '***', '***'],
  ])('has no names found %s', (_, name, text) => {
    expect(foundOf(name, text).found).toEqual([]);
  });

  it('declines every word of a person’s name', () => {
    expect(foundOf({ text: 'Иван Петров', lang: 'ru' }, 'с Иваном Петровым', 'person').found).toEqual(['Иваном Петровым']);
  });

  it.each([
    ['is another word', 'Baku', 'Bakunin', [4]],
    ['goes on for a page', 'Baku', `Baku${'n'.repeat(100_000)}`, [4]],
    ['has an ending', { text: 'Ереван', lang: 'ru' }, 'Ереване', [7]],
    ['has what is no ending', { text: 'Ереван', lang: 'ru' }, 'Ереванец', [6]],
  ] as const)('tells the scout where a word ends that %s', (_, name, text, ends) => {
    expect(packTest(packOf('mine', { id: 'x', names: [name] })).wordEnds(text)).toEqual(ends);
  });

  it('tells the scout every name that the matcher finds, whatever its script and capitals', () => {
    const letter = fc.constantFrom(...'aBéİışß ЯйёжեւԵაზΑάλỆệ𝔅אبก巴1_-.’(');
    const languages = fc.constantFrom('en', 'ru', 'hy', 'ka', 'az', 'tr', 'de', 'el', 'vi');
    const changes = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => text.normalize('NFC'),
    );
    fc.assert(
      fc.property(fc.array(letter, { minLength: 2, maxLength: 12 }), languages, changes, (letters, lang, change) => {
        const text = letters.join('');
        const written = change(text);
        const { found, isCandidate } = foundOf({ text, lang }, `(${written})`);
        expect(isCandidate || found.length === 0, JSON.stringify([text, written, lang])).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds every name of the Latin alphabet as it is written', () => {
    const name = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ž][A-Za-zÀ-ÖØ-öø-ž0-9 .,'’&|=~@^;-]{1,30}$/);
    fc.assert(
      fc.property(name, (text) => {
        expect(foundOf(text, `(${text.trim()})`).found, JSON.stringify(text)).toEqual([text.trim()]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readCompiledPack', () => {
  const compiled = compilePackAsJson(packOf('mine', { id: 'baku', names: ['Baku'] }));

  it('reads what was compiled', () => {
    const read = readCompiledPack(JSON.parse(JSON.stringify(compiled)));
    expect(read).toEqual(compiled);
    expect(read && candidateTest(read.anchors).mayHoldName('Baku')).toBe(true);
    expect(read && lexiconOf(read).forms).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'compiled'],
    ['a list', [compiled]],
    ['another version', { ...compiled, version: compiled.version + 1 }],
    ['an older one', { ...compiled, version: 0 }],
    ['entries that are none', { ...compiled, entries: [1] }],
    ['forms that are no text', { ...compiled, forms: [] }],
    ['no anchors', { ...compiled, anchors: undefined }],
    ['anchors without a script', { ...compiled, anchors: { ...compiled.anchors, beginnings: { latin: 'Baku' } } }],
    ['endings that are no list', { ...compiled, paradigms: { 'ru-m': 'а' } }],
  ])('refuses %s', (_, stored) => {
    expect(readCompiledPack(stored)).toBeUndefined();
  });
});
