/** Runs the hover machine on a page: pointer in, card out. */
import { type HoverEvent, type HoverState, type HoverTimings, hoverStep, initialHoverState, type PointerPlace } from '../../engine/hover.ts';
import type { CardRequest, FrameScriptFunctions, OpenCard, Point } from '../page/frame-scripts.ts';
import { contains } from '../page/safe-dom.ts';
import type { Mark } from './marks.ts';

export interface HoverCardOptions {
  readonly markAt: (point: Point) => Mark | undefined;
  /** What the card has to say and where; `undefined` if the mark is no longer there. */
  readonly requestFor: (mark: Mark) => Omit<CardRequest, 'pointer' | 'opening' | 'onLost'> | undefined;
  /** Brings the card's script in, the first time; after that it answers at once. */
  readonly loadCard: () => Promise<FrameScriptFunctions['card'] | undefined>;
  /** May resting on a mark open its card now? What is open stays open either way. */
  readonly mayOpen: () => boolean;
  readonly timings: () => HoverTimings;
  readonly signal: AbortSignal;
}

/** How a card is opened without a pointer: where the reader's keys can go into it, or as a sheet for fingers. */
export type DirectOpening = 'keyboard' | 'sheet';

export interface HoverCard {
  /** Opens the card of this mark at once. */
  openAt(mark: Mark, how: DirectOpening): void;
  /** Moves the focus into a card that was opened by key; false if there is none. */
  enter(): boolean;
  moveTo(point: Point | undefined): void;
  /** Closes the card at once. Returns true if one was open. */
  dismiss(): boolean;
  /** Closes the card if its mark is in `container`, which moves. */
  dismissIn(container: Node): void;
  /** Closes the card if its mark is no longer among the marks. */
  keepOnly(isMarked: (mark: Mark) => boolean): void;
  isOnCard(point: Point): boolean;
}

export function createHoverCard({ markAt, requestFor, loadCard, mayOpen, timings, signal }: HoverCardOptions): HoverCard {
  let state: HoverState<Mark> = initialHoverState();
  let card: OpenCard | undefined;
  let pointer: Point | undefined;
  let opening: DirectOpening | undefined;

  async function open(mark: Mark): Promise<void> {
    const openCard = await loadCard();
    if (state.shown !== mark || signal.aborted) return;
    card?.close();
    const request = requestFor(mark);
    card = request && openCard?.({ ...request, pointer, opening, onLost: () => step({ type: 'dismiss' }) });
    if (card === undefined) step({ type: 'dismiss' });
  }

  function closeCard(): void {
    card?.close();
    card = undefined;
  }

  function step(event: HoverEvent<Mark>): void {
    const { state: next, effects } = hoverStep(state, event, timings());
    state = next;
    for (const effect of effects) {
      if (effect.type === 'start-timer') setTimeout(() => signal.aborted || step({ type: 'timer', token: effect.token }), effect.delay);
      else if (effect.type === 'prepare') void loadCard();
      else if (effect.type === 'open') void open(effect.mark);
      else closeCard();
    }
  }

  function placeOf(point: Point | undefined): PointerPlace<Mark> {
    if (point === undefined) return { on: 'nothing' };
    if (card?.contains(point)) return { on: 'card' };
    const mark = markAt(point);
    return mark === undefined || !(mayOpen() || mark === state.shown) ? { on: 'nothing' } : { on: 'mark', mark };
  }

  signal.addEventListener('abort', closeCard);
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
    dismissIn(container) {
      if (state.shown !== undefined && contains(container, state.shown.range.startContainer)) step({ type: 'dismiss' });
    },
    keepOnly(isMarked) {
      if (state.shown !== undefined && !isMarked(state.shown)) step({ type: 'gone', mark: state.shown });
      if (state.pointer.on === 'mark' && !isMarked(state.pointer.mark)) step({ type: 'gone', mark: state.pointer.mark });
    },
    isOnCard: (point) => card?.contains(point) ?? false,
  };
}
