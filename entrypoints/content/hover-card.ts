/**
 * Opens, moves and closes the card on a page: sends events to the hover machine and carries out its effects.
 */
import {
  type HoverEvent,
  type HoverState,
  type HoverTimings,
  hoverStep,
  initialHoverState,
  type PointerPlace,
} from '../../engine/card/hover.ts';
import { lowestLineEnd } from '../../engine/card/sheet.ts';
import type { StepDirection } from '../../platform/messages.ts';
import type {
  CardContents,
  CardScripts,
  DirectOpening,
  OpenCard,
  Point,
  PreparedCard,
} from '../page/card-contract.ts';
import { contains } from '../page/safe-dom.ts';
import { createCardsAhead } from './cards-ahead.ts';
import { inFrameAfter } from './frame-timer.ts';
import { boxesOf, runsDown } from './hit-test.ts';
import { type Mark, pointsOf } from './page-blocks.ts';

/** The parts of a card's contents that depend on its mark. */
type MarkContents = Omit<CardContents, 'opening' | 'onStep' | 'onPin' | 'onClose' | 'onLost'>;

export interface HoverCardOptions {
  readonly markAt: (point: Point) => Mark | undefined;
  /** Returns the contents of the mark's card, or undefined if its entry has gone. */
  readonly contentsFor: (mark: Mark) => Promise<MarkContents | undefined>;
  /**
   * Returns the mention of an entry before or after this mark. The first mention follows the last one.
   * Returns undefined if the entry has no mentions.
   */
  readonly mentionBeside: (mark: Mark, entry: string, direction: StepDirection) => Mark | undefined;
  /** Scrolls a mark to the middle of the window, or to `top` CSS pixels below the window's top. */
  readonly jump: (mark: Mark, top?: number) => void;
  /** Loads the card's script and asks for the entry's data. Called as soon as the pointer is on the mark. */
  readonly loadCard: (mark: Mark) => Promise<CardScripts['card'] | undefined>;
  /** Returns true if the pointer may open cards now. An open card is not affected. */
  readonly mayOpen: () => boolean;
  readonly timings: () => HoverTimings;
  readonly signal: AbortSignal;
}

export interface HoverCard {
  /** Opens the card of this mark without a delay. */
  openAt(mark: Mark, how: DirectOpening): void;
  /** Moves the focus into the card. Returns false if no card is open that was opened by key. */
  enter(): boolean;
  /** Handles a move of the pointer; undefined if it has left the window. */
  moveTo(point: Point | undefined): void;
  /** Closes the card at once. Returns true if one was open. */
  dismiss(): boolean;
  /** Closes the card unless it is pinned. Called when the user turns to something else. */
  leave(): void;
  /** Handles scrolling of `container`: closes the card if its mark is in there, unless it is pinned. */
  leaveIn(container: Node): void;
  /** Closes the card if its mark is no longer shown. */
  closeUnless(isMarked: (mark: Mark) => boolean): void;
  isOnCard(point: Point): boolean;
}

/**
 * Target position of a mention that the user steps to while a sheet is open. The value is a share of the
 * window's height, from the top.
 */
const ABOVE_SHEET = 0.2;

export function createHoverCard({
  markAt,
  contentsFor,
  mentionBeside,
  jump,
  loadCard,
  mayOpen,
  timings,
  signal,
}: HoverCardOptions): HoverCard {
  let state: HoverState<Mark> = initialHoverState();
  let card: OpenCard | undefined;
  let pointer: Point | undefined;
  let opening: DirectOpening | undefined;
  /** Number of cards requested so far. A card opens only if no later card has been requested. */
  let requests = 0;
  let isJumping = false;

  const dismiss = () => step({ type: 'dismiss' });
  const onPin = (isPinned: boolean) => step({ type: 'pin', isPinned });

  /** Makes a card without opening it. `how` is undefined for a card that the pointer opens. */
  async function make(mark: Mark, how?: DirectOpening): Promise<PreparedCard | undefined> {
    const makeCard = await loadCard(mark);
    const contents = await contentsFor(mark);
    return (
      contents &&
      makeCard?.({
        ...contents,
        opening: how,
        onStep: stepToMention,
        onPin,
        onClose: dismiss,
        onLost: dismiss,
      })
    );
  }

  const prefetched = createCardsAhead(make);

  async function open(mark: Mark): Promise<void> {
    const request = ++requests;
    // Prefetched cards are made for the pointer. They cannot serve as a sheet or for the keyboard.
    const making = opening === undefined ? prefetched.take(mark) : undefined;
    const prepared = await (making ?? make(mark, opening));
    if (request !== requests || state.shown !== mark || signal.aborted) {
      prepared?.drop();
      return;
    }
    card?.close();
    if (opening === 'sheet') makeRoomForSheet(mark);
    card = prepared?.open({ boxes: boxesOf(mark), pointer, runsDown: runsDown(mark) });
    if (card === undefined) dismiss();
  }

  /**
   * Scrolls to a mark without closing the card. A scroll event would close the card, so scroll events are
   * ignored for the next two frames.
   */
  function scrollTo(mark: Mark, top: number | undefined): void {
    isJumping = true;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        isJumping = false;
      }),
    );
    jump(mark, top);
  }

  /**
   * Scrolls the page if the sheet would cover the mark, so that the mark's last line is just above the sheet.
   */
  function makeRoomForSheet(mark: Mark): void {
    const boxes = boxesOf(mark);
    const excess = Math.max(...boxes.map(({ bottom }) => bottom)) - lowestLineEnd(innerHeight);
    if (boxes[0] !== undefined && excess > 0) scrollTo(mark, boxes[0].top - excess - 1); // browsers scroll by whole pixels
  }

  /**
   * Returns the target position of the next mention, in CSS pixels from the window's top. It is the position
   * of `mark`, the current mention, so that the card can stay under the pointer. Returns undefined if that is
   * outside the window.
   */
  function topFor(mark: Mark): number | undefined {
    if (opening === 'sheet') return innerHeight * ABOVE_SHEET;
    const top = boxesOf(mark)[0]?.top;
    return top !== undefined && top >= 0 && top < innerHeight ? top : undefined;
  }

  function stepToMention(direction: StepDirection, entry: string): void {
    const from = state.shown;
    const mark = from && mentionBeside(from, entry, direction);
    if (from === undefined || mark === undefined) return;
    scrollTo(mark, topFor(from));
    step({ type: 'move', mark });
    card?.follow(boxesOf(mark));
  }

  function closeCard(): void {
    card?.close();
    card = undefined;
  }

  function prepare(mark: Mark): void {
    void loadCard(mark);
    prefetched.prepare(mark, timings().openDelay);
  }

  function fire(token: number): void {
    step({ type: 'timer', token, isInUse: card?.isInUse() ?? false });
  }

  function step(event: HoverEvent<Mark>): void {
    const { state: next, effects } = hoverStep(state, event, timings());
    state = next;
    for (const effect of effects) {
      if (effect.type === 'start-timer')
        inFrameAfter(effect.delay, () => signal.aborted || fire(effect.token));
      else if (effect.type === 'prefetch') prepare(effect.mark);
      else if (effect.type === 'close') closeCard();
      else {
        if (event.type !== 'show') opening = undefined;
        void open(effect.mark);
      }
    }
    prefetched.cancelUnless(state.pointer.on === 'mark' ? state.pointer.mark : undefined);
  }

  function placeOf(point: Point | undefined): PointerPlace<Mark> {
    if (point === undefined) return { on: 'nothing' };
    if (card?.contains(point)) return { on: 'card' };
    const mark = markAt(point);
    return mark === undefined || !(mayOpen() || mark === state.shown)
      ? { on: 'nothing' }
      : { on: 'mark', mark };
  }

  signal.addEventListener('abort', () => {
    closeCard();
    prefetched.cancelUnless(undefined);
  });
  return {
    openAt(mark, how) {
      pointer = undefined;
      opening = how;
      step({ type: 'show', mark });
    },
    enter: () => opening === 'keyboard' && card !== undefined && card.focus(),
    moveTo(point) {
      pointer = point;
      if (state.shown === undefined) opening = undefined;
      step({ type: 'pointer', place: placeOf(point) });
    },
    dismiss() {
      const wasOpen = card !== undefined;
      step({ type: 'dismiss' });
      return wasOpen;
    },
    leave: () => step({ type: 'leave' }),
    leaveIn(container) {
      if (state.shown === undefined || isJumping) return;
      const node = pointsOf(state.shown)?.start.node;
      if (node !== undefined && contains(container, node)) step({ type: 'leave' });
    },
    closeUnless(isMarked) {
      if (state.shown !== undefined && !isMarked(state.shown)) step({ type: 'gone', mark: state.shown });
      if (state.pointer.on === 'mark' && !isMarked(state.pointer.mark))
        step({ type: 'gone', mark: state.pointer.mark });
    },
    isOnCard: (point) => card?.contains(point) ?? false,
  };
}
