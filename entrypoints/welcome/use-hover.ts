/**
 * Runs the hover machine in a component. It decides which mark's card is open. Marks are named by their index
 * in the sample.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type HoverEvent, hoverStep, initialHoverState, type PointerPlace } from '../../engine/card/hover.ts';

export interface Hover {
  /** Index of the mark whose card is open; undefined if no card is open. */
  readonly shown: number | undefined;
  /** Reports that the pointer or the focus has moved to a mark, the card or neither. */
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
