/**
 * Connects the user with the marks of a page: the pointer opens cards, keys go from name to name, and the
 * popup lists the names.
 *
 *   pointer -> hit test -> hover machine -> card
 */

import type { CardData } from '../../engine/card/card-data.ts';
import { HOVER_TIMINGS } from '../../engine/timings.ts';
import type { PageState, StepDirection } from '../../platform/messages.ts';
import type { BackgroundLink } from '../../platform/page/background-link.ts';
import { isExtensionAlive } from '../../platform/page/page-extension.ts';
import { reportComingAndGoing, reportNames } from '../../platform/page/page-report.ts';
import type { Point } from '../page/card-contract.ts';
import { loadCard } from '../page/load-card.ts';
import { keepListening } from './document-listeners.ts';
import { boxesOf, isOnControl, markAt } from './hit-test.ts';
import { createHoverCard } from './hover-card.ts';
import { createJump } from './jump.ts';
import type { Mark } from './page-blocks.ts';
import { pageDate } from './page-date.ts';
import { countNames } from './page-marks.ts';
import type { PageSession } from './page-session.ts';
import { type PointerWatch, watchPointer } from './pointer.ts';
import { listenForPopup } from './popup-connection.ts';
import { mentionBeside, nthMention, stepFrom } from './steps.ts';

export interface Interaction {
  /** Updates the card, the popup and the badge after marks have changed. */
  update(): void;
  /** Goes to the next or the previous name. */
  step(direction: StepDirection): void;
}

export interface InteractionOptions {
  readonly session: PageSession;
  readonly link: BackgroundLink;
  readonly settings: () => Pick<PageState, 'delay' | 'heldKey'>;
  /** Called when this script finds that the extension was updated or removed. */
  readonly onGone: () => void;
  readonly signal: AbortSignal;
}

/**
 * Delay before the names on the page are sent to the background for the badge of the icon, in ms. Changes
 * during the delay are sent together.
 */
const REPORT_DELAY = 50;

export function startInteraction({
  session,
  link,
  settings,
  onGone,
  signal,
}: InteractionOptions): Interaction {
  const { blocks, marks, painter } = session;
  const jump = createJump(painter, signal);
  let asked: { readonly mark: Mark; readonly data: Promise<CardData | undefined> } | undefined;

  /**
   * Asks the background for the data of a mark's card. If this was asked for the same mark and has not been
   * used, returns that request.
   */
  function ask(mark: Mark): Promise<CardData | undefined> {
    if (asked?.mark !== mark)
      asked = { mark, data: link.card(mark.entry.id, mark.entry.id, mark.reason?.sinceEntries) };
    return asked.data;
  }

  function shownMarkAt(point: Point): Mark | undefined {
    if (blocks.size === 0) return undefined;
    const mark = markAt(point, blocks, marks.isShown, session.shadowRoots());
    return mark !== undefined && painter.isPainted(mark) ? mark : undefined;
  }

  const hoverCard = createHoverCard({
    signal,
    loadCard(mark) {
      void ask(mark);
      return loadCard();
    },
    mayOpen: () => pointer?.isHeld(settings().heldKey) ?? false,
    timings: () => ({ ...HOVER_TIMINGS, openDelay: settings().delay }),
    markAt: shownMarkAt,
    async contentsFor(mark) {
      const data = await ask(mark);
      if (asked?.mark === mark) asked = undefined;
      if (data === undefined || !marks.isShown(mark)) return undefined;
      return {
        data,
        askEntry: link.card,
        sense: mark.reason,
        pageDate: pageDate(),
        mentionsOf: marks.countShown,
      };
    },
    mentionBeside: (mark, entry, direction) => mentionBeside(marks.shownInOrder(), entry, mark, direction),
    jump,
  });

  const popup = listenForPopup({
    signal,
    names: () => countNames(marks.relevantInOrder()),
    onJump(entry, index) {
      const mark = nthMention(marks.relevantInOrder(), entry, index);
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
        if (!isExtensionAlive()) onGone();
        else if (blocks.size > 0) hoverCard.moveTo(point);
      },
      onTap(point) {
        if (!isExtensionAlive()) onGone();
        const mark = isOnControl(point) ? undefined : shownMarkAt(point);
        if (mark !== undefined) hoverCard.openAt(mark, 'sheet');
        return mark !== undefined;
      },
      onEnter: hoverCard.enter,
      onEscape: hoverCard.dismiss,
      onAway: (point) => (point === undefined || !hoverCard.isOnCard(point)) && hoverCard.leave(),
      onScroll: hoverCard.leaveIn,
      onScrolled: painter.follow,
    });
  }, signal);

  let reportTimer: ReturnType<typeof setTimeout> | undefined;

  function report(): void {
    reportTimer = undefined;
    if (!signal.aborted) reportNames([...marks.counts.keys()].map(({ id }) => id));
  }

  /**
   * Sends the names on the page to the background after `REPORT_DELAY`. On a hidden page sends them at once,
   * since timers run late there and the icon's badge may be visible.
   */
  function reportSoon(): void {
    if (document.visibilityState === 'hidden') report();
    else if (reportTimer === undefined) reportTimer = setTimeout(report, REPORT_DELAY);
  }

  let last: Mark | undefined;
  let isListening = false;
  signal.addEventListener('abort', () => reportNames([]));

  return {
    update() {
      if (!isExtensionAlive()) return onGone();
      // Most pages have no mark, so no listeners are added until there is a relevant one.
      isListening ||= marks.counts.size > 0;
      if (!isListening) return;
      listen();
      hoverCard.closeUnless(marks.isShown);
      popup.update();
      reportSoon();
    },
    step(direction) {
      const mark = stepFrom(marks.shownInOrder(), last, direction, (each) => boxesOf(each)[0]?.top);
      if (mark === undefined) return;
      last = mark;
      jump(mark);
      // Waits for the scroll event, which would close a new card.
      requestAnimationFrame(() => hoverCard.openAt(mark, 'keyboard'));
    },
  };
}
