import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHoverCard, type HoverCard } from '../../../entrypoints/content/hover-card.ts';
import type { Mark } from '../../../entrypoints/content/page-blocks.ts';
import type { CardContents, DirectOpening, PreparedCard } from '../../../entrypoints/page/card-contract.ts';
import { markedText } from '../../support/page-marks.ts';

const DELAY = 160;
/** Time until a card's script is loaded, in ms. */
const LOADING = 100;

let mark: Mark;
let notes: string[];
/** Number of cards made so far. */
let made: number;
let card: HoverCard;
let controller: AbortController;

/**
 * Makes a fake card that records its calls. "opened keyboard 2" means that the second card was opened by a
 * key.
 */
function prepare({ opening }: Pick<CardContents, 'opening'>): PreparedCard {
  made++;
  const own = `${opening ?? 'pointer'} ${made}`;
  notes.push(`made ${own}`);
  return {
    drop: () => notes.push(`dropped ${own}`),
    open() {
      notes.push(`opened ${own}`);
      const close = () => notes.push(`closed ${own}`);
      return { contains: () => false, focus: () => true, isInUse: () => false, follow() {}, close };
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  const paragraph = document.createElement('p');
  const text = document.createTextNode('Baku');
  paragraph.append(text);
  document.body.replaceChildren(paragraph);
  const [only] = markedText().read(text, ['baku', 0, 4]);
  if (only === undefined) throw new Error('There is no mark.');
  mark = only;
  notes = [];
  made = 0;
  controller = new AbortController();
  card = createHoverCard({
    markAt: () => mark,
    contentsFor: async () => ({}) as CardContents,
    mentionBeside: () => undefined,
    jump() {},
    async loadCard() {
      await new Promise((resolve) => setTimeout(resolve, LOADING));
      return prepare;
    },
    mayOpen: () => true,
    timings: () => ({ openDelay: DELAY, closeDelay: DELAY }),
    signal: controller.signal,
  });
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('a card', () => {
  it('that is made while the pointer rests is the one that opens', async () => {
    card.moveTo({ x: 1, y: 1 });
    await vi.advanceTimersByTimeAsync(2 * DELAY);
    expect(notes).toEqual(['made pointer 1', 'opened pointer 1']);
  });

  it.each<DirectOpening>([
    'keyboard',
    'sheet',
  ])('opened by %s is not the one that was made for the pointer', async (how) => {
    card.moveTo({ x: 1, y: 1 });
    await vi.advanceTimersByTimeAsync(DELAY - 1);
    card.openAt(mark, how);
    await vi.advanceTimersByTimeAsync(2 * LOADING);
    expect(notes.filter((note) => note.startsWith('opened'))).toEqual([expect.stringContaining(how)]);
    expect(notes.filter((note) => note.startsWith('dropped'))).toEqual([expect.stringContaining('pointer')]);
  });

  it('that is requested twice for the same mark opens once', async () => {
    card.openAt(mark, 'keyboard');
    await vi.advanceTimersByTimeAsync(LOADING / 2);
    card.openAt(mark, 'keyboard');
    await vi.advanceTimersByTimeAsync(2 * LOADING);
    expect(notes).toEqual(['made keyboard 1', 'dropped keyboard 1', 'made keyboard 2', 'opened keyboard 2']);
  });

  it('that is dismissed while it loads does not open with the next one', async () => {
    card.openAt(mark, 'keyboard');
    await vi.advanceTimersByTimeAsync(LOADING / 2);
    card.dismiss();
    card.openAt(mark, 'sheet');
    await vi.advanceTimersByTimeAsync(2 * LOADING);
    expect(notes).toEqual(['made keyboard 1', 'dropped keyboard 1', 'made sheet 2', 'opened sheet 2']);
  });
});
