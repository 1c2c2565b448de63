/**
 * Joins the names that the frames of a page report. The top frame comes first, then the others in the order
 * of their first reports.
 */
import type { JumpToMention, NameCount, NamesOnPage } from '../messages.ts';

/** The last report of each frame, by the frame's id. */
export type Frames = ReadonlyMap<string, NamesOnPage>;

function inOrder(frames: Frames): NamesOnPage[] {
  return [...frames.values()].sort((a, b) => Number(b.isTop) - Number(a.isTop));
}

/** Returns each name once, in the order of the frames, with the sum of its counts. */
export function namesOf(frames: Frames): NameCount[] {
  const counts = new Map<string, number>();
  for (const { names } of inOrder(frames)) {
    for (const { entry, count } of names) if (count > 0) counts.set(entry, (counts.get(entry) ?? 0) + count);
  }
  return [...counts].map(([entry, count]) => ({ entry, count }));
}

/**
 * Returns the message that shows mention `index` of an entry (from 0). The first mention follows the last
 * one. Returns `undefined` if the page does not mention the entry.
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
