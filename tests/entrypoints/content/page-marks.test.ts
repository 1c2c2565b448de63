import { beforeEach, describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../../engine/glossary.ts';
import type { Mark } from '../../../entrypoints/content/page-blocks.ts';
import {
  countNames,
  createPageMarks,
  type MarkSettings,
  type PageMarks,
} from '../../../entrypoints/content/page-marks.ts';
import { markedText } from '../../support/page-marks.ts';

const SMART: MarkSettings = { relevance: 'smart', density: 'every', kinds: ENTRY_KINDS };

let shown: Set<Mark>;
let marks: PageMarks;
let all: Mark[];

/**
 * Marks two mentions of each entry in the text "a b b a". `needs` is the evidence that each mark needs, in
 * page order: 0 for none, 1 for its section, 2 for the page.
 */
function begin(
  settings: MarkSettings,
  needs: readonly [number, number, number, number] = [0, 0, 0, 0],
): void {
  const paragraph = document.createElement('p');
  const text = document.createTextNode('a b b a');
  paragraph.append(text);
  document.body.replaceChildren(paragraph);
  shown = new Set();
  marks = createPageMarks(settings, {
    onShow: (mark) => shown.add(mark),
    onHide: (mark) => shown.delete(mark),
  });
  all = markedText().read(
    text,
    ['a', 0, 1, needs[0]],
    ['b', 2, 3, needs[1]],
    ['b', 4, 5, needs[2]],
    ['a', 6, 7, needs[3]],
  );
}

/** Returns the indexes of the marks that are shown. */
const shownIndexes = () => all.flatMap((mark, index) => (shown.has(mark) ? [index] : []));

beforeEach(() => begin(SMART));

describe('evidence and settings', () => {
  it.each([
    ['a mark that needs no evidence', { about: false, sections: [] }, [0]],
    ['a mark that needs its section, when that is regional', { about: false, sections: [0] }, [0, 1]],
    ['no other mark when another section is regional', { about: false, sections: [7] }, [0]],
    ['all marks when the page is about the region', { about: true, sections: [] }, [0, 1, 2, 3]],
  ] as const)('show %s', (_, evidence, expected) => {
    begin(SMART, [0, 1, 2, 2]);
    for (const mark of all) marks.add(mark);
    marks.grow(evidence);
    expect(shownIndexes()).toEqual(expected);
  });

  it('show a mark that is added after the evidence', () => {
    begin(SMART, [0, 1, 2, 2]);
    marks.grow({ about: false, sections: [0] });
    for (const mark of all) marks.add(mark);
    expect(shownIndexes()).toEqual([0, 1]);
  });

  it.each([
    ['every name', { ...SMART, relevance: 'every' }, [0, 1, 2, 3]],
    ['the first of each entry', { ...SMART, relevance: 'every', density: 'page' }, [0, 1]],
    ['no name of an unwanted kind', { ...SMART, relevance: 'every', kinds: ['person'] }, []],
    ['only distinctive names', SMART, [0]],
  ] as const)('show, after a change of the settings, %s', (_, settings, expected) => {
    begin(SMART, [0, 1, 2, 2]);
    for (const mark of all) marks.add(mark);
    marks.change(settings);
    expect(shownIndexes()).toEqual(expected);
    marks.change(SMART);
    expect(shownIndexes()).toEqual([0]);
  });
});

it('applying the same settings again changes nothing', () => {
  for (const mark of all) marks.add(mark);
  const get = () => expect.unreachable('The evidence of a mark is read again.');
  for (const mark of all) Object.defineProperty(mark, 'needs', { get });
  marks.change({ ...SMART, kinds: [...ENTRY_KINDS] });
  expect(shownIndexes()).toEqual([0, 1, 2, 3]);
});

describe('with one mark for each entry', () => {
  beforeEach(() => begin({ ...SMART, density: 'page' }));

  it('the first on the page is shown, even if it is added last', () => {
    for (const mark of all.toReversed()) marks.add(mark);
    expect(shownIndexes()).toEqual([0, 1]);
  });

  it('the next one is shown when the first is removed', () => {
    for (const mark of all) marks.add(mark);
    const [first] = all;
    if (first !== undefined) marks.remove(first);
    expect(shownIndexes()).toEqual([1, 3]);
  });
});

describe('the names of a page', () => {
  it('are counted even if only some of them are shown', () => {
    marks.change({ ...SMART, density: 'page' });
    for (const mark of all) marks.add(mark);
    expect(countNames(marks.relevantInOrder())).toEqual([
      { entry: 'a', count: 2 },
      { entry: 'b', count: 2 },
    ]);
    expect([...marks.counts].map(([{ id }, count]) => [id, count])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('are counted as shown only if they are shown', () => {
    for (const mark of all) marks.add(mark);
    expect(['a', 'b', 'c'].map(marks.countShown)).toEqual([2, 2, 0]);
    marks.change({ ...SMART, density: 'page' });
    expect(['a', 'b', 'c'].map(marks.countShown)).toEqual([1, 1, 0]);
  });

  it('are forgotten when all marks are cleared', () => {
    for (const mark of all) marks.add(mark);
    marks.clear();
    expect(marks.counts.size).toBe(0);
    expect(shownIndexes()).toEqual([]);
  });

  it('are forgotten without a search for the next first mention after each mark', () => {
    begin({ ...SMART, density: 'page' });
    const text = document.createTextNode('a a a');
    document.body.append(text);
    const alike = markedText().read(text, ['a', 0, 1], ['a', 2, 3], ['a', 4, 5]);
    for (const mark of alike) marks.add(mark);
    // The start of a mark is read only to compare two marks, so reading it here fails the test.
    const get = () => expect.unreachable('A mark is compared.');
    for (const mark of alike) Object.defineProperty(mark, 'start', { get });
    marks.clear();
    expect(shown.size).toBe(0);
  });

  it('need evidence again after all marks are cleared', () => {
    begin(SMART, [0, 1, 2, 2]);
    for (const mark of all) marks.add(mark);
    marks.grow({ about: true, sections: [0] });
    marks.clear();
    for (const mark of all) marks.add(mark);
    expect(shownIndexes()).toEqual([0]);
  });
});
