import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form, FormPart } from '../../../engine/names/lexicon.ts';
import { readForms, writeForms } from '../../../engine/names/lexicon-text.ts';
import { bundledLexicon } from '../../support/glossaries.ts';

const word = fc.string({ unit: fc.constantFrom(..."abcXYZ ı-'ԵАქ9."), minLength: 1, maxLength: 12 });

const paradigms = { 'ru-m': ['', 'а'], 'de-noun': ['', 's'] };

const part: fc.Arbitrary<FormPart> = fc.record({
  text: word,
  paradigm: fc.constantFrom(...Object.keys(paradigms)),
});
const parts = fc.oneof(
  word.map((text) => [{ text }]),
  fc.array(part, { minLength: 1, maxLength: 3 }),
  fc.tuple(part, word).map(([first, text]) => [first, { text }]),
);

const form: fc.Arbitrary<Form> = fc.record(
  {
    parts,
    entry: fc.nat({ max: 6 }),
    case: fc.constantFrom('capital', 'exact'),
    after: fc.array(word, { minLength: 1, maxLength: 3 }),
    only: fc.constantFrom('tr', 'az'),
    accented: fc.constant(true as const),
  },
  { requiredKeys: ['parts', 'entry', 'case'] },
);

describe('the forms of a lexicon as text', () => {
  it('has a line for each entry, with tabs between its forms', () => {
    const forms: Form[] = [
      { parts: [{ text: 'West' }], entry: 0, case: 'capital', after: ['the', 'collective'] },
      {
        parts: [
          { text: 'Europaisch', paradigm: 'ru-m' },
          { text: ' Union', paradigm: 'de-noun' },
        ],
        entry: 2,
        case: 'capital',
      },
      { parts: [{ text: 'EU' }], entry: 2, case: 'exact' },
      { parts: [{ text: 'AB' }], entry: 2, case: 'exact', only: 'tr' },
      { parts: [{ text: 'ABS' }], entry: 3, case: 'exact', accented: true },
      { parts: [{ text: 'Baki' }], entry: 4, case: 'capital', after: ['in'], only: 'az', accented: true },
    ];
    expect(writeForms({ forms, paradigms })).toBe(
      'West|the,collective\n\nEuropaisch~0; Union~1;\t=EU\t=AB@tr\n=ABS^\nBaki|in@az^',
    );
  });

  it('returns every form of the bundled glossary unchanged', () => {
    expect(bundledLexicon.forms.length).toBeGreaterThan(500);
    expect(readForms(writeForms(bundledLexicon), bundledLexicon.paradigms)).toEqual(bundledLexicon.forms);
  });

  it('returns any forms unchanged if they are in the order of their entries', () => {
    fc.assert(
      fc.property(fc.array(form), (forms) => {
        const inOrder = forms.toSorted((a, b) => a.entry - b.entry);
        expect(readForms(writeForms({ forms: inOrder, paradigms }), paradigms)).toEqual(inOrder);
      }),
    );
  });

  it('returns no forms for a lexicon without forms', () => {
    expect(readForms(writeForms({ forms: [], paradigms }), paradigms)).toEqual([]);
  });
});
