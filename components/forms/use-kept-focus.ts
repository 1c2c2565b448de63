/** Restores the keyboard focus after a render removes or moves the focused element. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Returns a function that takes an HTML id. Afterwards, whenever a render leaves no element focused, the
 * element with this id gets the focus. This stops when the user presses a mouse button, a finger or a pen.
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
