import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCardsAhead } from '../../../entrypoints/content/cards-ahead.ts';
import type { PreparedCard } from '../../../entrypoints/page/card-contract.ts';

const DELAY = 150;

/** Records each card that is made or dropped, as in "made Baku". */
function noteCards() {
  const notes: string[] = [];
  async function make(mark: string): Promise<PreparedCard> {
    notes.push(`made ${mark}`);
    return { open: () => undefined, drop: () => notes.push(`dropped ${mark}`) };
  }
  return { notes, ahead: createCardsAhead(make) };
}

describe('cards made before they open', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are made before the end of the delay, and only once', async () => {
    const { notes, ahead } = noteCards();
    ahead.prepare('Baku', DELAY);
    await vi.advanceTimersByTimeAsync(DELAY / 2);
    expect(notes).toEqual(['made Baku']);
    expect(await ahead.take('Baku')).toBeDefined();
    await vi.advanceTimersByTimeAsync(DELAY);
    expect(notes).toEqual(['made Baku']);
  });

  it('are not made for a pointer that passes by', async () => {
    const { notes, ahead } = noteCards();
    ahead.prepare('Baku', DELAY);
    await vi.advanceTimersByTimeAsync(40);
    ahead.cancelUnless(undefined);
    await vi.advanceTimersByTimeAsync(DELAY);
    expect(notes).toEqual([]);
    expect(ahead.take('Baku')).toBeUndefined();
  });

  it('are dropped when the pointer leaves the mark before the card opens', async () => {
    const { notes, ahead } = noteCards();
    ahead.prepare('Baku', DELAY);
    await vi.advanceTimersByTimeAsync(DELAY / 2);
    ahead.cancelUnless(undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect(notes).toEqual(['made Baku', 'dropped Baku']);
  });

  it('are dropped when the pointer moves to another mark', async () => {
    const { notes, ahead } = noteCards();
    ahead.prepare('Baku', DELAY);
    await vi.advanceTimersByTimeAsync(DELAY / 2);
    ahead.prepare('Gyumri', DELAY);
    ahead.cancelUnless('Gyumri');
    await vi.advanceTimersByTimeAsync(DELAY / 2);
    expect(notes).toEqual(['made Baku', 'dropped Baku', 'made Gyumri']);
    expect(ahead.take('Baku')).toBeUndefined();
    expect(await ahead.take('Gyumri')).toBeDefined();
  });

  it('are kept while the pointer stays, and are not dropped after they are taken', async () => {
    const { notes, ahead } = noteCards();
    ahead.prepare('Baku', DELAY);
    await vi.advanceTimersByTimeAsync(DELAY / 2);
    ahead.cancelUnless('Baku');
    const taken = ahead.take('Baku');
    ahead.cancelUnless(undefined);
    await taken;
    expect(notes).toEqual(['made Baku']);
  });
});
