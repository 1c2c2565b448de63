/** Accepts files that the user drops on the page. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

function hasFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/**
 * Calls `onFile` with the first of the files that the user drops anywhere on the page. Prevents that the
 * browser opens the file in the tab. Returns true while the user drags a file over the page.
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latestOnFile = useRef(onFile);
  latestOnFile.current = onFile;

  // A layout effect, so that the page accepts files as soon as it is visible.
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) latestOnFile.current(file);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('dragleave', leave, { signal });
    return () => controller.abort();
  }, []);

  return isOver;
}
