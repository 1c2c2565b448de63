import { beforeEach, describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../../engine/glossary.ts';
import type { Mark } from '../../../entrypoints/content/page-blocks.ts';
import { countNames, createPageMarks, type MarkSettings, type PageMarks } from '../../../entrypoints/content/page-marks.ts';
import { markedText } from '../../support/page-marks.ts';

const SMART: MarkSettings = { relevance: 'smart', density: 'every', kinds: ENTRY_KINDS };

let shown: Set<Mark>;
let marks: PageMarks;
let all: Mark[];

/** "a1 b1 b2 a2" in one text; what each needs. */
function begin(settings: MarkSettings, needs: readonly [number, number, number, number] = [0, 0, 0, 0]): void {
  const paragraph = document.createElement('p');
  const text = document.createTextNode('a b b a');
  paragraph.append(text);
  document.body.replaceChildren(paragraph);
  shown = new Set();
  marks = createPageMarks(settings, { onShow: (mark) => shown.add(mark), onHide: (mark) => shown.delete(mark) });
  all = markedText().read(text, ['a', 0, 1, needs[0]], ['b', 2, 3, needs[1]], ['b', 4, 5, needs[2]], ['a', 6, 7, needs[3]]);
}

const places = () => all.flatMap((mark, index) => (shown.has(mark) ? [index] : []));

beforeEach(() => begin(SMART));

describe('a mark is shown', () => {
  it.each([
    ['what needs nothing', { about: false, sections: [] }, [0]],
    ['what needs its section, once that is regional', { about: false, sections: [0] }, [0, 1]],
    ['nothing more for another section', { about: false, sections: [7] }, [0]],
    ['everything, once the page is about the region', { about: true, sections: [] }, [0, 1, 2, 3]],
  ] as const)('%s', (_, evidence, expected) => {
    begin(SMART, [0, 1, 2, 2]);
    for (const mark of all) marks.add(mark);
    marks.grow(evidence);
    expect(places()).toEqual(expected);
  });

  it('though it comes after the evidence', () => {
    begin(SMART, [0, 1, 2, 2]);
    marks.grow({ about: false, sections: [0] });
    for (const mark of all) marks.add(mark);
    expect(places()).toEqual([0, 1]);
  });

  it.each([
    ['every name', { ...SMART, relevance: 'every' }, [0, 1, 2, 3]],
    ['the first of each entry', { ...SMART, relevance: 'every', density: 'page' }, [0, 1]],
    ['no name of an unwanted kind', { ...SMART, relevance: 'every', kinds: ['person'] }, []],
    ['distinctive names alone', SMART, [0]],
  ] as const)('by the settings: %s', (_, settings, expected) => {
    begin(SMART, [0, 1, 2, 2]);
    for (const mark of all) marks.add(mark);
    marks.change(settings);
    expect(places()).toEqual(expected);
    marks.change(SMART);
    expect(places()).toEqual([0]);
  });
});

it('the same settings again change nothing', () => {
  for (const mark of all) marks.add(mark);
  const get = () => expect.unreachable('A mark is placed again.');
  for (const mark of all) Object.defineProperty(mark, 'needs', { get });
  marks.change({ ...SMART, kinds: [...ENTRY_KINDS] });
  expect(places()).toEqual([0, 1, 2, 3]);
});

describe('with one mark for each entry', () => {
  beforeEach(() => begin({ ...SMART, density: 'page' }));

  it('the first on the page is shown, in whichever order they come', () => {
    for (const mark of all.toReversed()) marks.add(mark);
    expect(places()).toEqual([0, 1]);
  });

  it('the next one takes the place of the first that goes', () => {
    for (const mark of all) marks.add(mark);
    const [first] = all;
    if (first !== undefined) marks.remove(first);
    expect(places()).toEqual([1, 3]);
  });
});

describe('the names of a page', () => {
  it('are counted whether all of them are shown or not', () => {
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

  it('are counted as shown only where they are', () => {
    for (const mark of all) marks.add(mark);
    expect(['a', 'b', 'c'].map(marks.countShown)).toEqual([2, 2, 0]);
    marks.change({ ...SMART, density: 'page' });
    expect(['a', 'b', 'c'].map(marks.countShown)).toEqual([1, 1, 0]);
  });

  it('are forgotten with their marks', () => {
    for (const mark of all) marks.add(mark);
    marks.clear();
    expect(marks.counts.size).toBe(0);
    expect(places()).toEqual([]);
  });

  it('are forgotten without looking for the next first mention each time', () => {
    begin({ ...SMART, density: 'page' });
    const text = document.createTextNode('a a a');
    document.body.append(text);
    const alike = markedText().read(text, ['a', 0, 1], ['a', 2, 3], ['a', 4, 5]);
    for (const mark of alike) marks.add(mark);
    // Only a comparison of two marks reads their start.
    const get = () => expect.unreachable('A mark is compared.');
    for (const mark of alike) Object.defineProperty(mark, 'start', { get });
    marks.clear();
    expect(shown.size).toBe(0);
  });

  it('need evidence again after the page has moved on', () => {
    begin(SMART, [0, 1, 2, 2]);
    for (const mark of all) marks.add(mark);
    marks.grow({ about: true, sections: [0] });
    marks.clear();
    for (const mark of all) marks.add(mark);
    expect(places()).toEqual([0]);
  });
});
