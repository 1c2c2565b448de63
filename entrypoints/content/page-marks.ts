/**
 * Decides which marks of a page are shown. Counts the marks of each entry. Shows and hides marks when
 * evidence about the page arrives or settings change. Sorts marks by page position only on request, since
 * this is slow.
 */
import { type NameCount, NEEDS, type PageState } from '../../platform/messages.ts';
import { comparePosition } from './document-order.ts';
import { type Mark, type MarkedEntry, pointsOf } from './page-blocks.ts';

/** The settings that decide which marks are shown. */
export type MarkSettings = Pick<PageState, 'relevance' | 'density' | 'kinds'>;

export interface PageMarksOptions {
  readonly onShow: (mark: Mark) => void;
  readonly onHide: (mark: Mark) => void;
}

export interface PageMarks {
  add(mark: Mark): void;
  remove(mark: Mark): void;
  /**
   * Adds evidence: `about` is true if the whole page is about the region, and `sections` has the numbers of
   * sections that are.
   */
  grow(evidence: { readonly about: boolean; readonly sections: readonly number[] }): void;
  change(settings: MarkSettings): void;
  isShown(mark: Mark): boolean;
  /** Returns the number of shown marks of an entry. */
  countShown(entry: string): number;
  /**
   * Number of relevant marks of each entry. Marks that only the density or kind settings hide are counted
   * too.
   */
  readonly counts: ReadonlyMap<MarkedEntry, number>;
  /** Returns the shown marks in page order. */
  shownInOrder(): readonly Mark[];
  /**
   * Returns the relevant marks in page order, including those that only the density or kind settings hide.
   */
  relevantInOrder(): readonly Mark[];
  /** Forgets all marks, and the evidence about the page. */
  clear(): void;
}

function isAlike(a: MarkSettings, b: MarkSettings): boolean {
  return a.relevance === b.relevance && a.density === b.density && a.kinds.join() === b.kinds.join();
}

/**
 * Returns a number below 0 if `a` comes before `b` on the page, and above 0 if `a` comes after `b`. Returns 0
 * if the page has removed the text of either.
 */
function compareMarks(a: Mark, b: Mark): number {
  if (a.block === b.block) return a.start - b.start;
  const [left, right] = [pointsOf(a)?.start, pointsOf(b)?.start];
  if (left === undefined || right === undefined) return 0;
  return left.node === right.node ? left.offset - right.offset : comparePosition(left.node, right.node);
}

/**
 * Returns each entry with the number of its marks. The entries are in the order of their first marks, for
 * which the marks must be in page order.
 */
export function countNames(inOrder: readonly Mark[]): NameCount[] {
  const counts = new Map<string, number>();
  for (const { entry } of inOrder) counts.set(entry.id, (counts.get(entry.id) ?? 0) + 1);
  return [...counts].map(([entry, count]) => ({ entry, count }));
}

/** Marks of one entry on the page, or in one section. Only the first of these marks is shown. */
interface EntryMarks {
  readonly marks: Set<Mark>;
  first: Mark | undefined;
}

function firstOf(marks: Iterable<Mark>): Mark | undefined {
  let first: Mark | undefined;
  for (const mark of marks) if (first === undefined || compareMarks(mark, first) < 0) first = mark;
  return first;
}

export function createPageMarks(settings: MarkSettings, { onShow, onHide }: PageMarksOptions): PageMarks {
  const all = new Set<Mark>();
  /**
   * Marks that will be shown if their section turns out to be about the region, by section number. They are
   * in `held` too.
   */
  const heldBySection = new Map<number, Set<Mark>>();
  /** Marks that are hidden because the page lacks the evidence that they need. */
  const held = new Set<Mark>();
  /** Numbers of the sections that are about the region. */
  const regional = new Set<number>();
  const counts = new Map<MarkedEntry, number>();
  const shown = new Set<Mark>();
  /**
   * Marks by entry, or by section and entry. Used only if the density setting shows only the first mention.
   */
  const groups = new Map<string, EntryMarks>();
  /** True if the whole page is about the region. */
  let isAbout = false;

  function isRelevant({ needs, block }: Mark): boolean {
    return (
      settings.relevance === 'every' ||
      isAbout ||
      needs === NEEDS.nothing ||
      (needs === NEEDS.section && regional.has(block.section))
    );
  }

  function isOfWantedKind({ kind }: MarkedEntry): boolean {
    return kind === '' || settings.kinds.some((wanted) => wanted === kind);
  }

  function display(mark: Mark): void {
    if (shown.has(mark)) return;
    shown.add(mark);
    onShow(mark);
  }

  function conceal(mark: Mark): void {
    if (shown.delete(mark)) onHide(mark);
  }

  function groupOf({ entry, block }: Mark): EntryMarks {
    const key = settings.density === 'section' ? `${block.section} ${entry.id}` : entry.id;
    const known = groups.get(key) ?? { marks: new Set(), first: undefined };
    groups.set(key, known);
    return known;
  }

  function compete(mark: Mark): void {
    const group = groupOf(mark);
    group.marks.add(mark);
    if (group.first !== undefined && compareMarks(group.first, mark) <= 0) return;
    if (group.first !== undefined) conceal(group.first);
    group.first = mark;
    display(mark);
  }

  function count({ entry }: Mark): void {
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }

  function accept(mark: Mark): void {
    count(mark);
    if (!isOfWantedKind(mark.entry)) return;
    if (settings.density === 'every') display(mark);
    else compete(mark);
  }

  function hold(mark: Mark): void {
    held.add(mark);
    if (mark.needs !== NEEDS.section) return;
    const { section } = mark.block;
    const inSection = heldBySection.get(section) ?? new Set();
    inSection.add(mark);
    heldBySection.set(section, inSection);
  }

  function release(mark: Mark): boolean {
    heldBySection.get(mark.block.section)?.delete(mark);
    return held.delete(mark);
  }

  function acceptOrHold(mark: Mark): void {
    if (isRelevant(mark)) accept(mark);
    else hold(mark);
  }

  function reject(mark: Mark): void {
    const left = (counts.get(mark.entry) ?? 0) - 1;
    if (left > 0) counts.set(mark.entry, left);
    else counts.delete(mark.entry);
    conceal(mark);
    if (settings.density === 'every') return;
    const group = groupOf(mark);
    group.marks.delete(mark);
    if (group.first !== mark) return;
    group.first = firstOf(group.marks);
    if (group.first !== undefined) display(group.first);
  }

  function placeAllAgain(): void {
    const before = new Set(shown);
    for (const collection of [shown, groups, counts, held, heldBySection]) collection.clear();
    const wanted: Mark[] = [];
    for (const mark of all) {
      if (!isRelevant(mark)) hold(mark);
      else {
        count(mark);
        if (isOfWantedKind(mark.entry)) wanted.push(mark);
      }
    }
    const chosen = new Set(settings.density === 'every' ? wanted : chooseFirst(wanted));
    for (const mark of before) if (!chosen.has(mark)) onHide(mark);
    for (const mark of chosen) {
      shown.add(mark);
      if (!before.has(mark)) onShow(mark);
    }
  }

  function chooseFirst(wanted: readonly Mark[]): Mark[] {
    for (const mark of wanted) groupOf(mark).marks.add(mark);
    return [...groups.values()].flatMap((group) => {
      group.first = firstOf(group.marks);
      return group.first ?? [];
    });
  }

  return {
    add(mark) {
      if (all.has(mark)) return;
      all.add(mark);
      acceptOrHold(mark);
    },
    remove(mark) {
      if (!all.delete(mark)) return;
      if (!release(mark)) reject(mark);
    },
    grow({ about, sections }) {
      for (const section of sections) {
        regional.add(section);
        for (const mark of heldBySection.get(section) ?? []) if (release(mark)) accept(mark);
      }
      if (!about || isAbout) return;
      isAbout = true;
      for (const mark of [...held]) if (release(mark)) accept(mark);
    },
    change(next) {
      const isSame = isAlike(settings, next);
      settings = next;
      if (!isSame) placeAllAgain();
    },
    isShown: (mark) => shown.has(mark),
    countShown(entry) {
      let found = 0;
      for (const mark of shown) if (mark.entry.id === entry) found++;
      return found;
    },
    counts,
    shownInOrder: () => [...shown].sort(compareMarks),
    relevantInOrder: () => [...all].filter((mark) => !held.has(mark)).sort(compareMarks),
    clear() {
      isAbout = false;
      regional.clear();
      all.clear();
      placeAllAgain();
    },
  };
}
