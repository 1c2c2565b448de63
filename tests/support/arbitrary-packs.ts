/** Generates random glossaries with contents that users' files can have, for property tests. */
import fc from 'fast-check';
import { ENTRY_KINDS, NAME_TYPES } from '../../engine/glossary.ts';

/**
 * Letters of many scripts, characters with a meaning in tables and formulas, and spaces that must be tidied.
 */
const CHARACTER = fc.constantFrom(
  ...'aZ09éİğЯйԵაʼ\'"=+-@,;|\\~^:()<>&.!/ \t\n巴ב',
  '\u00A0',
  '\u0301',
  'ru: ',
  '👩‍🚀',
);

const textOf = (longest: number) =>
  fc
    .array(CHARACTER, { minLength: 1, maxLength: 24 })
    .map((characters) => `a${characters.join('')}z`.slice(0, longest))
    .filter(
      (text) =>
        !/(?<![\p{Extended_Pictographic}])\u200D|\u200D(?!\p{Extended_Pictographic})/u.test(text) &&
        text.isWellFormed(),
    );

const nameText = textOf(80);
const language = fc.constantFrom('en', 'ru', 'hy', 'az', 'zh-Hant');

const name = fc.record(
  {
    text: nameText,
    lang: language,
    type: fc.constantFrom(...NAME_TYPES),
    usedBy: textOf(80),
    after: fc.array(textOf(20), { minLength: 1, maxLength: 2 }),
    match: fc.boolean(),
    stems: fc.array(textOf(20), { minLength: 1, maxLength: 2 }),
    indeclinable: fc.boolean(),
    homograph: fc.constantFrom('always', 'unaccented'),
  },
  { requiredKeys: ['text'] },
);

const date = fc.constantFrom('2025', '2025-06', '2025-06-27');
const SOURCE = { id: 'book', title: 'A book', author: 'A', publisher: 'P', date: '2020' };

const entry = fc.record(
  {
    kind: fc.constantFrom(...ENTRY_KINDS),
    name: nameText,
    summary: textOf(600),
    names: fc.uniqueArray(name, {
      minLength: 1,
      maxLength: 4,
      selector: ({ text, lang }) => `${lang} ${text}`,
    }),
    inSentence: textOf(100),
    strength: fc.constantFrom('strong', 'weak'),
    bearing: fc.constantFrom(0.1, 0.5),
    summarySource: fc.constant('book'),
    facts: fc.array(
      fc.record(
        { text: textOf(600), source: fc.constant('book'), paragraph: textOf(40), date },
        { requiredKeys: ['text'] },
      ),
      {
        maxLength: 2,
      },
    ),
    related: fc.constant(['entry-1']),
    relations: fc.constant([{ type: 'near~', label: 'is near', to: 'entry-1' }]),
    location: fc.constantFrom({ point: [49.9, 40.4] }, { country: '031' }),
  },
  { requiredKeys: ['kind', 'name', 'summary'] },
);

export const arbitraryPackFile = fc
  .record(
    {
      id: fc.constantFrom('mine', 'a-1', 'constructor'),
      title: textOf(200),
      language,
      sources: fc.constant([SOURCE]),
      entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
    },
    { requiredKeys: ['id', 'title', 'sources', 'entries'] },
  )
  .map(({ entries, ...whole }) => ({
    ...whole,
    entries: entries.map((each, index) => ({ id: `entry-${index + 1}`, ...each })),
  }));
