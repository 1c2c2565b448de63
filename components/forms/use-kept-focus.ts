/** Keeps the keyboard's place where what has the focus makes way for something else, or is moved, which takes the focus from it. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Returns what says where the focus belongs, by the id of an element: there it goes when nothing has it any more, until the reader presses
 * somewhere else.
 */
export function useKeptFocus(): (id: string) => void {
  const place = useRef<string>(undefined);

  useEffect(() => {
    const life = new AbortController();
    addEventListener('pointerdown', () => (place.current = undefined), { signal: life.signal, capture: true });
    return () => life.abort();
  }, []);

  useLayoutEffect(() => {
    const { activeElement } = document;
    if (place.current === undefined || (activeElement !== null && activeElement !== document.body)) return;
    document.getElementById(place.current)?.focus();
  });

  return (id) => {
    place.current = id;
  };
}
