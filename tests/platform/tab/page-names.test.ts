import { expect, it } from 'vitest';
import type { NameCount, NamesOnPage } from '../../../platform/messages.ts';
import { type Frames, jumpTo, namesOf } from '../../../platform/tab/page-names.ts';

function framesWith(...frames: (readonly [string, ...NameCount[]])[]): Frames {
  return new Map(
    frames.map(([frame, ...names]): [string, NamesOnPage] => [
      frame,
      { type: 'names', frame, isTop: frame === 'top', names },
    ]),
  );
}

const frames = framesWith(
  ['top', { entry: 'baku', count: 2 }, { entry: 'armenia', count: 1 }],
  ['inner', { entry: 'russia', count: 4 }, { entry: 'baku', count: 3 }],
);

it('adds up the counts of all frames and keeps the order', () => {
  expect(namesOf(frames)).toEqual([
    { entry: 'baku', count: 5 },
    { entry: 'armenia', count: 1 },
    { entry: 'russia', count: 4 },
  ]);
});

it('returns no names without frames', () => {
  expect(namesOf(framesWith())).toEqual([]);
});

it('leaves out impossible counts', () => {
  expect(namesOf(framesWith(['top', { entry: 'baku', count: 0 }, { entry: 'armenia', count: -3 }]))).toEqual(
    [],
  );
});

it.each([
  [0, 'top', 0],
  [1, 'top', 1],
  [2, 'inner', 0],
  [4, 'inner', 2],
  [5, 'top', 0],
  [12, 'inner', 0],
])('finds mention %i in its frame', (index, frame, within) => {
  expect(jumpTo('baku', index, frames)).toEqual({ type: 'jump', frame, entry: 'baku', index: within });
});

it('finds no mention of an entry that the page does not name', () => {
  expect(jumpTo('tbilisi', 0, frames)).toBeUndefined();
});

it('places the top document first, whichever frame reported first', () => {
  const innerFirst = framesWith(
    ['inner', { entry: 'baku', count: 3 }],
    ['top', { entry: 'armenia', count: 1 }, { entry: 'baku', count: 1 }],
  );
  expect(namesOf(innerFirst).map(({ entry }) => entry)).toEqual(['armenia', 'baku']);
  expect(jumpTo('baku', 0, innerFirst)?.frame).toBe('top');
});
