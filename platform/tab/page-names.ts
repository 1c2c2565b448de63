/** What the frames of a page have said about the names in them, as one page: the top one first, then the others in the order in which they spoke. */
import type { JumpToMention, NameCount, NamesOnPage } from '../messages.ts';

/** What each frame said last, by the frame's id. */
export type Frames = ReadonlyMap<string, NamesOnPage>;

function inOrder(frames: Frames): NamesOnPage[] {
  return [...frames.values()].sort((a, b) => Number(b.isTop) - Number(a.isTop));
}

/** Each name once, in the order in which the frames have them, with the sum of its counts. */
export function namesOf(frames: Frames): NameCount[] {
  const counts = new Map<string, number>();
  for (const { names } of inOrder(frames)) {
    for (const { entry, count } of names) if (count > 0) counts.set(entry, (counts.get(entry) ?? 0) + count);
  }
  return [...counts].map(([entry, count]) => ({ entry, count }));
}

/** How to get to the mention number `index` of an entry (from 0, beginning again behind the last); `undefined` if it is not named. */
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
