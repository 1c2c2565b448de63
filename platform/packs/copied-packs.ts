/** Stores a flag that is true once the glossaries of version 0.1 have been copied out of `storage.local`. */
import { storedItem } from '../storage/stored-item.ts';

const copied = storedItem<boolean>({
  key: 'packs-copied',
  read: (stored) => (typeof stored === 'boolean' ? stored : undefined),
  fallback: false,
});

export function areOldPacksCopied(): Promise<boolean> {
  return copied.get();
}

export function noteOldPacksCopied(): Promise<void> {
  return copied.set(true);
}

export function watchOldPacksCopied(onChange: () => void, signal?: AbortSignal): void {
  copied.watch(onChange, signal);
}
