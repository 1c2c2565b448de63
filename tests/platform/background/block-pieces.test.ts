import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPieces } from '../../../platform/background/block-pieces.ts';
import type { BlocksQuestion } from '../../../platform/messages.ts';

function question(texts: readonly string[], leads?: BlocksQuestion['leads']): BlocksQuestion {
  const none = texts.map(() => 0);
  const lengths = texts.map((text) => text.length);
  return {
    type: 'blocks',
    id: 1,
    from: 0,
    text: texts.join(''),
    lengths,
    flags: none,
    sections: none,
    leads,
  };
}

describe('the pieces of blocks', () => {
  it('are the blocks themselves with their leads, including empty blocks', () => {
    expect([...blockPieces(question(['Baku', '', 'Ganja'], [[2, 3]]))]).toEqual([
      { index: 0, text: 'Baku', offset: 0, lead: 0 },
      { index: 1, text: '', offset: 0, lead: 0 },
      { index: 2, text: 'Ganja', offset: 0, lead: 3 },
    ]);
  });

  it('of a long block are short and, without their leads, add up to the whole text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40_000), { maxLength: 4 }), (lengths) => {
        const texts = lengths.map((length, index) => String(index).repeat(length));
        const pieces = [...blockPieces(question(texts))];
        expect(pieces.every(({ text }) => text.length <= 8192 + 200)).toBe(true);
        const own = texts.map((_, index) => pieces.filter((piece) => piece.index === index));
        expect(own.map((each) => each.map(({ text, lead }) => text.slice(lead)).join(''))).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });
});
