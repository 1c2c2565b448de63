import { beforeEach, describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../../engine/glossary.ts';
import { createPageBlocks, type Mark, type MarkedEntry } from '../../../entrypoints/content/page-blocks.ts';
import { createPageMarks, type MarkSettings } from '../../../entrypoints/content/page-marks.ts';

const ENTRIES: Readonly<Record<string, MarkedEntry>> = {
  a: { id: 'a', kind: 'city' },
  b: { id: 'b', kind: 'person' },
  c: { id: 'c', kind: 'route' },
  own: { id: 'own', kind: '' },
};

/** Marks in page order, written as the entry's id and the number of its section. */
const PAGE = ['a1', 'b1', 'a1', 'a2', 'c2', 'a2'] as const;

/** Makes a text node and a mark for each item of `page`. */
function marksOf(page: readonly string[]): Mark[] {
  const blocks = createPageBlocks(() => {});
  const group = blocks.beginGroup();
  return page.flatMap((item): Mark[] => {
    const id = item.slice(0, -1);
    const node = document.createTextNode(id);
    document.body.append(node);
    const part = { node, offset: 0, start: 0, length: id.length };
    const section = Number(item.at(-1));
    const cut = { text: id, parts: [part], lead: 0, flags: 0, section, language: undefined };
    const block = blocks.add(cut, group);
    const entry = ENTRIES[id];
    if (block === undefined || entry === undefined) return [];
    return [{ block, start: 0, end: id.length, entry, needs: 0, reason: undefined }];
  });
}

/** Returns the indexes in `page` of the marks that are shown. */
function shownOf(page: readonly string[], settings: Pick<MarkSettings, 'density' | 'kinds'>): number[] {
  const shown = new Set<Mark>();
  const callbacks = { onShow: (mark: Mark) => shown.add(mark), onHide: (mark: Mark) => shown.delete(mark) };
  const marks = createPageMarks({ relevance: 'smart', ...settings }, callbacks);
  const all = marksOf(page);
  for (const mark of all) marks.add(mark);
  return all.flatMap((mark, index) => (shown.has(mark) ? [index] : []));
}

beforeEach(() => document.body.replaceChildren());

describe('the density of marks', () => {
  it.each([
    ['every', ENTRY_KINDS, [0, 1, 2, 3, 4, 5]],
    ['section', ENTRY_KINDS, [0, 1, 3, 4]],
    ['page', ENTRY_KINDS, [0, 1, 4]],
    ['every', ['city'], [0, 2, 3, 5]],
    ['section', ['city', 'route'], [0, 3, 4]],
    ['page', [], []],
  ] as const)('"%s", with the kinds %j, shows the marks %j', (density, kinds, expected) => {
    expect(shownOf(PAGE, { density, kinds })).toEqual(expected);
  });

  it('never hides a name of the user’s glossary for its kind', () => {
    expect(shownOf(['own1', 'own1'], { density: 'every', kinds: [] })).toEqual([0, 1]);
    expect(shownOf(['own1', 'own1', 'own2'], { density: 'section', kinds: [] })).toEqual([0, 2]);
  });
});
