/** Binary search in ordered lists. */

/**
 * Returns the first index from 0 to `count - 1` for which `isReached` is true. Returns `count` if it is never
 * true. `isReached` must stay true for all later indices once it is true.
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

/**
 * Returns the index of the first span whose end is greater than `offset`. Returns the number of spans if
 * there is no such span. The spans must be in order and must not overlap.
 */
export function firstEndingBehind(spans: readonly { readonly end: number }[], offset: number): number {
  return firstIndex(spans.length, (index) => (spans[index]?.end ?? 0) > offset);
}
