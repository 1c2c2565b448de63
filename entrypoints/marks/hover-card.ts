/** Runs the hover machine on a page: pointer in, card out. */
import { type HoverEvent, type HoverState, hoverStep, initialHoverState, type PointerPlace } from '../../engine/hover.ts';
import type { CardRequest, FrameScriptFunctions, OpenCard, Point } from '../page/frame-scripts.ts';
import { contains } from '../page/safe-dom.ts';
import type { Mark } from './marks.ts';

export interface HoverCardOptions {
  readonly markAt: (point: Point) => Mark | undefined;
  /** What the card has to say and where; `undefined` if the mark is no longer there. */
  readonly requestFor: (mark: Mark) => Omit<CardRequest, 'pointer' | 'onLost'> | undefined;
  /** Brings the card's script in, the first time; after that it answers at once. */
  readonly loadCard: () => Promise<FrameScriptFunctions['card'] | undefined>;
  readonly signal: AbortSignal;
}

export interface HoverCard {
  moveTo(point: Point | undefined): void;
  /** Closes the card at once. Returns true if one was open. */
  dismiss(): boolean;
  /** Closes the card if its mark is in `container`, which moves. */
  dismissIn(container: Node): void;
  /** Closes the card if its mark is no longer among the marks. */
  keepOnly(isMarked: (mark: Mark) => boolean): void;
  isOnCard(point: Point): boolean;
}

export function createHoverCard({ markAt, requestFor, loadCard, signal }: HoverCardOptions): HoverCard {
  let state: HoverState<Mark> = initialHoverState();
  let card: OpenCard | undefined;
  let pointer: Point | undefined;

  async function open(mark: Mark): Promise<void> {
    const openCard = await loadCard();
    if (state.shown !== mark || signal.aborted) return;
    card?.close();
    const request = requestFor(mark);
    card = request && openCard?.({ ...request, pointer, onLost: () => step({ type: 'dismiss' }) });
    if (card === undefined) step({ type: 'dismiss' });
  }

  function closeCard(): void {
    card?.close();
    card = undefined;
  }

  function step(event: HoverEvent<Mark>): void {
    const { state: next, effects } = hoverStep(state, event);
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
    return mark === undefined ? { on: 'nothing' } : { on: 'mark', mark };
  }

  signal.addEventListener('abort', closeCard);
  return {
    moveTo(point) {
      pointer = point;
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
