import { describe, expect, it } from 'vitest';
import { mentionBeside, nthMention } from '../../../entrypoints/content/steps.ts';
import { markedText } from '../../support/page-marks.ts';

const text = document.createTextNode('a b a b a, c');
/** Marks of the letters a, b, a, b and a. */
const marks = markedText().read(text, ['a', 0, 1], ['b', 2, 3], ['a', 4, 5], ['b', 6, 7], ['a', 8, 9]);
/** Mark that is not on the page. */
const [removedMark] = markedText().read(document.createTextNode('b'), ['b', 0, 1]);

function markAt(index: number) {
  const mark = marks[index] ?? removedMark;
  if (mark === undefined) throw new Error('There is no such mark.');
  return mark;
}

describe('the mention next to a mark', () => {
  it.each([
    ['is the next one of the same name', 'a', 0, 'next', 2],
    ['is the previous one of the same name', 'a', 4, 'previous', 2],
    ['is the first one after the last', 'a', 4, 'next', 0],
    ['is the last one before the first', 'a', 0, 'previous', 4],
    ['is the next one of another name', 'b', 2, 'next', 3],
    ['is the previous one of another name', 'b', 2, 'previous', 1],
    ['is the first one of another name after its last', 'b', 4, 'next', 1],
    ['is the first one if the mark is no longer on the page', 'b', -1, 'next', 1],
    ['is the last one if the mark is no longer on the page', 'b', -1, 'previous', 3],
  ] as const)('%s', (_, entry, from, direction, to) => {
    expect(mentionBeside(marks, entry, markAt(from), direction)).toBe(marks[to]);
  });

  it('does not exist for a name that is not on the page', () => {
    expect(mentionBeside(marks, 'c', markAt(0), 'next')).toBeUndefined();
  });
});

it.each([
  ['a', 0, 0],
  ['a', 2, 4],
  ['a', 3, 0],
  ['b', 1, 3],
] as const)('for the entry %s, mention number %i is mark number %i', (entry, index, markIndex) => {
  expect(nthMention(marks, entry, index)).toBe(marks[markIndex]);
});
