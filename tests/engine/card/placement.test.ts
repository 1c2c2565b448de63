import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlacementMeasures, placeCard, pointedBox, type Rect } from '../../../engine/card/placement.ts';

const line = (left: number, top: number, width = 60, height = 20): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 360, height: 300 };

function measures(box: Rect, changes: Partial<PlacementMeasures> = {}): PlacementMeasures {
  return {
    boxes: [box],
    pointer: undefined,
    card: CARD,
    viewport: VIEWPORT,
    isRightToLeft: false,
    runsDown: false,
    ...changes,
  };
}

describe('placeCard', () => {
  it.each<[string, PlacementMeasures, { left: number; top: number; side: 'below' | 'above' | 'beside' }]>([
    ['stands under the line, at its start', measures(line(100, 100)), { left: 100, top: 128, side: 'below' }],
    [
      'stands above the line near the lower edge',
      measures(line(100, 700)),
      { left: 100, top: 392, side: 'above' },
    ],
    [
      'stands under the line if it fits, even with more room above',
      measures(line(100, 400)),
      { left: 100, top: 428, side: 'below' },
    ],
    ['stays inside the right edge', measures(line(900, 100)), { left: 632, top: 128, side: 'below' }],
    ['stays inside the left edge', measures(line(-30, 100)), { left: 8, top: 128, side: 'below' }],
    ['stands under a line at the upper edge', measures(line(100, 0)), { left: 100, top: 28, side: 'below' }],
    [
      'starts at the right end of the line on right-to-left pages',
      measures(line(500, 100), { isRightToLeft: true }),
      { left: 200, top: 128, side: 'below' },
    ],
    [
      'stays inside the left edge on right-to-left pages',
      measures(line(100, 100), { isRightToLeft: true }),
      { left: 8, top: 128, side: 'below' },
    ],
    [
      'takes the side with more room if it fits on neither',
      measures(line(100, 300), { viewport: { width: 1000, height: 500 } }),
      { left: 100, top: 8, side: 'above' },
    ],
    [
      'stands under the line if both sides have the same room',
      measures(line(100, 240), { viewport: { width: 1000, height: 500 } }),
      { left: 100, top: 268, side: 'below' },
    ],
    [
      'starts at the left margin if the viewport is too narrow',
      measures(line(50, 100), { viewport: { width: 320, height: 800 } }),
      { left: 8, top: 128, side: 'below' },
    ],
    [
      'stands to the right of a line that runs down',
      measures(line(100, 100, 20, 60), { runsDown: true }),
      { left: 128, top: 100, side: 'beside' },
    ],
    [
      'stands to the left of a line that runs down at the right edge',
      measures(line(960, 100, 20, 60), { runsDown: true }),
      { left: 592, top: 100, side: 'beside' },
    ],
    [
      'stays inside the lower edge beside a line that runs down',
      measures(line(100, 700, 20, 60), { runsDown: true }),
      { left: 128, top: 492, side: 'beside' },
    ],
    [
      'stands under the name if it fits on neither side of a line that runs down',
      measures(line(200, 100, 20, 60), { runsDown: true, viewport: { width: 500, height: 800 } }),
      { left: 132, top: 168, side: 'below' },
    ],
  ])('%s', (_, given, placed) => {
    expect(placeCard(given)).toMatchObject(placed);
  });

  it('may be as high as the room on its side', () => {
    expect(placeCard(measures(line(100, 100)))?.maxHeight).toBe(800 - 8 - 128);
    expect(placeCard(measures(line(100, 700)))?.maxHeight).toBe(700 - 8 - 8);
  });

  it('returns undefined if the mark has no box', () => {
    expect(placeCard({ ...measures(line(0, 0)), boxes: [] })).toBeUndefined();
  });

  describe('of a mark that is wrapped over two lines', () => {
    const boxes = [line(900, 100, 100), line(10, 120, 80)];
    it.each([
      ['the pointer is on the first', { x: 950, y: 110 }, 0],
      ['the pointer is on the second', { x: 40, y: 130 }, 1],
      ['the pointer is nearer to the second', { x: 300, y: 135 }, 1],
      ['there is no pointer', undefined, 0],
    ])('chooses the right line if %s', (_, pointer, meant) => {
      expect(pointedBox(boxes, pointer)).toBe(boxes[meant]);
      expect(placeCard({ ...measures(line(0, 0)), boxes, pointer })?.top).toBe(
        (boxes[meant]?.bottom ?? 0) + 8,
      );
    });
  });

  const size = (most: number) =>
    fc.record({ width: fc.integer({ min: 1, max: most }), height: fc.integer({ min: 1, max: most }) });
  const anyLine = fc
    .record({
      left: fc.integer({ min: -200, max: 3000 }),
      top: fc.integer({ min: -200, max: 3000 }),
      box: size(400),
    })
    .map(({ left, top, box }) => line(left, top, box.width, box.height));
  const anyMeasures = fc.record({
    boxes: fc.array(anyLine, { minLength: 1, maxLength: 3 }),
    pointer: fc.option(
      fc.record({ x: fc.integer({ min: -10, max: 3000 }), y: fc.integer({ min: -10, max: 3000 }) }),
      { nil: undefined },
    ),
    card: size(1200),
    viewport: size(3000),
    isRightToLeft: fc.boolean(),
    runsDown: fc.boolean(),
  });

  it('never covers the line that it explains', () => {
    fc.assert(
      fc.property(anyMeasures, (given) => {
        const placed = placeCard(given);
        const explained = pointedBox(given.boxes, given.pointer);
        if (placed === undefined || explained === undefined)
          throw new Error('A mark with boxes has a place.');
        const height = Math.min(given.card.height, placed.maxHeight);
        if (placed.side === 'beside') {
          expect(placed.left >= explained.right || placed.left + given.card.width <= explained.left).toBe(
            true,
          );
        } else if (placed.side === 'below') expect(placed.top).toBeGreaterThanOrEqual(explained.bottom);
        else expect(placed.top + height).toBeLessThanOrEqual(explained.top);
      }),
    );
  });

  it('stays inside the viewport if the line is inside and the card is not too wide', () => {
    fc.assert(
      fc.property(anyMeasures, (given) => {
        const placed = placeCard(given);
        const explained = pointedBox(given.boxes, given.pointer);
        if (placed === undefined || explained === undefined)
          throw new Error('A mark with boxes has a place.');
        fc.pre(
          given.card.width + 16 <= given.viewport.width &&
            placed.maxHeight > 0 &&
            explained.top >= 0 &&
            explained.bottom <= given.viewport.height,
        );
        expect(placed.left).toBeGreaterThanOrEqual(8);
        expect(placed.left + given.card.width).toBeLessThanOrEqual(given.viewport.width - 8);
        expect(placed.top).toBeGreaterThanOrEqual(8);
        expect(placed.top + Math.min(given.card.height, placed.maxHeight)).toBeLessThanOrEqual(
          given.viewport.height - 8,
        );
      }),
    );
  });
});
