/** Looks up the lines of `Anchors.words`. */
import { firstIndex } from '../binary-search.ts';
import { bare } from './bare.ts';

/** Returns the lines that begin with `beginning`, which is bare. `lines` are sorted by their bare letters. */
export function linesFrom(lines: readonly string[], beginning: string): readonly string[] {
  const start = firstIndex(lines.length, (index) => bare(lines[index] ?? '') >= beginning);
  let end = start;
  while (end < lines.length && bare(lines[end] ?? '').startsWith(beginning)) end++;
  return lines.slice(start, end);
}
