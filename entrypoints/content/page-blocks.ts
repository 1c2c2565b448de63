/**
 * The text blocks of a page that the background has been asked about, and the marks in them. Found again by text node; nothing
 * here is sorted, and every operation is bounded by the text that it is about.
 */
import { isConnected } from '../page/safe-dom.ts';
import { type BlockPart, type CutBlock, pointAt, type TextPoint } from './block-cutter.ts';

/** An entry that marks lead to. There is one object for each entry of a page. */
export interface MarkedEntry {
  readonly id: string;
  /** The kind of entry, empty for users' own entries. */
  readonly kind: string;
}

/** Why a form with several senses was taken for its entry, as the background told it. */
export interface MarkReason {
  readonly gloss: string;
  readonly since: readonly string[];
  readonly sinceEntries: readonly string[];
}

/** A mention on the page. It stays the same object when its text is read again and still says the same. */
export interface Mark {
  block: Block;
  /** Offsets in the block's text, in UTF-16 units. */
  start: number;
  end: number;
  readonly entry: MarkedEntry;
  /** `NEEDS`: what has to be so before it is shown. */
  needs: number;
  reason: MarkReason | undefined;
}

/** A text block that has been asked about. */
export interface Block extends CutBlock {
  readonly number: number;
  marks: Mark[];
  isAnswered: boolean;
  /** The page has changed or hidden its text since it was sent, so what was answered does not hold, even if it is as it was again. */
  isSpoilt: boolean;
  /** Its text has been read again or has left the page. */
  isGone: boolean;
  /** The group that it was read with. */
  readonly group: ReadGroup;
  /** The group that reads its text again. */
  replacedBy?: ReadGroup | undefined;
  /** Which reading of the page it belongs to; older ones are not taken for what the page says now. */
  readonly reading: number;
}

/** Blocks that are read together, and the blocks that they take the place of. Those keep their marks until the answers are there. */
export interface ReadGroup {
  pending: number;
  readonly stale: Set<Block>;
  /** Blocks that were read again and are as they were. */
  readonly kept: Set<Block>;
  isClosed: boolean;
  /** The marks of the stale blocks by the text node that they begin in; made when the first answer comes. */
  before?: Map<Text, Mark[]>;
}

/** Returns the beginning and the end of a mark; undefined if its text is no longer there. */
export function pointsOf({ block, start, end }: Mark): { readonly start: TextPoint; readonly end: TextPoint } | undefined {
  const from = pointAt(block.parts, start, 'start');
  const to = pointAt(block.parts, end, 'end');
  if (from === undefined || to === undefined) return undefined;
  if (from.offset > from.node.length || to.offset > to.node.length) return undefined;
  return { start: from, end: to };
}

/** Returns the parts of its block that a mark reaches over. */
export function partsOf({ block, start, end }: Mark): readonly BlockPart[] {
  return block.parts.filter((part) => part.start < end && part.start + part.length > start);
}

/** Returns a live range over the mark, to be measured and let go; undefined if its text is no longer there. */
export function rangeOf(mark: Mark): Range | undefined {
  const points = pointsOf(mark);
  if (points === undefined) return undefined;
  const range = document.createRange();
  range.setStart(points.start.node, points.start.offset);
  range.setEnd(points.end.node, points.end.offset);
  return range;
}

/** Returns true if the page still reads at the mark's place as it did when its text was sent. */
export function readsAsSent(mark: Mark): boolean {
  const { block, start, end } = mark;
  const parts = partsOf(mark);
  for (const part of parts) {
    const from = Math.max(start, part.start);
    const to = Math.min(end, part.start + part.length);
    const offset = part.offset + from - part.start;
    if (part.node.data.slice(offset, offset + to - from) !== block.text.slice(from, to) || !isConnected(part.node)) return false;
  }
  if (parts.length < 2) return parts.length === 1;
  // Something may have come between the text nodes.
  const written = block.text.slice(start, end).replace(/[\n\uFFFC]/g, '');
  return rangeOf(mark)?.toString().replace(/\n/g, '') === written;
}

function isSameBlock(block: Block, cut: CutBlock): boolean {
  return (
    !block.isSpoilt &&
    block.text === cut.text &&
    block.lead === cut.lead &&
    block.flags === cut.flags &&
    block.section === cut.section &&
    block.language === cut.language &&
    block.parts.length === cut.parts.length &&
    block.parts.every((part, index) => {
      const other = cut.parts[index];
      return other !== undefined && part.node === other.node && part.offset === other.offset && part.length === other.length;
    })
  );
}

export interface PageBlocks {
  /** Begins to read a part of the page. What is passed to `add` takes the place of the blocks that were there. */
  beginGroup(): ReadGroup;
  /** Takes a block in. Returns undefined if the same one is known already: nothing has to be asked then. */
  add(cut: CutBlock, group: ReadGroup): Block | undefined;
  /** Ends a group: nothing more is added to it. */
  endGroup(group: ReadGroup): void;
  /** Notes that the background has said all about a block. */
  answer(block: Block, marks: readonly Mark[]): void;
  /** Looks for a mark of a stale block that says the same as a new one at the same place. */
  earlier(block: Block, start: number, end: number, entry: MarkedEntry): Mark | undefined;
  byNumber(number: number): Block | undefined;
  /** Returns the blocks that a text node is part of. */
  of(node: Text): readonly Block[];
  /** Returns the block that continues a paragraph and begins at the beginning of this text node, if one does. */
  pieceFrom(node: Text): Block | undefined;
  drop(block: Block): void;
  /** From now on blocks belong to another reading of the page. `dropEarlier` ends those of the readings before. */
  beginReading(): void;
  dropEarlier(): void;
  clear(): void;
  all(): Iterable<Block>;
  readonly size: number;
}

/** `onRemoved` is called with the marks of blocks that have gone. */
export function createPageBlocks(onRemoved: (marks: readonly Mark[]) => void): PageBlocks {
  const blocks = new Map<number, Block>();
  let byNode = new WeakMap<Text, Block[]>();
  let last = 0;
  let reading = 0;

  function forget(block: Block): void {
    block.isGone = true;
    blocks.delete(block.number);
    for (const { node } of block.parts) {
      const rest = byNode.get(node)?.filter((other) => other !== block) ?? [];
      if (rest.length === 0) byNode.delete(node);
      else byNode.set(node, rest);
    }
  }

  function drop(block: Block): void {
    if (block.isGone) return;
    forget(block);
    onRemoved(block.marks.filter((mark) => mark.block === block)); // others have been taken over by a newer block
    block.marks = [];
  }

  function finish(group: ReadGroup): void {
    if (!group.isClosed || group.pending > 0) return;
    for (const block of group.stale) if (block.replacedBy === group) drop(block);
    group.stale.clear();
    group.kept.clear();
    delete group.before;
  }

  function placeIn(block: Block, group: ReadGroup): void {
    for (const { node, start, length } of block.parts) {
      const known = byNode.get(node);
      if (known === undefined) byNode.set(node, [block]);
      else {
        if (start + length > block.lead) makeStale(known, block, group);
        if (!known.includes(block)) known.push(block);
      }
    }
  }

  /** The blocks of the same text node that are not of this group are read again by it. */
  function makeStale(known: readonly Block[], block: Block, group: ReadGroup): void {
    for (const other of known) {
      if (other === block || other.group === group || group.kept.has(other)) continue;
      other.replacedBy = group;
      group.stale.add(other);
    }
  }

  function marksBefore(group: ReadGroup): Map<Text, Mark[]> {
    if (group.before !== undefined) return group.before;
    const before = new Map<Text, Mark[]>();
    for (const block of group.stale) {
      for (const mark of block.marks) {
        if (mark.block !== block) continue;
        const node = pointAt(block.parts, mark.start, 'start')?.node;
        if (node === undefined) continue;
        const known = before.get(node);
        if (known === undefined) before.set(node, [mark]);
        else known.push(mark);
      }
    }
    group.before = before;
    return before;
  }

  return {
    beginGroup: () => ({ pending: 0, stale: new Set(), kept: new Set(), isClosed: false }),
    add(cut, group) {
      const own = cut.parts.find(({ start, length }) => start + length > cut.lead);
      const same = own && byNode.get(own.node)?.find((block) => block.reading === reading && isSameBlock(block, cut));
      if (same !== undefined) {
        group.kept.add(same);
        group.stale.delete(same);
        same.replacedBy = undefined;
        return undefined;
      }
      last++;
      const block: Block = { ...cut, number: last, marks: [], isAnswered: false, isSpoilt: false, isGone: false, group, reading };
      blocks.set(block.number, block);
      placeIn(block, group);
      group.pending++;
      return block;
    },
    endGroup(group) {
      group.isClosed = true;
      finish(group);
    },
    answer(block, marks) {
      if (block.isAnswered) return;
      block.isAnswered = true;
      block.marks = [...marks];
      block.group.pending--;
      finish(block.group);
    },
    earlier(block, start, end, entry) {
      if (block.group.stale.size === 0) return undefined;
      const from = pointAt(block.parts, start, 'start');
      const to = pointAt(block.parts, end, 'end');
      if (from === undefined || to === undefined) return undefined;
      return marksBefore(block.group)
        .get(from.node)
        ?.find((mark) => {
          if (mark.entry !== entry || mark.block === block) return false;
          const points = pointsOf(mark);
          return points?.start.offset === from.offset && points.end.node === to.node && points.end.offset === to.offset;
        });
    },
    byNumber: (number) => blocks.get(number),
    of: (node) => byNode.get(node) ?? [],
    pieceFrom: (node) =>
      byNode.get(node)?.find((block) => {
        const own = block.parts.find(({ start, length }) => start + length > block.lead);
        return block.lead > 0 && own?.node === node && own.offset === 0;
      }),
    drop,
    beginReading() {
      reading++;
    },
    dropEarlier() {
      for (const block of [...blocks.values()]) if (block.reading < reading) drop(block);
    },
    clear() {
      for (const block of [...blocks.values()]) drop(block);
      byNode = new WeakMap();
    },
    all: () => blocks.values(),
    get size() {
      return blocks.size;
    },
  };
}
