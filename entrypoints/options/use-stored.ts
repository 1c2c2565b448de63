/** Keeps a stored value as component state and updates it when another page changes it. */
import { useEffect, useState } from 'preact/hooks';

export interface StoredOptions<T> {
  readonly read: () => Promise<T>;
  readonly watch: (onChange: (value: T) => void, signal: AbortSignal) => void;
  /** Called after each change: true if storing it failed. The page then shows the stored value again. */
  readonly onFailure: (failed: boolean) => void;
}

/**
 * Returns the value (undefined until it has been read) and a function that changes it.
 * The function shows `next` immediately, while `write` stores it.
 */
export function useStored<T>({
  read,
  watch,
  onFailure,
}: StoredOptions<T>): [T | undefined, (next: T, write: () => Promise<void>) => void] {
  const [value, setValue] = useState<T>();

  useEffect(() => {
    const controller = new AbortController();
    watch(setValue, controller.signal);
    void read().then((found) => controller.signal.aborted || setValue(found));
    return () => controller.abort();
  }, []);

  function change(next: T, write: () => Promise<void>): void {
    setValue(next);
    write().then(
      () => onFailure(false),
      async () => {
        onFailure(true);
        setValue(await read());
      },
    );
  }

  return [value, change];
}
