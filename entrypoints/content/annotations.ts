/**
 * Everything that a page needs once a name may stand on it, wired together: annotator, painting, pointer and card, the popup's
 * connection. Made at the first candidate, so that pages without names do not pay for it.
 */
import type { Lexicon } from '../../engine/lexicon.ts';
import { type RelevanceMode, reasonsFor } from '../../engine/relevance.ts';
import { isExtensionAlive } from '../../platform/page-extension.ts';
import { type Annotator, createAnnotator } from './annotator.ts';
import { loadCard } from './card-loader.ts';
import { watchHiddenText } from './hidden-text.ts';
import { createHighlighter } from './highlighter.ts';
import { boxesOf, markAt } from './hit-test.ts';
import { createHoverCard } from './hover-card.ts';
import { createJump } from './jump.ts';
import { countNames, nthMention } from './names.ts';
import { watchPointer } from './pointer.ts';
import { listenForPopup } from './popup-connection.ts';
import { adoptMarkStyles } from './shadow-styles.ts';

export interface Annotations extends Annotator {
  /** Brings what is painted, the card and an open popup in step with the marks. */
  show(): void;
  addShadowRoot(root: ShadowRoot): void;
}

export interface AnnotationsOptions {
  readonly lexicon: Lexicon;
  readonly mode: RelevanceMode;
  /** Elements with mentions that were hidden are shown now. */
  readonly onShown: (elements: readonly Element[]) => void;
  /** Ends everything; ended from here when the extension itself has gone. */
  readonly life: AbortController;
}

export function startAnnotations({ lexicon, mode, onShown, life }: AnnotationsOptions): Annotations {
  const { signal } = life;
  const shadowRoots = new Set<ShadowRoot>();
  const hiddenText = watchHiddenText(onShown, signal);
  const annotator = createAnnotator({ lexicon, mode, onHidden: hiddenText.add });
  const { marks, evidence } = annotator;
  const highlighter = createHighlighter();
  const jump = createJump(highlighter, signal);

  const hoverCard = createHoverCard({
    signal,
    loadCard,
    markAt: (point) => (marks.size === 0 ? undefined : markAt(point, marks, [...shadowRoots])),
    requestFor(mark) {
      const entry = lexicon.entries[mark.entry];
      return entry && { entry: entry.id, because: reasonsFor(mark.entry, lexicon, evidence), boxes: boxesOf(mark) };
    },
  });

  const popup = listenForPopup({
    signal,
    names: () => countNames(marks.inOrder(), lexicon),
    onJump(entry, index) {
      const mark = nthMention(marks.inOrder(), lexicon, entry, index);
      if (mark !== undefined) jump(mark);
    },
  });

  watchPointer({
    signal,
    onMove(point) {
      if (!isExtensionAlive()) life.abort();
      else if (marks.size > 0) hoverCard.moveTo(point);
    },
    onEscape: hoverCard.dismiss,
    onAway: (point) => (point === undefined || !hoverCard.isOnCard(point)) && hoverCard.dismiss(),
    onScrolled: () => highlighter.paint(marks.inOrder()),
  });

  signal.addEventListener('abort', () => {
    marks.clear();
    highlighter.clear();
  });

  return {
    ...annotator,
    show() {
      if (!isExtensionAlive()) life.abort();
      if (signal.aborted) return;
      highlighter.paint(marks.inOrder());
      hoverCard.keepOnly(marks.has);
      popup.update();
    },
    addShadowRoot(root) {
      shadowRoots.add(root);
      adoptMarkStyles(root, signal);
    },
  };
}
