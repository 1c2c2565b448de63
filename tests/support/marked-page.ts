/** Marks names in a page as the content script does, without a background. Runs in the page. */
import { cutBlocks } from '../../entrypoints/content/block-cutter.ts';
import {
  createPageBlocks,
  type Mark,
  type PageBlocks,
  rangeOf,
} from '../../entrypoints/content/page-blocks.ts';
import { createPainter, type Painter } from '../../entrypoints/content/painter.ts';
import { createSections } from '../../entrypoints/content/sections.ts';

export { boxesOf, isOnControl, markAt, runsDown } from '../../entrypoints/content/hit-test.ts';
export { marksInView } from '../../entrypoints/content/marks-in-view.ts';
export { MOST_PAINTED } from '../../entrypoints/content/painter.ts';
export { paintedTexts } from './painted-texts.ts';

export interface MarkedPage {
  readonly blocks: PageBlocks;
  /** Marks in the order in which the text was read. */
  readonly marks: readonly Mark[];
}

/** Reads the contents of `roots` and marks names there. `kinds` maps each name to the kind of its entry. */
export function markPage(
  kinds: Readonly<Record<string, string>>,
  roots: readonly Node[] = [document.body],
): MarkedPage {
  const blocks = createPageBlocks(() => {});
  const entries = Object.entries(kinds).map(([id, kind]) => ({ id, kind }));
  const all: Mark[] = [];
  const group = blocks.beginGroup();
  for (const cut of cutBlocks(roots, { sections: createSections(), onHidden() {} })) {
    const block = blocks.add(cut, group);
    if (block === undefined) continue;
    const marks = entries
      .flatMap((entry) =>
        [...cut.text.matchAll(new RegExp(entry.id, 'g'))].map(({ index }) => ({ entry, index })),
      )
      .filter(({ entry, index }) => index + entry.id.length > cut.lead)
      .sort((a, b) => a.index - b.index)
      .map(
        ({ entry, index }): Mark => ({
          block,
          start: index,
          end: index + entry.id.length,
          entry,
          needs: 0,
          reason: undefined,
        }),
      );
    blocks.answer(block, marks);
    all.push(...marks);
  }
  blocks.endGroup(group);
  return { blocks, marks: all };
}

/** Returns the text that a mark covers now. */
export function textOf(mark: Mark): string {
  return rangeOf(mark)?.toString() ?? '';
}

export interface PaintedPage extends MarkedPage {
  readonly painter: Painter;
  /** Controller whose signal ends the painter. */
  readonly controller: AbortController;
  /**
   * For each time that the painter asked for the marks in view: the largest number of marks that it wanted.
   */
  readonly asked: readonly number[];
}

/** Marks names and paints them. `inView` chooses the marks that the painter takes to be in view. */
export function paintPage(
  kinds: Readonly<Record<string, string>>,
  inView: (marks: readonly Mark[]) => readonly Mark[] = (marks) => marks,
): PaintedPage {
  const controller = new AbortController();
  const asked: number[] = [];
  const page = markPage(kinds);
  const painter = createPainter({
    signal: controller.signal,
    marksInView(most) {
      asked.push(most);
      return inView(page.marks);
    },
  });
  page.marks.forEach(painter.show);
  painter.flush();
  return { ...page, painter, controller, asked };
}

/** Resolves in the first frame in which `isTrue` returns true. */
export async function untilTrue(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => requestAnimationFrame(resolve));
}
