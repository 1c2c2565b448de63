/**
 * Decides in a component which mark's card is open, by the same hover machine as on web pages. A mark is
 * identified by the index of its part of the sample text.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type HoverEvent, hoverStep, initialHoverState, type PointerPlace } from '../../engine/card/hover.ts';

export interface Hover {
  /** Index of the text part whose card is open; undefined if no card is open. */
  readonly shown: number | undefined;
  /** Call when the pointer or the focus has moved to a mark, to the card, or to neither of them. */
  moveTo(place: PointerPlace<number>): void;
  /** Closes the card without a delay. */
  dismiss(): void;
}

export function useHover(): Hover {
  const state = useRef(initialHoverState<number>());
  const [shown, setShown] = useState<number>();
  const controller = useRef(new AbortController());

  function step(event: HoverEvent<number>): void {
    const { state: next, effects } = hoverStep(state.current, event);
    state.current = next;
    for (const effect of effects) {
      if (effect.type === 'start-timer')
        setTimeout(
          () =>
            controller.current.signal.aborted || step({ type: 'timer', token: effect.token, isInUse: false }),
          effect.delay,
        );
    }
    setShown(next.shown);
  }

  useEffect(() => () => controller.current.abort(), []);

  return {
    shown,
    moveTo: (place) => step({ type: 'pointer', place }),
    dismiss: () => step({ type: 'dismiss' }),
  };
}
