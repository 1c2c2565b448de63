/**
 * The marks' composition root: everything that a page needs once a name may stand on it. Annotator, painting, pointer and card, and the
 * popup's connection are wired together here; they do not know each other.
 *
 *   text blocks -> matches -> marks -> paint          pointer -> hit test -> hover machine -> card
 */
import { lexicon } from 'virtual:sidelight/lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CandidateTest, candidateTest } from '../../engine/candidates.ts';
import { type RelevanceMode, reasonsFor } from '../../engine/relevance.ts';
import { isExtensionAlive } from '../../platform/page-extension.ts';
import { load, type MarksOptions, type PageMarks, provide } from '../page/frame-scripts.ts';
import { isConnected } from '../page/safe-dom.ts';
import { createAnnotator } from './annotator.ts';
import { createHighlighter } from './highlighter.ts';
import { boxesOf, markAt } from './hit-test.ts';
import { createHoverCard } from './hover-card.ts';
import { createJump } from './jump.ts';
import { countNames, nthMention } from './names.ts';
import { watchPointer } from './pointer.ts';
import { listenForPopup } from './popup-connection.ts';
import { adoptMarkStyles } from './shadow-styles.ts';

const MODE: RelevanceMode = 'smart';

let testForAll: CandidateTest | undefined;

function startMarks({ onHidden, life }: MarksOptions): PageMarks {
  const { signal } = life;
  const shadowRoots = new Set<ShadowRoot>();
  const { marks, evidence, annotate, forget } = createAnnotator({ lexicon, mode: MODE, onHidden });
  const highlighter = createHighlighter();
  const jump = createJump(highlighter, signal);

  const hoverCard = createHoverCard({
    signal,
    loadCard: () => load('card'),
    markAt: (point) => (marks.size === 0 ? undefined : markAt(point, marks, [...shadowRoots].filter(isConnected))),
    requestFor(mark) {
      const entry = lexicon.entries[mark.entry];
      return entry && { entry: entry.id, because: reasonsFor(mark.entry, lexicon, evidence), sense: mark.sense, boxes: boxesOf(mark) };
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
    onScroll: hoverCard.dismissIn,
    onScrolled: () => highlighter.paint(marks.inOrder()),
  });

  signal.addEventListener('abort', () => {
    marks.clear();
    highlighter.clear();
  });

  return {
    annotate,
    forget,
    get testForAll() {
      if (!evidence.regional) return undefined;
      testForAll ??= candidateTest(lexicon.anchors.all);
      return testForAll;
    },
    startOver(why) {
      marks.clear();
      if (why === 'address') evidence.clear();
    },
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

export default defineUnlistedScript(() => provide('marks', startMarks));
