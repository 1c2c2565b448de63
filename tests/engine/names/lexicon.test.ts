import { describe, expect, it } from 'vitest';
import { bundledGlossary, bundledLexicon, lexiconOf } from '../../support/glossaries.ts';

describe('compileLexicon', () => {
  it('keeps the order of the entries', () => {
    expect(bundledLexicon.entries.map(({ id }) => id)).toEqual(bundledGlossary.entries.map(({ id }) => id));
  });

  it('leaves out names that are not marked', () => {
    const { forms } = lexiconOf({
      id: 'west',
      names: ['collective West', { text: 'The West', match: false }],
    });
    expect(forms.map(({ parts }) => parts)).toEqual([[{ text: 'collective West' }]]);
  });

  it('folds names, and keeps one of those that fold to the same', () => {
    const { forms } = lexiconOf({ id: 'turkiye', names: ['Türkiye', 'Turkiye', 'Tu\u0308rkiye'] });
    expect(forms).toEqual([{ parts: [{ text: 'Turkiye' }], entry: 0, case: 'capital' }]);
  });

  it('keeps a name that always counts beside the same name that counts only after a word', () => {
    const { forms } = lexiconOf({ id: 'west', names: ['West', { text: 'West', after: ['The'] }] });
    expect(forms.map(({ after }) => after)).toEqual([undefined, ['the']]);
  });

  it.each([
    ['EU', 'exact'],
    ['U.S.', 'exact'],
    ['USSR', 'exact'],
    ['СССР', 'exact'],
    ['Baku', 'capital'],
    ['TITRA', 'capital'],
    ['peace deal', 'capital'],
    ['ბაქო', 'capital'],
  ])('gives %s the case rule "%s"', (text, rule) => {
    expect(lexiconOf({ id: 'x', names: [text] }).forms[0]?.case).toBe(rule);
  });

  it('marks entries with distinctive names as strong', () => {
    expect(
      lexiconOf({ id: 'baku', names: ['Baku'] }, { id: 'china', names: ['China'], strength: 'weak' }).entries,
    ).toEqual([
      { id: 'baku', kind: 'region', strong: true },
      { id: 'china', kind: 'region', strong: false },
    ]);
  });

  it.each([
    ['AB', { homograph: 'always', lang: 'tr' }, { only: 'tr' }],
    ['Bakı', { homograph: 'unaccented', lang: 'az' }, { only: 'az', accented: true }],
    ['ABŞ', {}, { accented: true }],
    ['SSRİ', {}, { accented: true }],
    ['Baku', {}, {}],
    ['Bakı', {}, {}],
  ] as const)('gives the name %s with %j the right conditions', (text, name, conditions) => {
    const {
      parts: _,
      entry,
      case: rule,
      ...found
    } = { ...lexiconOf({ id: 'x', names: [{ text, ...name }] }).forms[0] };
    expect(found).toEqual(conditions);
  });
});
