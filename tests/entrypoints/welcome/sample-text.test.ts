import { describe, expect, it } from 'vitest';
import { markedParts, SAMPLE } from '../../../entrypoints/welcome/sample-text.ts';
import { bundledLexicon, lexiconOf } from '../../support/glossaries.ts';

describe('the sample', () => {
  const parts = markedParts(SAMPLE, bundledLexicon);

  it('is the text, undivided', () => {
    expect(parts.map(({ text }) => text).join('')).toBe(SAMPLE);
  });

  it('names people, places, a route and a common name that counts because of others', () => {
    const entries = parts.map(({ entry }) => entry);
    expect(entries).toEqual(expect.arrayContaining(['nikol-pashinyan', 'yerevan', 'middle-corridor', 'georgia']));
    expect(parts.find(({ entry }) => entry === 'georgia')?.because?.length).toBeGreaterThan(0);
  });
});

it('marks nothing that is common where nothing else is named', () => {
  const lexicon = lexiconOf({ id: 'georgia', names: ['Georgia'], strength: 'weak' });
  expect(markedParts('Atlanta, Georgia', lexicon)).toEqual([{ text: 'Atlanta, Georgia' }]);
});
