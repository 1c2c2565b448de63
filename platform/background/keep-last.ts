/** Keeps one value that takes long to make. */

/**
 * Returns a function that makes a value for a key and returns it again until it is called with another key.
 * A failure is not kept, so the next call tries again.
 */
export function keepLast<Key, Made>(make: (key: Key) => Promise<Made>): (key: Key) => Promise<Made> {
  let last: { readonly key: Key; readonly made: Promise<Made> } | undefined;
  return (key) => {
    if (last !== undefined && last.key === key) return last.made;
    const own = { key, made: make(key) };
    last = own;
    own.made.catch(() => {
      if (last === own) last = undefined;
    });
    return own.made;
  };
}
