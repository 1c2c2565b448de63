import { describe, expect, it } from 'vitest';
import { mentionBeside, nthMention } from '../../../entrypoints/content/steps.ts';
import { markedText } from '../../support/page-marks.ts';

const text = document.createTextNode('a b a b a, c');
/** On the page: a b a b a. */
const marks = markedText().read(text, ['a', 0, 1], ['b', 2, 3], ['a', 4, 5], ['b', 6, 7], ['a', 8, 9]);
const [stranger] = markedText().read(document.createTextNode('b'), ['b', 0, 1]);

function markAt(index: number) {
  const mark = marks[index] ?? stranger;
  if (mark === undefined) throw new Error('There is no such mark.');
  return mark;
}

describe('the mention beside a mark', () => {
  it.each([
    ['the next of the same name', 'a', 0, 'next', 2],
    ['the previous of the same name', 'a', 4, 'previous', 2],
    ['begins again behind the last', 'a', 4, 'next', 0],
    ['begins again before the first', 'a', 0, 'previous', 4],
    ['the next of another name', 'b', 2, 'next', 3],
    ['the previous of another name', 'b', 2, 'previous', 1],
    ['another name, behind its last', 'b', 4, 'next', 1],
    ['the first one if the mark itself has gone', 'b', -1, 'next', 1],
    ['the last one if the mark itself has gone', 'b', -1, 'previous', 3],
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
] as const)('mention %s number %i is the mark number %i', (entry, index, place) => {
  expect(nthMention(marks, entry, index)).toBe(marks[place]);
});
