/** Files that are dropped on the page. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

function hasFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/**
 * Calls `onFile` with the first file that the user drops anywhere on the page. The browser would open the file
 * otherwise. Returns true while a file is over the page.
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFile);
  take.current = onFile;

  // A layout effect, so that the page takes files from the moment that it is seen.
  useLayoutEffect(() => {
    const life = new AbortController();
    const { signal } = life;
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
      if (file !== undefined) take.current(file);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('dragleave', leave, { signal });
    return () => life.abort();
  }, []);

  return isOver;
}
