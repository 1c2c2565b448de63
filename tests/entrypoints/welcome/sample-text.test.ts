import { describe, expect, it } from 'vitest';
import { markedParts, SAMPLE } from '../../../entrypoints/welcome/sample-text.ts';
import { bundledLexicon, lexiconOf } from '../../support/glossaries.ts';

describe('the parts of the sample', () => {
  const parts = markedParts(SAMPLE, bundledLexicon);

  it('add up to the whole text', () => {
    expect(parts.map(({ text }) => text).join('')).toBe(SAMPLE);
  });

  it('include people, places, a route, and an ambiguous name that other names explain', () => {
    const entries = parts.map(({ entry }) => entry);
    expect(entries).toEqual(
      expect.arrayContaining(['nikol-pashinyan', 'yerevan', 'middle-corridor', 'georgia']),
    );
    expect(parts.find(({ entry }) => entry === 'georgia')?.because?.length).toBeGreaterThan(0);
  });
});

it('does not mark an ambiguous name that no other name explains', () => {
  const lexicon = lexiconOf({ id: 'georgia', names: ['Georgia'], strength: 'weak' });
  expect(markedParts('Atlanta, Georgia', lexicon)).toEqual([{ text: 'Atlanta, Georgia' }]);
});
