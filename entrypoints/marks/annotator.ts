/** Turns text that may hold names into marks: reads it block by block, and keeps what the page has shown of its subject. */

import { createPageEvidence, type PageEvidence } from '../../engine/evidence.ts';
import { languageOf } from '../../engine/language.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { createMatcher } from '../../engine/matcher.ts';
import { isRelevant, type RelevanceMode } from '../../engine/relevance.ts';
import { type Mention, mentionsAmong } from '../../engine/senses/index.ts';
import type { SiblingRun } from '../page/frame-scripts.ts';
import { closest, parentNodeOf, showsItsText } from '../page/safe-dom.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import { pointAt, type TextBlock, textBlocks } from './text-blocks.ts';

export interface Annotator {
  readonly marks: Marks;
  readonly evidence: PageEvidence;
  /** Marks what is named in these runs of siblings. */
  annotate(runs: readonly SiblingRun[]): void;
  /** Drops the marks in these runs of siblings, and those whose text has left the page. */
  forget(runs: readonly SiblingRun[]): void;
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

/** The language that the page says this text is in. */
function declaredLanguage({ nodes: [node] }: TextBlock): string | undefined {
  const parent = node && parentNodeOf(node);
  const element = parent instanceof Element ? closest(parent, '[lang]') : document.documentElement;
  return (element && Element.prototype.getAttribute.call(element, 'lang')) ?? undefined;
}

export function createAnnotator({ lexicon, mode, onHidden }: AnnotatorOptions): Annotator {
  const matcher = createMatcher(lexicon);
  const evidence = createPageEvidence(lexicon);
  const marks = createMarks();

  function isVisible({ nodes: [node] }: Mark): boolean {
    const parent = node && parentNodeOf(node);
    if (!(parent instanceof Element)) return true; // directly in a shadow root
    if (showsItsText(parent)) return true;
    onHidden(parent);
    return false;
  }

  function readBlock(block: TextBlock): void {
    const language = languageOf(block.text, declaredLanguage(block));
    const matches = matcher.find(block.text, language);
    if (matches.length === 0) return;
    const mentions = mentionsAmong(block.text, matches, lexicon, { language, evidence });
    const found = mentions.map((mention) => toMark(block, mention)).filter(isVisible);
    evidence.add(found, language);
    marks.add(found.filter((mark) => isRelevant(mark, lexicon, evidence, mode())));
  }

  return {
    marks,
    evidence,
    annotate: (runs) => runs.flatMap(textBlocks).forEach(readBlock),
    forget(runs) {
      if (marks.size === 0) return;
      marks.removeDetached();
      marks.removeWithin(new Set(runs.flat()));
    },
  };
}
