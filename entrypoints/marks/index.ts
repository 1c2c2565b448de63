/**
 * The marks' composition root: everything that a page needs once a name may stand on it. Annotator, painting, pointer and card, and the
 * popup's connection are wired together here; they do not know each other.
 *
 *   text blocks -> matches -> marks -> paint          pointer -> hit test -> hover machine -> card
 */
import { anchors } from 'virtual:sidelight/all-anchors';
import { lexicon } from 'virtual:sidelight/lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CandidateTest, candidateTest } from '../../engine/candidates.ts';
import { reasonsFor } from '../../engine/relevance.ts';
import { HOVER_TIMINGS } from '../../engine/timings.ts';
import { isExtensionAlive } from '../../platform/page-extension.ts';
import { reportComingAndGoing, reportNames } from '../../platform/page-report.ts';
import { currentSettings, watchSettings } from '../../platform/page-settings.ts';
import type { Point } from '../page/frame-scripts.ts';
import { load, type MarksOptions, type PageMarks, provide } from '../page/frame-scripts.ts';
import { createAnnotator } from './annotator.ts';
import { keepListening } from './document-listeners.ts';
import { createHighlighter } from './highlighter.ts';
import { boxesOf, isOnControl, markAt } from './hit-test.ts';
import { createHoverCard } from './hover-card.ts';
import { createJump } from './jump.ts';
import type { Mark } from './marks.ts';
import { countNames, mentionBeside, nthMention } from './names.ts';
import { pageDate } from './page-date.ts';
import { type PointerWatch, watchPointer } from './pointer.ts';
import { listenForPopup } from './popup-connection.ts';
import { createShownMarks } from './shown-marks.ts';
import { listenForSteps, stepFrom } from './steps.ts';
import { createStyledRoots } from './styled-roots.ts';

let testForAll: CandidateTest | undefined;

async function startMarks({ onHidden, onOtherTest, life }: MarksOptions): Promise<PageMarks> {
  const { signal } = life;
  const shadowRoots = createStyledRoots(signal);
  let settings = await currentSettings();
  const { marks, evidence, annotate, forget, startOver } = createAnnotator({ lexicon, onHidden, signal });
  const highlighter = createHighlighter();
  const jump = createJump(highlighter, signal);
  const shown = createShownMarks({ marks, highlighter, lexicon, evidence, settings: () => settings });

  function show(): void {
    shown.update();
    hoverCard.keepOnly(shown.has);
    popup.update();
    reportNames(countNames(shown.relevant(), lexicon).map(({ entry }) => entry));
  }

  function shownMarkAt(point: Point): Mark | undefined {
    if (marks.size === 0) return undefined;
    const mark = markAt(point, marks, shadowRoots.onPage());
    return mark !== undefined && shown.has(mark) ? mark : undefined;
  }

  const hoverCard = createHoverCard({
    signal,
    loadCard: () => load('card'),
    mayOpen: () => pointer?.isHeld(settings.heldKey) ?? false,
    timings: () => ({ ...HOVER_TIMINGS, openDelay: settings.delay }),
    markAt: shownMarkAt,
    contentsFor(mark) {
      const entry = lexicon.entries[mark.entry];
      return (
        entry && {
          entry: entry.id,
          because: reasonsFor(mark.entry, lexicon, evidence),
          sense: mark.sense,
          pageDate: pageDate(),
          mentionsOf: (id) => shown.inOrder().filter((other) => lexicon.entries[other.entry]?.id === id).length,
        }
      );
    },
    mentionBeside: (mark, entry, direction) => mentionBeside(shown.inOrder(), lexicon, entry, mark, direction),
    jump,
  });

  const popup = listenForPopup({
    signal,
    names: () => countNames(shown.relevant(), lexicon),
    onJump(entry, index) {
      const mark = nthMention(shown.relevant(), lexicon, entry, index);
      if (mark !== undefined) jump(mark);
    },
  });

  let pointer: PointerWatch | undefined;
  const listen = keepListening((listening) => {
    reportComingAndGoing(listening);
    popup.followPage(listening);
    pointer = watchPointer({
      signal: listening,
      onMove(point) {
        if (!isExtensionAlive()) life.abort();
        else if (marks.size > 0) hoverCard.moveTo(point);
      },
      onTap(point) {
        if (!isExtensionAlive()) life.abort();
        const mark = isOnControl(point) ? undefined : shownMarkAt(point);
        if (mark !== undefined) hoverCard.openAt(mark, 'sheet');
        return mark !== undefined;
      },
      onEnter: hoverCard.enter,
      onEscape: hoverCard.dismiss,
      onAway: (point) => (point === undefined || !hoverCard.isOnCard(point)) && hoverCard.leave(),
      onScroll: hoverCard.leaveIn,
      onScrolled: shown.paint,
    });
  }, signal);
  listen();

  let last: Mark | undefined;
  listenForSteps((direction) => {
    const mark = stepFrom(shown.inOrder(), last, direction, (each) => boxesOf(each)[0]?.top);
    if (mark === undefined) return;
    last = mark;
    jump(mark);
    requestAnimationFrame(() => hoverCard.openAt(mark, 'keyboard')); // scrolling is reported first, and closes what is open
  }, signal);

  watchSettings((next) => {
    const isOtherTest = next.relevance !== settings.relevance;
    settings = next;
    if (isOtherTest) onOtherTest();
    else show();
  }, signal);

  signal.addEventListener('abort', () => {
    reportNames([]);
    marks.clear();
    highlighter.clear();
  });

  return {
    annotate,
    forget,
    get testForAll() {
      if (!evidence.touched && settings.relevance === 'smart') return undefined;
      testForAll ??= candidateTest(anchors);
      return testForAll;
    },
    startOver,
    show(isDone) {
      if (!isExtensionAlive()) life.abort();
      if (signal.aborted) return;
      listen();
      shadowRoots.onPage();
      if (isDone || marks.size >= shown.found) show();
    },
    addShadowRoot: shadowRoots.add,
  };
}

export default defineUnlistedScript(() => provide('marks', startMarks));
