/** Looks things up in ordered lists by halving. */

/**
 * Returns the first index below `count` for which `isReached` is true, or `count` if there is none.
 * `isReached` must be true for all indices behind one for which it is true.
 */
export function firstIndex(count: number, isReached: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the index of the first span that ends behind `offset`. Spans are in order and do not overlap. */
export function firstEndingBehind(spans: readonly { readonly end: number }[], offset: number): number {
  return firstIndex(spans.length, (index) => (spans[index]?.end ?? 0) > offset);
}
