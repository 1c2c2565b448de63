import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowestLineEnd, placeSheet, type SheetPlacement } from '../../../engine/card/sheet.ts';

const WINDOW = 1000;
const box = (top: number, bottom = top + 20) => ({ top, bottom });

describe('placeSheet', () => {
  it.each<[string, ReturnType<typeof box>[], SheetPlacement]>([
    [
      'takes three fifths of the window if the line is high up',
      [box(100)],
      { edge: 'bottom', maxHeight: 600 },
    ],
    ['ends below the line if that leaves enough room', [box(500)], { edge: 'bottom', maxHeight: 472 }],
    ['takes two fifths under the lowest possible line', [box(572, 592)], { edge: 'bottom', maxHeight: 400 }],
    ['goes to the top edge for a lower line', [box(900)], { edge: 'top', maxHeight: 600 }],
    ['ends above the line at the top edge', [box(600)], { edge: 'top', maxHeight: 592 }],
    ['ends below the last line of a wrapped name', [box(400), box(500)], { edge: 'bottom', maxHeight: 472 }],
    [
      'stays at the bottom for a line as tall as the window, in the room that is left',
      [box(-100, 990)],
      { edge: 'bottom', maxHeight: 2 },
    ],
    ['stays at the bottom if the mark has no box any more', [], { edge: 'bottom', maxHeight: 600 }],
  ])('%s', (_, boxes, placed) => {
    expect(placeSheet(boxes, WINDOW)).toEqual(placed);
  });

  it('never covers the line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 980 }), fc.integer({ min: 300, max: 2000 }), (top, height) => {
        const line = box(top);
        fc.pre(line.bottom <= height);
        const { edge, maxHeight } = placeSheet([line], height);
        if (edge === 'bottom') expect(height - maxHeight).toBeGreaterThan(line.bottom);
        else expect(maxHeight).toBeLessThan(line.top);
      }),
    );
  });

  it('is at the bottom for every line down to lowestLineEnd', () => {
    expect(placeSheet([box(0, lowestLineEnd(WINDOW))], WINDOW).edge).toBe('bottom');
    expect(placeSheet([box(500, lowestLineEnd(WINDOW) + 1)], WINDOW).edge).toBe('top');
  });
});
