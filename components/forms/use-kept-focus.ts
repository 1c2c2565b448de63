/** Restores the keyboard focus after a render removes or moves the focused element. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Returns a function that takes the id of an element. After each render that element gets the focus if no
 * other element has it. A press of a mouse button, finger or pen stops this.
 */
export function useKeptFocus(): (id: string) => void {
  const focusId = useRef<string>(undefined);

  useEffect(() => {
    const controller = new AbortController();
    addEventListener('pointerdown', () => (focusId.current = undefined), {
      signal: controller.signal,
      capture: true,
    });
    return () => controller.abort();
  }, []);

  useLayoutEffect(() => {
    const { activeElement } = document;
    if (focusId.current === undefined || (activeElement !== null && activeElement !== document.body)) return;
    document.getElementById(focusId.current)?.focus();
  });

  return (id) => {
    focusId.current = id;
  };
}
