/** Turns text that may hold names into marks: reads it block by block, and keeps what the page has shown of its subject. */

import type { PageEvidence } from '../../engine/evidence.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { createPageReader } from '../../engine/page-reader.ts';
import { isRelevant, type RelevanceMode } from '../../engine/relevance.ts';
import type { Mention } from '../../engine/senses/index.ts';
import type { SiblingRun } from '../page/frame-scripts.ts';
import { closest, parentNodeOf, showsItsText } from '../page/safe-dom.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import { pageTitles } from './page-titles.ts';
import { headingAbove } from './sections.ts';
import { pointAt, type TextBlock, textBlocks } from './text-blocks.ts';

export interface Annotator {
  readonly marks: Marks;
  readonly evidence: PageEvidence;
  /** Marks what is named in these runs of siblings. */
  annotate(runs: readonly SiblingRun[]): void;
  /** Drops the marks in these runs of siblings, and those whose text has left the page. */
  forget(runs: readonly SiblingRun[]): void;
  /** Drops all marks; for another page also what this one has shown of its subject. */
  startOver(why: 'address' | 'test'): void;
}

export interface AnnotatorOptions {
  readonly lexicon: Lexicon;
  readonly mode: () => RelevanceMode;
  /** A mention stands in an element that is hidden now. */
  readonly onHidden: (element: Element) => void;
}

function toMark(block: TextBlock, mention: Mention): Mark {
  const start = pointAt(block, mention.start, 'start');
  const end = pointAt(block, mention.end, 'end');
  const range = new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
  const nodes = block.nodes.slice(block.nodes.indexOf(start.node), block.nodes.indexOf(end.node) + 1);
  return { range, entry: mention.entry, nodes, ...(mention.sense && { sense: mention.sense }) };
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

export function createAnnotator({ lexicon, mode, onHidden }: AnnotatorOptions): Annotator {
  const reader = createPageReader(lexicon);
  const { evidence } = reader;
  const marks = createMarks();

  function isVisible({ nodes: [node] }: Mark): boolean {
    const parent = node && parentNodeOf(node);
    if (!(parent instanceof Element)) return true; // directly in a shadow root
    if (showsItsText(parent)) return true;
    onHidden(parent);
    return false;
  }

  function readBlock(block: TextBlock): void {
    const [first] = block.nodes;
    const heading = () => first && headingAbove(first);
    const { mentions, language } = reader.read(block.text, { declared: declaredLanguage(block), heading });
    if (mentions.length === 0) return;
    const found = mentions.map((mention) => toMark(block, mention)).filter(isVisible);
    evidence.add(found, language);
    marks.add(found.filter((mark) => isRelevant(mark, lexicon, evidence, mode())));
  }

  return {
    marks,
    evidence,
    annotate(runs) {
      reader.setTitles(pageTitles(), pageLanguage());
      runs.flatMap(textBlocks).forEach(readBlock);
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
