/**
 * Keeps a stored value as the state of a component, and updates it when another page of the extension changes
 * it.
 */
import { useEffect, useState } from 'preact/hooks';

export interface StoredOptions<T> {
  readonly read: () => Promise<T>;
  readonly watch: (onChange: (value: T) => void, signal: AbortSignal) => void;
  /**
   * Called after each change of the value, with true if storing it failed. The page then shows the stored
   * value again.
   */
  readonly onFailure: (failed: boolean) => void;
}

/**
 * Returns the stored value and a function that changes it. The value is undefined until it has been read. The
 * function shows the new value at once, while `write` stores it.
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
