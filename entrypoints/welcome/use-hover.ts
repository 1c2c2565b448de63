/** The hover machine as state of a component: which mark's card is open. Marks are named by numbers. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type HoverEvent, hoverStep, initialHoverState, type PointerPlace } from '../../engine/card/hover.ts';

export interface Hover {
  /** The mark whose card is open. */
  readonly shown: number | undefined;
  /** The pointer or the focus has come there. */
  moveTo(place: PointerPlace<number>): void;
  dismiss(): void;
}

export function useHover(): Hover {
  const state = useRef(initialHoverState<number>());
  const [shown, setShown] = useState<number>();
  const life = useRef(new AbortController());

  function step(event: HoverEvent<number>): void {
    const { state: next, effects } = hoverStep(state.current, event);
    state.current = next;
    for (const effect of effects) {
      if (effect.type === 'start-timer')
        setTimeout(() => life.current.signal.aborted || step({ type: 'timer', token: effect.token, isInUse: false }), effect.delay);
    }
    setShown(next.shown);
  }

  useEffect(() => () => life.current.abort(), []);

  return {
    shown,
    moveTo: (place) => step({ type: 'pointer', place }),
    dismiss: () => step({ type: 'dismiss' }),
  };
}
