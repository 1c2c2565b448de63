/** Keeps the last value that was made, for values that take long to make. */

/**
 * Returns a function that calls `make` only if its key differs from the key of its last call. Otherwise it
 * returns the last value again. If `make` fails, the next call tries again.
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
