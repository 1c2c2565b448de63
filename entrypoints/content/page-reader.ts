/**
 * Reads a page for mentions and keeps the marks in step with it. Text is read in slices, so that the page stays quick, and twice at
 * most: first only for what is distinctive for the region, and if that is found, for all names.
 */
import type { CandidateTest } from '../../engine/candidates.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import type { Match, Matcher } from '../../engine/matcher.ts';
import { isRelevant, type PageEvidence, type RelevanceMode } from '../../engine/relevance.ts';
import { SLICE } from '../../engine/timings.ts';
import type { Mark, Marks } from './marks.ts';
import { bulkTextOf, isRendered, parentNodeOf } from './safe-dom.ts';
import { pointAt, type TextBlock, textBlocks } from './text-blocks.ts';
import { type TextRegion, textRegions } from './text-regions.ts';

export interface PageReaderOptions {
  readonly lexicon: Lexicon;
  readonly matcher: Matcher;
  readonly candidates: { readonly strong: CandidateTest; readonly all: CandidateTest };
  readonly mode: RelevanceMode;
  readonly evidence: PageEvidence;
  readonly marks: Marks;
  readonly signal: AbortSignal;
  /** A mention stands in an element that is hidden now. */
  readonly onHidden: (element: Element) => void;
  /** All text of the page, as runs of siblings: the document's body and every open shadow root. */
  readonly wholePage: () => Iterable<readonly Node[]>;
  /** Lets the page have the main thread; called with the marks up to date for what has been read. */
  readonly pause: () => Promise<void>;
}

export interface PageReader {
  /** Reads runs of siblings and what is below them, and brings the marks there up to date. One reading ends before the next begins. */
  readChanges(runs: readonly (readonly Node[])[]): Promise<void>;
  /** Reads everything anew, as a page about which nothing is known. */
  readWholePage(): Promise<void>;
}

function toMark(block: TextBlock, match: Match): Mark {
  const start = pointAt(block, match.start, 'start');
  const end = pointAt(block, match.end, 'end');
  const range = new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
  const nodes = block.nodes.slice(block.nodes.indexOf(start.node), block.nodes.indexOf(end.node) + 1);
  return { range, entry: match.entry, nodes };
}

export function createPageReader(options: PageReaderOptions): PageReader {
  const { lexicon, matcher, candidates, mode, evidence, marks, signal, onHidden, wholePage, pause } = options;
  let last: Promise<void> = Promise.resolve();

  /** The candidate test that the page calls for as it is known now. */
  function currentTest(): CandidateTest {
    return mode === 'every' || evidence.regional ? candidates.all : candidates.strong;
  }

  function visibleMarks(block: TextBlock, matches: readonly Match[]): Mark[] {
    return matches
      .map((match) => toMark(block, match))
      .filter(({ nodes: [node] }) => {
        const parent = node && parentNodeOf(node);
        if (!(parent instanceof Element)) return true; // directly in a shadow root
        const isVisible = isRendered(parent);
        if (!isVisible) onHidden(parent);
        return isVisible;
      });
  }

  function readBlock(block: TextBlock): void {
    const found = visibleMarks(block, matcher.find(block.text));
    evidence.add(found);
    marks.add(found.filter((mark) => isRelevant(mark, lexicon, evidence, mode)));
  }

  function readRegion(region: TextRegion): void {
    const test = currentTest();
    if (!test(region.map(bulkTextOf).join(''))) return;
    for (const block of textBlocks(region)) if (test(block.text)) readBlock(block);
  }

  async function read(runs: Iterable<readonly Node[]>): Promise<void> {
    const testAtStart = currentTest();
    let sliceEnd = performance.now() + SLICE;
    for (const run of runs) {
      for (const region of textRegions(run)) {
        if (signal.aborted) return;
        readRegion(region);
        if (currentTest() !== testAtStart) return startOver();
        if (performance.now() < sliceEnd) continue;
        await pause();
        sliceEnd = performance.now() + SLICE;
      }
    }
  }

  /** The page has turned out to be about the region, so what was passed over before counts now. */
  function startOver(): Promise<void> {
    marks.clear();
    return read(wholePage());
  }

  function afterLast(task: () => Promise<void>): Promise<void> {
    last = last.then(task);
    return last;
  }

  return {
    readChanges: (runs) =>
      afterLast(() => {
        marks.removeDetached();
        marks.removeWithin(new Set(runs.flat()));
        return read(runs);
      }),
    readWholePage: () =>
      afterLast(() => {
        marks.clear();
        evidence.clear();
        return read(wholePage());
      }),
  };
}
