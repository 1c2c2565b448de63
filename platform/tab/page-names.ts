/**
 * Joins the names that the frames of a page report. Names of the top frame come first. The other frames
 * follow in the order of their first reports.
 */
import type { JumpToMention, NameCount, NamesOnPage } from '../messages.ts';

/** The last report of each frame, by the id of the frame. */
export type Frames = ReadonlyMap<string, NamesOnPage>;

function inOrder(frames: Frames): NamesOnPage[] {
  return [...frames.values()].sort((a, b) => Number(b.isTop) - Number(a.isTop));
}

/**
 * Returns each entry once, with the sum of its mentions in all frames. Entries of the top frame come first.
 */
export function namesOf(frames: Frames): NameCount[] {
  const counts = new Map<string, number>();
  for (const { names } of inOrder(frames)) {
    for (const { entry, count } of names) if (count > 0) counts.set(entry, (counts.get(entry) ?? 0) + count);
  }
  return [...counts].map(([entry, count]) => ({ entry, count }));
}

/**
 * Returns the message that asks a frame to show mention `index` (from 0) of an entry. An index beyond the
 * last mention starts again at the first. Returns `undefined` if the page does not mention the entry.
 */
export function jumpTo(entry: string, index: number, frames: Frames): JumpToMention | undefined {
  const total = namesOf(frames).find((name) => name.entry === entry)?.count ?? 0;
  if (total === 0) return undefined;
  let rest = index % total;
  for (const { frame, names } of inOrder(frames)) {
    const count = Math.max(0, names.find((name) => name.entry === entry)?.count ?? 0);
    if (rest < count) return { type: 'jump', frame, entry, index: rest };
    rest -= count;
  }
  return undefined;
}
