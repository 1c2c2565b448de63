/**
 * The hover machine: when a card opens, moves to another mark and closes, as a pure function of events.
 *
 * Timers are named by a token. Whatever the pointer does next takes a new token, so a timer that fires late finds that its token is
 * old and does nothing; no timer is ever cancelled. (The idea is that of Wikipedia's Page Previews.)
 *
 * A pinned card is not the pointer's any more: it stays until it is unpinned or dismissed, whatever the pointer rests on.
 */
import { HOVER_TIMINGS } from '../timings.ts';

/** Where the pointer is. `M` is the type of a mark; two marks are the same if they are identical. */
export type PointerPlace<M> = { readonly on: 'nothing' } | { readonly on: 'card' } | { readonly on: 'mark'; readonly mark: M };

export interface HoverState<M> {
  readonly pointer: PointerPlace<M>;
  /** The mark whose card is open. */
  readonly shown: M | undefined;
  /** The reader has pinned the open card. */
  readonly isPinned: boolean;
  readonly token: number;
}

export type HoverEvent<M> =
  | { readonly type: 'pointer'; readonly place: PointerPlace<M> }
  /** `isInUse`: the open card has the reader's focus or a selection in it, so that it must stay for now. */
  | { readonly type: 'timer'; readonly token: number; readonly isInUse: boolean }
  /** The reader has asked for a mark's card by key or tap: it opens at once and stays until it is dismissed or the pointer moves on. */
  | { readonly type: 'show'; readonly mark: M }
  /** The open card goes along to another mark. */
  | { readonly type: 'move'; readonly mark: M }
  | { readonly type: 'pin'; readonly isPinned: boolean }
  /** Escape or the card's own control: the card closes at once and stays closed until the pointer rests on a mark anew. */
  | { readonly type: 'dismiss' }
  /** The reader turns to something else by scrolling, pressing beside the card, leaving the window: the same, unless it is pinned. */
  | { readonly type: 'leave' }
  /** A mark is no longer on the page. */
  | { readonly type: 'gone'; readonly mark: M };

/** What the caller has to do after a step, in this order. `delay` is in milliseconds. */
export type HoverEffect<M> =
  | { readonly type: 'start-timer'; readonly token: number; readonly delay: number }
  /** The pointer has come to rest on a mark: a good moment to load what a card needs. */
  | { readonly type: 'prepare'; readonly mark: M }
  | { readonly type: 'open'; readonly mark: M }
  | { readonly type: 'close' };

export interface HoverStep<M> {
  readonly state: HoverState<M>;
  readonly effects: readonly HoverEffect<M>[];
}

export interface HoverTimings {
  /** Rest on a mark before its card opens, in milliseconds. */
  readonly openDelay: number;
  /** Time between the pointer's leaving both mark and card and the card's closing, in milliseconds. */
  readonly closeDelay: number;
}

const NOTHING = { on: 'nothing' } as const;

export function initialHoverState<M>(): HoverState<M> {
  return { pointer: NOTHING, shown: undefined, isPinned: false, token: 0 };
}

function isSamePlace<M>(a: PointerPlace<M>, b: PointerPlace<M>): boolean {
  return a.on === 'mark' && b.on === 'mark' ? a.mark === b.mark : a.on === b.on;
}

/** The pointer is at `place` now: what was to come is off, and what follows from there begins. */
function restAt<M>(state: HoverState<M>, place: PointerPlace<M>, timings: HoverTimings): HoverStep<M> {
  const token = state.token + 1;
  const moved = { ...state, pointer: place, token };
  if (state.isPinned) return { state: moved, effects: [] };
  if (place.on === 'mark' && place.mark !== state.shown) {
    return {
      state: moved,
      effects: [
        { type: 'start-timer', token, delay: timings.openDelay },
        { type: 'prepare', mark: place.mark },
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

function fireTimer<M>(state: HoverState<M>, token: number, isInUse: boolean, timings: HoverTimings): HoverStep<M> {
  const { pointer, shown } = state;
  if (token !== state.token) return { state, effects: [] };
  if (isInUse && shown !== undefined) return restAt(state, pointer, timings); // asks again later
  if (pointer.on === 'mark' && pointer.mark !== shown) {
    return { state: { ...state, shown: pointer.mark }, effects: [{ type: 'open', mark: pointer.mark }] };
  }
  return pointer.on === 'nothing' ? close(state) : { state, effects: [] };
}

/** One step of the machine. */
export function hoverStep<M>(state: HoverState<M>, event: HoverEvent<M>, timings: HoverTimings = HOVER_TIMINGS): HoverStep<M> {
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
      return { state: state.shown === undefined ? state : { ...state, shown: event.mark, token: state.token + 1 }, effects: [] };
    case 'pin':
      return setPinned(state, event.isPinned, timings);
    case 'dismiss':
      return close(state);
    case 'leave':
      return state.isPinned ? { state, effects: [] } : close(state);
    case 'gone': {
      const { pointer, shown } = state;
      const left = pointer.on === 'mark' && pointer.mark === event.mark ? movePointer(state, NOTHING, timings) : { state, effects: [] };
      return shown === event.mark && !state.isPinned ? close(left.state) : left;
    }
  }
}
