import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONS, readMessage } from '../../../platform/message-shapes.ts';
import { LIMITS } from '../../../platform/messages.ts';
import { type BlocksToRead, blockBatches } from '../../../platform/page/block-batches.ts';

function blocks(lengths: readonly number[], more: Partial<BlocksToRead> = {}): BlocksToRead {
  const numbers = lengths.map((_, index) => index);
  const text = lengths.map((length, index) => String(index % 10).repeat(length)).join('');
  return { from: 100, text, lengths, flags: numbers.map((number) => number % 8), sections: numbers, ...more };
}

const isMessage = (batch: BlocksToRead) =>
  readMessage(QUESTIONS, { type: 'blocks', id: 1, ...batch }) !== undefined;

describe('a question about blocks', () => {
  it('is one message if it fits', () => {
    const question = blocks([4, 0, 7], {
      headings: [[1, 0, 'Cities']],
      languages: [[2, 'ka']],
      leads: [[0, 4]],
    });
    expect(blockBatches(question)).toEqual([question]);
  });

  it('is one message even without blocks', () => {
    expect(blockBatches(blocks([])).map(({ lengths }) => lengths)).toEqual([[]]);
  });

  it('is cut between blocks, and each block keeps its facts', () => {
    const half = LIMITS.text / 4 + 1;
    const [first, second, ...others] = blockBatches(
      blocks([half, half, 5], {
        languages: [[1, 'ka']],
        leads: [
          [0, 3],
          [2, 2],
        ],
        headings: [[1, 0, 'x']],
      }),
    );
    expect(first).toMatchObject({
      from: 100,
      lengths: [half],
      sections: [0],
      leads: [[0, 3]],
      headings: [[1, 0, 'x']],
    });
    expect(second).toMatchObject({
      from: 101,
      lengths: [half, 5],
      sections: [1, 2],
      flags: [1, 2],
      languages: [[0, 'ka']],
      leads: [[1, 2]],
    });
    expect(second?.headings).toBeUndefined();
    expect(others).toEqual([]);
  });

  it('says in each message that the blocks were read before', () => {
    const half = LIMITS.text / 4 + 1;
    expect(blockBatches(blocks([half, half], { again: true })).map(({ again }) => again)).toEqual([
      true,
      true,
    ]);
  });

  it('is sent with long language tags cut', () => {
    const [message] = blockBatches(
      blocks([1, 1], { languages: [[1, `ka-x-${'x'.repeat(LIMITS.languageTag)}`]] }),
    );
    expect(message && isMessage(message)).toBe(true);
    expect(message?.languages?.[0]?.[1]).toMatch(/^ka-x-x+$/);
  });

  it('is sent with long headings cut', () => {
    expect(blockBatches(blocks([1], { headings: [[1, 0, 'x'.repeat(5000)]] })).every(isMessage)).toBe(true);
  });

  it('always becomes messages that the background accepts, with each block once', () => {
    const lengths = fc.array(fc.oneof(fc.nat(50), fc.nat(2 * LIMITS.text)), { maxLength: 20 });
    fc.assert(
      fc.property(lengths, (some) => {
        const question = blocks([...some, ...Array.from({ length: LIMITS.blocks + 1 }, () => 1)]);
        const batches = blockBatches(question);
        expect(batches.every(isMessage)).toBe(true);
        expect(batches.flatMap(({ sections }) => sections)).toEqual(question.sections);
        expect(batches.map(({ from }) => from)).toEqual(
          batches.map(({ sections }) => 100 + (sections[0] ?? 0)),
        );
      }),
      { numRuns: 20 },
    );
  });
});
