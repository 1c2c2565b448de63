/** Something stored as state: followed wherever it is changed, and changed at once here. */
import { useEffect, useState } from 'preact/hooks';

export interface StoredOptions<T> {
  readonly read: () => Promise<T>;
  readonly watch: (onChange: (value: T) => void, signal: AbortSignal) => void;
  /** Something could not be stored. The reader sees what is stored, not what was wished. */
  readonly onFailure: (failed: boolean) => void;
}

/** The value, `undefined` until it has been read, and a function that shows `next` at once while `write` stores it. */
export function useStored<T>({ read, watch, onFailure }: StoredOptions<T>): [T | undefined, (next: T, write: () => Promise<void>) => void] {
  const [value, setValue] = useState<T>();

  useEffect(() => {
    const life = new AbortController();
    watch(setValue, life.signal);
    void read().then((found) => life.signal.aborted || setValue(found));
    return () => life.abort();
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
