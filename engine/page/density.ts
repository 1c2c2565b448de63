/** Which of the marks found are shown: the reader can want fewer, and not every kind. */
import type { EntryKind } from '../glossary.ts';
import type { Density, Settings } from '../settings.ts';

/** As much of a mark as the choice needs. */
export interface Choosable {
  readonly entry: number;
}

/**
 * Those of `inOrder` (page order) that the settings let through. `sectionOf` tells the sections of the page apart; it is asked only if the
 * density calls for it, once for each mark and in their order.
 */
export function chosenMarks<M extends Choosable>(
  inOrder: readonly M[],
  { density, kinds }: Pick<Settings, 'density' | 'kinds'>,
  /** `undefined` for an entry that is shown whichever kinds are. */
  kindOf: (entry: number) => EntryKind | undefined,
  sectionOf: (mark: M) => unknown,
): readonly M[] {
  const ofKind = inOrder.filter(({ entry }) => {
    const kind = kindOf(entry);
    return kind === undefined || kinds.includes(kind);
  });
  return density === 'every' ? ofKind : firstOnes(ofKind, density, sectionOf);
}

function firstOnes<M extends Choosable>(marks: readonly M[], density: Exclude<Density, 'every'>, sectionOf: (mark: M) => unknown): M[] {
  const seen = new Map<unknown, Set<number>>();
  return marks.filter((mark) => {
    const section = density === 'section' ? sectionOf(mark) : undefined;
    const entries = seen.get(section) ?? new Set();
    seen.set(section, entries);
    if (entries.has(mark.entry)) return false;
    entries.add(mark.entry);
    return true;
  });
}
