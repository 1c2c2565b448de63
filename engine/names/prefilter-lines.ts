/** Looks up lines of `PrefilterKeys.words`. */
import { firstIndex } from '../binary-search.ts';
import { bare } from './bare.ts';

/**
 * Returns the lines that begin with `beginning`. Both are compared by their bare letters (`bare.ts`), by
 * which `lines` must be sorted.
 */
export function linesFrom(lines: readonly string[], beginning: string): readonly string[] {
  const start = firstIndex(lines.length, (index) => bare(lines[index] ?? '') >= beginning);
  let end = start;
  while (end < lines.length && bare(lines[end] ?? '').startsWith(beginning)) end++;
  return lines.slice(start, end);
}
