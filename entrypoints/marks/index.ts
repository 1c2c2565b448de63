/**
 * The marks' composition root: everything that a page needs once a name may stand on it. Annotator, painting, pointer and card, and the
 * popup's connection are wired together here; they do not know each other.
 *
 *   text blocks -> matches -> marks -> paint          pointer -> hit test -> hover machine -> card
 */
import { maps, readingGlossary } from 'virtual:sidelight/cards';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CardSource, createCardSource } from '../../engine/card/card-data.ts';
import { once } from '../../engine/once.ts';
import { reasonsFor } from '../../engine/page/relevance.ts';
import { HOVER_TIMINGS } from '../../engine/timings.ts';
import { isExtensionAlive } from '../../platform/page/page-extension.ts';
import { reportComingAndGoing, reportNames } from '../../platform/page/page-report.ts';
import { currentSettings, watchSettings } from '../../platform/page/page-settings.ts';
import type { Point } from '../page/card-contract.ts';
import { type MarksOptions, type PageMarks, provide, provided } from '../page/frame-scripts.ts';
import { loadCard } from '../page/load-card.ts';
import { keepListening } from './document-listeners.ts';
import { createHighlighter } from './highlighter.ts';
import { boxesOf, isOnControl, markAt } from './hit-test.ts';
import { createHoverCard } from './hover-card.ts';
import { createJump } from './jump.ts';
import type { Mark } from './marks.ts';
import { countNames, mentionBeside, nthMention } from './names.ts';
import { namesInUse } from './names-in-use.ts';
import { pageDate } from './page-date.ts';
import { type PointerWatch, watchPointer } from './pointer.ts';
import { listenForPopup } from './popup-connection.ts';
import { listenForSteps, stepFrom } from './steps.ts';
import { createStyledRoots } from './styled-roots.ts';

const bundledCards = once(() => createCardSource(readingGlossary(), maps()));

async function startMarks({ onHidden, onOtherTest, life }: MarksOptions): Promise<PageMarks> {
  const { signal } = life;
  const shadowRoots = createStyledRoots(signal);
  let settings = await currentSettings();
  const highlighter = createHighlighter();
  const jump = createJump(highlighter, signal);
  const options = { onHidden, highlighter, settings: () => settings, signal };
  let names = namesInUse(options);

  function show(): void {
    const { shown, lexicon } = names;
    shown.update();
    hoverCard.keepOnly(shown.has);
    popup.update();
    reportNames(countNames(shown.relevant(), lexicon).map(({ entry }) => entry));
  }

  function shownMarkAt(point: Point): Mark | undefined {
    const { annotator, shown } = names;
    if (annotator.marks.size === 0) return undefined;
    const mark = markAt(point, annotator.marks, shadowRoots.onPage());
    return mark !== undefined && shown.has(mark) ? mark : undefined;
  }

  /** What gives the cards of the glossary that a mark leads to. */
  async function cardsFor({ entry }: Mark): Promise<CardSource> {
    const own = await names.own?.glossaryOf(names.lexicon.entries[entry]?.id ?? '');
    return own === undefined ? bundledCards() : createCardSource(own, { levels: [], places: {} });
  }

  const hoverCard = createHoverCard({
    signal,
    async loadCard(mark) {
      const [card] = await Promise.all([loadCard(), cardsFor(mark)]);
      return card;
    },
    mayOpen: () => pointer?.isHeld(settings.heldKey) ?? false,
    timings: () => ({ ...HOVER_TIMINGS, openDelay: settings.delay }),
    markAt: shownMarkAt,
    async contentsFor(mark) {
      const cards = await cardsFor(mark);
      const { shown, lexicon, annotator } = names;
      const entry = shown.has(mark) ? lexicon.entries[mark.entry] : undefined;
      const because = reasonsFor(mark.entry, lexicon, annotator.evidence);
      const data = entry && cards(entry.id, entry.id, because, mark.sense?.sinceEntries ?? []);
      return (
        data && {
          data,
          askEntry: async (id, first) => cards(id, first, [], []),
          sense: mark.sense,
          pageDate: pageDate(),
          mentionsOf: (id) => names.shown.inOrder().filter((other) => names.lexicon.entries[other.entry]?.id === id).length,
        }
      );
    },
    mentionBeside: (mark, entry, direction) => mentionBeside(names.shown.inOrder(), names.lexicon, entry, mark, direction),
    jump,
  });

  const popup = listenForPopup({
    signal,
    names: () => countNames(names.shown.relevant(), names.lexicon),
    onJump(entry, index) {
      const mark = nthMention(names.shown.relevant(), names.lexicon, entry, index);
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
        else if (names.annotator.marks.size > 0) hoverCard.moveTo(point);
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
      onScrolled: () => names.shown.paint(),
    });
  }, signal);
  listen();

  let last: Mark | undefined;
  listenForSteps((direction) => {
    const mark = stepFrom(names.shown.inOrder(), last, direction, (each) => boxesOf(each)[0]?.top);
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
    names.annotator.marks.clear();
    highlighter.clear();
  });

  return {
    annotate: (runs) => names.annotator.annotate(runs),
    forget: (runs) => names.annotator.forget(runs),
    get testForAll() {
      return names.annotator.evidence.touched || settings.relevance === 'every' ? names.test() : undefined;
    },
    startOver(why) {
      if (provided('own') === names.own) names.annotator.startOver(why);
      else names = namesInUse(options, names);
    },
    show(isDone) {
      if (!isExtensionAlive()) life.abort();
      if (signal.aborted) return;
      listen();
      shadowRoots.onPage();
      if (isDone || names.annotator.marks.size >= names.shown.found) show();
    },
    addShadowRoot: shadowRoots.add,
  };
}

export default defineUnlistedScript(() => provide('marks', startMarks));
