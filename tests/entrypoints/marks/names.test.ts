// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../engine/names/compile-lexicon.ts';
import type { Mark } from '../../../entrypoints/marks/marks.ts';
import { mentionBeside } from '../../../entrypoints/marks/names.ts';
import { glossaryOf } from '../../support/glossaries.ts';

const lexicon = compileLexicon(glossaryOf({ id: 'a', names: ['Aname'] }, { id: 'b', names: ['Bname'] }));

function mark(entry: number): Mark {
  const text = new Text('name');
  return { entry, nodes: [text], range: document.createRange(), isInRegionalText: true, isAside: false };
}

/** On the page: a b a b a. */
const marks = [mark(0), mark(1), mark(0), mark(1), mark(0)] as const;

describe('the mention beside a mark', () => {
  it.each([
    ['the next of the same name', 'a', 0, 'next', 2],
    ['the previous of the same name', 'a', 4, 'previous', 2],
    ['begins again behind the last', 'a', 4, 'next', 0],
    ['begins again before the first', 'a', 0, 'previous', 4],
    ['the next of another name', 'b', 2, 'next', 3],
    ['the previous of another name', 'b', 2, 'previous', 1],
    ['another name, behind its last', 'b', 4, 'next', 1],
  ] as const)('%s', (_, entry, from, direction, to) => {
    expect(mentionBeside(marks, lexicon, entry, marks[from], direction)).toBe(marks[to]);
  });

  it('is the first or the last one where the mark itself has gone', () => {
    expect(mentionBeside(marks, lexicon, 'b', mark(1), 'next')).toBe(marks[1]);
    expect(mentionBeside(marks, lexicon, 'b', mark(1), 'previous')).toBe(marks[3]);
  });

  it('is not there for a name that is not on the page', () => {
    expect(mentionBeside(marks, lexicon, 'c', marks[0], 'next')).toBeUndefined();
  });
});
