/** Looks up the lines of `Anchors.words`, which are in the order of their bare letters, by halving. */
import { bare } from './bare.ts';

/** The index of the first of `lines`, which are in the order of their bare letters, that does not come before `beginning`. */
function lowerBound(lines: readonly string[], beginning: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bare(lines[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `lines` that begin with `beginning`, which is bare. */
export function linesFrom(lines: readonly string[], beginning: string): readonly string[] {
  const start = lowerBound(lines, beginning);
  let end = start;
  while (end < lines.length && bare(lines[end] ?? '').startsWith(beginning)) end++;
  return lines.slice(start, end);
}
