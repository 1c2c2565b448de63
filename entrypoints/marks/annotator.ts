/** Turns text that may hold names into marks: reads it block by block, and keeps what the page has shown of its subject. */

import type { Lexicon } from '../../engine/names/lexicon.ts';
import { lexiconSource, namesOf } from '../../engine/names/sources.ts';
import { once } from '../../engine/once.ts';
import { createPageReader, type PageReader, type Reading } from '../../engine/page/page-reader.ts';
import type { Mention } from '../../engine/senses/index.ts';
import { SLICE } from '../../engine/timings.ts';
import type { SiblingRun } from '../page/frame-scripts.ts';
import { closest, isConnected, parentNodeOf, showsItsText } from '../page/safe-dom.ts';
import { isAside, isItem } from './asides.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import { pageTitles } from './page-titles.ts';
import { headingsNow } from './sections.ts';
import { pointAt, type TextBlock, textBlocks } from './text-blocks.ts';

export interface Annotator {
  /** All names in their right sense; which are worth showing is for `shown-marks.ts`. */
  readonly marks: Marks;
  readonly evidence: PageReader['evidence'];
  /** Marks what is named in these runs of siblings, slice by slice; what has left the page meanwhile is left out. */
  annotate(runs: readonly SiblingRun[]): Promise<void>;
  /** Drops the marks in these runs of siblings, and those whose text has left the page. */
  forget(runs: readonly SiblingRun[]): void;
  /** Drops all marks; for another page also what this one has shown of its subject. */
  startOver(why: 'address' | 'test'): void;
}

export interface AnnotatorOptions {
  readonly lexicon: Lexicon;
  /** A mention stands in an element that is hidden now. */
  readonly onHidden: (element: Element) => void;
  readonly signal: AbortSignal;
}

function toMark(block: TextBlock, mention: Mention, { isRegional, place }: Reading): Mark {
  const start = pointAt(block, mention.start, 'start');
  const end = pointAt(block, mention.end, 'end');
  const range = new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
  const nodes = block.nodes.slice(block.nodes.indexOf(start.node), block.nodes.indexOf(end.node) + 1);
  const where = { isInRegionalText: isRegional, isAside: place === 'aside' };
  return { range, entry: mention.entry, nodes, ...where, ...(mention.sense && { sense: mention.sense }) };
}

/** The language that the page says it is in. */
function pageLanguage(): string | undefined {
  return document.documentElement.getAttribute('lang') ?? undefined;
}

/** The language that the page says this text is in. */
function declaredLanguage({ nodes: [node] }: TextBlock): string | undefined {
  const parent = node && parentNodeOf(node);
  if (!(parent instanceof Element)) return pageLanguage();
  const element = closest(parent, '[lang]');
  return (element && Element.prototype.getAttribute.call(element, 'lang')) ?? undefined;
}

export function createAnnotator({ lexicon, onHidden, signal }: AnnotatorOptions): Annotator {
  const reader = createPageReader(namesOf([lexiconSource(lexicon)]));
  const { evidence } = reader;
  const marks = createMarks();

  function isVisible({ nodes: [node] }: Mark): boolean {
    const parent = node && parentNodeOf(node);
    if (!(parent instanceof Element)) return true; // directly in a shadow root
    if (showsItsText(parent)) return true;
    onHidden(parent);
    return false;
  }

  function readBlock(block: TextBlock, headingAbove: () => ReturnType<typeof headingsNow>): void {
    const [first] = block.nodes;
    const heading = () => first && headingAbove()(first);
    const reading = reader.read(block.text, {
      declared: declaredLanguage(block),
      heading,
      isAside: () => isAside(block),
      isItem: () => isItem(block),
    });
    const found = reading.mentions.map((mention) => ({ mention, mark: toMark(block, mention, reading) })).filter(({ mark }) => isVisible(mark));
    reader.note(
      reading,
      found.map(({ mention }) => mention),
    );
    marks.add(found.map(({ mark }) => mark));
  }

  return {
    marks,
    evidence,
    async annotate(runs) {
      reader.setTitles(pageTitles(), pageLanguage());
      let headingAbove = once(headingsNow); // asked only if a text needs it
      let sliceEnd = performance.now() + SLICE;
      for (const run of runs) {
        if (performance.now() >= sliceEnd) {
          await scheduler.yield();
          if (signal.aborted) return;
          headingAbove = once(headingsNow);
          sliceEnd = performance.now() + SLICE;
        }
        for (const block of textBlocks(run.filter(isConnected))) readBlock(block, headingAbove);
      }
    },
    forget(runs) {
      if (marks.size === 0) return;
      marks.removeDetached();
      marks.removeWithin(new Set(runs.flat()));
    },
    startOver(why) {
      marks.clear();
      if (why === 'address') reader.clear();
    },
  };
}
