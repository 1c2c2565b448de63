import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../engine/lexicon.ts';
import { readForms, writeForms } from '../../engine/lexicon-text.ts';
import { bundledLexicon } from '../support/glossaries.ts';

const word = fc.string({ unit: fc.constantFrom(..."abcXYZ ı-'ԵАქ9."), minLength: 1, maxLength: 12 });

const form: fc.Arbitrary<Form> = fc.record(
  {
    text: word,
    entry: fc.nat({ max: 6 }),
    case: fc.constantFrom('capital', 'exact'),
    after: fc.array(word, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['text', 'entry', 'case'] },
);

describe('the forms of a lexicon as text', () => {
  it('puts an entry on a line, with tabs between its forms', () => {
    expect(
      writeForms([
        { text: 'West', entry: 0, case: 'capital', after: ['the', 'collective'] },
        { text: 'European Union', entry: 2, case: 'capital' },
        { text: 'EU', entry: 2, case: 'exact' },
      ]),
    ).toBe('West|the,collective\n\nEuropean Union\t=EU');
  });

  it('gives back every form of the bundled glossary', () => {
    expect(bundledLexicon.forms.length).toBeGreaterThan(500);
    expect(readForms(writeForms(bundledLexicon.forms))).toEqual(bundledLexicon.forms);
  });

  it('gives back any forms that come in the order of their entries', () => {
    fc.assert(
      fc.property(fc.array(form), (forms) => {
        const inOrder = forms.toSorted((a, b) => a.entry - b.entry);
        expect(readForms(writeForms(inOrder))).toEqual(inOrder);
      }),
    );
  });

  it('reads nothing from nothing', () => {
    expect(readForms(writeForms([]))).toEqual([]);
  });
});
