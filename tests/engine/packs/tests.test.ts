import { describe, expect, it } from 'vitest';
import { candidateTest } from '../../../engine/names/candidates.ts';
import { anyTest } from '../../../engine/packs/tests.ts';
import { bundledLexicon } from '../../support/glossaries.ts';
import { packOf, packTest } from '../../support/packs.ts';

const bundled = candidateTest(bundledLexicon.anchors.strong);
const ships = packTest(packOf('ships', { id: 'aurora', names: ['Aurora'] }));
const birds = packTest(packOf('birds', { id: 'heron', names: ['heron'] }));

describe('anyTest', () => {
  it.each([
    ['the first', 'Baku is warm.', true],
    ['the second', 'The Aurora sails.', true],
    ['the last', 'a heron', true],
    ['none', 'Nothing of the kind.', false],
  ])('says what %s says', (_, text, expected) => {
    expect(anyTest([bundled, ships, birds]).mayHoldName(text)).toBe(expected);
  });

  it('gives the ends of the words of all, in order and each once', () => {
    expect(anyTest([ships, bundled, ships]).wordEnds('Baku, Aurora, Baku')).toEqual([4, 12, 18]);
  });

  it('says no where there is nothing to ask', () => {
    const none = anyTest([]);
    expect([none.mayHoldName('Baku'), none.wordEnds('Baku')]).toEqual([false, []]);
  });

  it('is the only one', () => {
    expect(anyTest([ships])).toBe(ships);
  });
});
