/**
 * The hover machine decides when a card opens, moves to another mark and closes. It is a pure function of
 * states and events.
 *
 * Each timer has a token, and each move of the pointer changes the token of the state. A timer with an old
 * token does nothing, so no timer has to be cancelled. MediaWiki's Page Previews works in the same way.
 *
 * A pinned card ignores the pointer. It stays until it is unpinned or dismissed.
 */
import { HOVER_TIMINGS } from '../timings.ts';

/**
 * Place of the pointer: on a mark, on the card, or on neither. `M` is the type of a mark. Two marks are the
 * same only if they are the same object.
 */
export type PointerPlace<M> =
  | { readonly on: 'nothing' }
  | { readonly on: 'card' }
  | { readonly on: 'mark'; readonly mark: M };

export interface HoverState<M> {
  readonly pointer: PointerPlace<M>;
  /** Mark whose card is open. */
  readonly shown: M | undefined;
  /** True if the user has pinned the open card. */
  readonly isPinned: boolean;
  /** Token of the only timer that still has an effect when it fires. */
  readonly token: number;
}

export type HoverEvent<M> =
  | { readonly type: 'pointer'; readonly place: PointerPlace<M> }
  /**
   * A timer fires. `isInUse` is true if the open card holds the focus or a selection, so it must stay for
   * now.
   */
  | { readonly type: 'timer'; readonly token: number; readonly isInUse: boolean }
  /**
   * The user asks for a card by key or tap. It opens at once. It stays until it is dismissed or the pointer
   * moves.
   */
  | { readonly type: 'show'; readonly mark: M }
  /** The open card stays open, but belongs to another mark from now on. */
  | { readonly type: 'move'; readonly mark: M }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  /**
   * The user presses Escape or the card's close button. The card closes until the pointer comes to a mark
   * again.
   */
  | { readonly type: 'dismiss' }
  /** The user scrolls, presses beside the card or leaves the window. The card closes unless it is pinned. */
  | { readonly type: 'leave' }
  /** A mark was removed from the page. */
  | { readonly type: 'gone'; readonly mark: M };

/** Actions for the caller after a step, in order. `delay` is in ms. */
export type HoverEffect<M> =
  | { readonly type: 'start-timer'; readonly token: number; readonly delay: number }
  /** The pointer has come to a mark, so its card should be loaded now. */
  | { readonly type: 'prefetch'; readonly mark: M }
  | { readonly type: 'open'; readonly mark: M }
  | { readonly type: 'close' };

export interface HoverStep<M> {
  readonly state: HoverState<M>;
  readonly effects: readonly HoverEffect<M>[];
}

export interface HoverTimings {
  /** Hover delay: time for which the pointer rests on a mark before its card opens, in ms. */
  readonly openDelay: number;
  /** Hide delay: time after the pointer leaves both mark and card until the card closes, in ms. */
  readonly closeDelay: number;
}

const NOTHING = { on: 'nothing' } as const;

export function initialHoverState<M>(): HoverState<M> {
  return { pointer: NOTHING, shown: undefined, isPinned: false, token: 0 };
}

function isSamePlace<M>(a: PointerPlace<M>, b: PointerPlace<M>): boolean {
  return a.on === 'mark' && b.on === 'mark' ? a.mark === b.mark : a.on === b.on;
}

/**
 * Returns the state after the pointer has come to `place`. The running timer loses its effect, and the timer
 * that the new place needs is started.
 */
function restAt<M>(state: HoverState<M>, place: PointerPlace<M>, timings: HoverTimings): HoverStep<M> {
  const token = state.token + 1;
  const moved = { ...state, pointer: place, token };
  if (state.isPinned) return { state: moved, effects: [] };
  if (place.on === 'mark' && place.mark !== state.shown) {
    return {
      state: moved,
      effects: [
        { type: 'start-timer', token, delay: timings.openDelay },
        { type: 'prefetch', mark: place.mark },
      ],
    };
  }
  if (place.on === 'nothing' && state.shown !== undefined) {
    return { state: moved, effects: [{ type: 'start-timer', token, delay: timings.closeDelay }] };
  }
  return { state: moved, effects: [] };
}

function movePointer<M>(state: HoverState<M>, place: PointerPlace<M>, timings: HoverTimings): HoverStep<M> {
  return isSamePlace(state.pointer, place) ? { state, effects: [] } : restAt(state, place, timings);
}

function close<M>(state: HoverState<M>): HoverStep<M> {
  const closed = { ...state, shown: undefined, isPinned: false, token: state.token + 1 };
  return { state: closed, effects: state.shown === undefined ? [] : [{ type: 'close' }] };
}

function setPinned<M>(state: HoverState<M>, isPinned: boolean, timings: HoverTimings): HoverStep<M> {
  if (state.shown === undefined || state.isPinned === isPinned) return { state, effects: [] };
  return restAt({ ...state, isPinned }, state.pointer, timings);
}

function fireTimer<M>(
  state: HoverState<M>,
  token: number,
  isInUse: boolean,
  timings: HoverTimings,
): HoverStep<M> {
  const { pointer, shown } = state;
  if (token !== state.token) return { state, effects: [] };
  if (isInUse && shown !== undefined) return restAt(state, pointer, timings); // try again after another delay
  if (pointer.on === 'mark' && pointer.mark !== shown) {
    return { state: { ...state, shown: pointer.mark }, effects: [{ type: 'open', mark: pointer.mark }] };
  }
  return pointer.on === 'nothing' ? close(state) : { state, effects: [] };
}

/** Returns the state and the effects that follow from an event. */
export function hoverStep<M>(
  state: HoverState<M>,
  event: HoverEvent<M>,
  timings: HoverTimings = HOVER_TIMINGS,
): HoverStep<M> {
  switch (event.type) {
    case 'pointer':
      return movePointer(state, event.place, timings);
    case 'timer':
      return fireTimer(state, event.token, event.isInUse, timings);
    case 'show':
      return {
        state: { pointer: NOTHING, shown: event.mark, isPinned: false, token: state.token + 1 },
        effects: [{ type: 'open', mark: event.mark }],
      };
    case 'move':
      return {
        state: state.shown === undefined ? state : { ...state, shown: event.mark, token: state.token + 1 },
        effects: [],
      };
    case 'pin':
      return setPinned(state, event.isPinned, timings);
    case 'dismiss':
      return close(state);
    case 'leave':
      return state.isPinned ? { state, effects: [] } : close(state);
    case 'gone': {
      const { pointer, shown } = state;
      const left =
        pointer.on === 'mark' && pointer.mark === event.mark
          ? movePointer(state, NOTHING, timings)
          : { state, effects: [] };
      return shown === event.mark && !state.isPinned ? close(left.state) : left;
    }
  }
}
