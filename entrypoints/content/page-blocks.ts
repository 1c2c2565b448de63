/**
 * Stores the text blocks that were sent to the background, with their marks, and finds blocks by their text
 * nodes. The blocks are not sorted, so adding or dropping a block costs the same on a long page as on a short
 * one.
 */
import type { SpanReason } from '../../platform/messages.ts';
import type { BlockRange } from '../../platform/page/background-link.ts';
import { isConnected } from '../page/safe-dom.ts';
import type { CutBlock } from './block-cutter.ts';
import { type BlockPart, pointAt, type TextPoint } from './block-parts.ts';

/** An entry that marks on this page refer to. All marks of an entry share one object. */
export interface MarkedEntry {
  readonly id: string;
  /** Kind of the entry, such as `person`. Empty for entries of users' glossaries. */
  readonly kind: string;
}

/** A mention on the page. It stays the same object when its text is read again and has not changed. */
export interface Mark {
  block: Block;
  /** Start and end of the mention in the block's text, in UTF-16 units. */
  start: number;
  end: number;
  readonly entry: MarkedEntry;
  /** Evidence that the page must have shown before the mark may be painted: one of the values of `NEEDS`. */
  needs: number;
  /** The background's reason for choosing this entry, if the surface form has several senses. */
  reason: SpanReason | undefined;
}

/** A text block that was sent to the background. */
export interface Block extends CutBlock {
  /** Id of the block. Blocks get consecutive numbers in the order in which they are read, from 1. */
  readonly number: number;
  marks: Mark[];
  isAnswered: boolean;
  /**
   * True if the page has changed or hidden some of the text since it was sent. When the text is read again,
   * it is then sent again, even if the page has restored it.
   */
  isSpoilt: boolean;
  /** True if the block is no longer stored, because its text was read again or has left the page. */
  isGone: boolean;
  /** Group of blocks that were read together with this one. */
  readonly group: ReadGroup;
  /**
   * Group of blocks that will replace this block, because its text is being read again. Undefined if there is
   * no such group.
   */
  replacedBy?: ReadGroup | undefined;
  /**
   * Number of times that the whole page had been read when this block was made. A reading that was still
   * going on counts. When the whole page is read again, the block is replaced even if its text is the same.
   */
  readonly reading: number;
}

/**
 * Blocks that are read together, and the earlier blocks with the same text, which they replace. The earlier
 * blocks keep their marks until all blocks of the group have been answered.
 */
export interface ReadGroup {
  /** Number of blocks in the group that the background has not answered. */
  pending: number;
  /**
   * Earlier blocks that are dropped as soon as no more blocks are added to the group and all its blocks have
   * been answered.
   */
  readonly stale: Set<Block>;
  /** Earlier blocks that were read again with the same result, so they stay. */
  readonly kept: Set<Block>;
  /** True if no more blocks will be added to the group. */
  isClosed: boolean;
  /**
   * Marks of the blocks in `stale`, by the text node in which a mark begins. Undefined until the first answer
   * arrives.
   */
  before?: Map<Text, Mark[]>;
}

/**
 * Returns the start and the end of a mark as positions in the page's text nodes. Returns undefined if the
 * page has shortened these nodes.
 */
export function pointsOf({
  block,
  start,
  end,
}: Mark): { readonly start: TextPoint; readonly end: TextPoint } | undefined {
  const from = pointAt(block.parts, start, 'start');
  const to = pointAt(block.parts, end, 'end');
  if (from === undefined || to === undefined) return undefined;
  if (from.offset > from.node.length || to.offset > to.node.length) return undefined;
  return { start: from, end: to };
}

/** Returns the parts of the mark's block that the mark covers, at least partly. */
export function partsOf({ block, start, end }: Mark): readonly BlockPart[] {
  return block.parts.filter((part) => part.start < end && part.start + part.length > start);
}

/**
 * Returns a live range over the mark, or undefined if the page has removed its text. Use the range only to
 * measure the mark, and do not keep it, because each live range makes changes of the page slower.
 */
export function rangeOf(mark: Mark): Range | undefined {
  const points = pointsOf(mark);
  if (points === undefined) return undefined;
  const range = document.createRange();
  range.setStart(points.start.node, points.start.offset);
  range.setEnd(points.end.node, points.end.offset);
  return range;
}

/** Returns true if the mark's text on the page is still the text that was sent to the background. */
export function readsAsSent(mark: Mark): boolean {
  const { block, start, end } = mark;
  const parts = partsOf(mark);
  for (const part of parts) {
    const from = Math.max(start, part.start);
    const to = Math.min(end, part.start + part.length);
    const offset = part.offset + from - part.start;
    if (
      part.node.data.slice(offset, offset + to - from) !== block.text.slice(from, to) ||
      !isConnected(part.node)
    )
      return false;
  }
  if (parts.length < 2) return parts.length === 1;
  // The page may have inserted something between the text nodes.
  const written = block.text.slice(start, end).replace(/[\n\uFFFC]/g, '');
  return rangeOf(mark)?.toString().replace(/\n/g, '') === written;
}

/**
 * Returns the block's first part after the lead. The lead is the beginning of a piece of a long paragraph
 * that repeats the end of the previous piece.
 */
function ownPartOf({ parts, lead }: CutBlock): BlockPart | undefined {
  return parts.find(({ start, length }) => start + length > lead);
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
      return (
        other !== undefined &&
        part.node === other.node &&
        part.offset === other.offset &&
        part.length === other.length
      );
    })
  );
}

export interface PageBlocks {
  /**
   * Begins a group. Blocks that are added with `add` to this group replace earlier blocks of the same text.
   */
  beginGroup(): ReadGroup;
  /**
   * Adds a block to a group. Returns undefined if the store already has an identical block, which then stays;
   * the background does not have to be asked again.
   */
  add(cut: CutBlock, group: ReadGroup): Block | undefined;
  /** Closes a group: no more blocks will be added to it. */
  endGroup(group: ReadGroup): void;
  /**
   * Stores the marks of a block. Call it when the background has answered the question about the block
   * completely.
   */
  answer(block: Block, marks: readonly Mark[]): void;
  /**
   * Returns the mark of an earlier block that has this entry and covers the same text, so that the mark can
   * be kept. Returns undefined if there is no such mark. `start` and `end` are offsets in the text of
   * `block`.
   */
  earlier(block: Block, start: number, end: number, entry: MarkedEntry): Mark | undefined;
  byNumber(number: number): Block | undefined;
  /** Returns the blocks of the range that are still stored and that the background has not answered. */
  unansweredIn(range: BlockRange): readonly Block[];
  /** Returns the blocks that contain text of this node, or an empty list. */
  of(node: Text): readonly Block[];
  /**
   * Returns the block that begins at the start of this text node and continues a long paragraph. Returns
   * undefined if there is no such block.
   */
  pieceFrom(node: Text): Block | undefined;
  /** Forgets a block and removes its marks. Does nothing if the block is gone already. */
  drop(block: Block): void;
  /**
   * Call when the whole page is going to be read again. The existing blocks keep their marks until
   * `dropEarlier` is called.
   */
  beginReading(): void;
  /** Drops the blocks that were made before the last call of `beginReading`. */
  dropEarlier(): void;
  /**
   * Forgets all blocks without calling `onRemoved` for their marks. The caller must forget all marks itself;
   * doing this for all at once is faster.
   */
  clear(): void;
  all(): Iterable<Block>;
  readonly size: number;
}

/** Creates the store. When a block is dropped, the store calls `onRemoved` with the block's marks. */
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
    onRemoved(block.marks.filter((mark) => mark.block === block)); // a newer block has taken over the other marks
    block.marks = [];
  }

  function finish(group: ReadGroup): void {
    if (!group.isClosed || group.pending > 0) return;
    for (const block of group.stale) if (block.replacedBy === group) drop(block);
    group.stale.clear();
    group.kept.clear();
    delete group.before;
  }

  function indexByNode(block: Block, group: ReadGroup): void {
    for (const { node, start, length } of block.parts) {
      const known = byNode.get(node);
      if (known === undefined) byNode.set(node, [block]);
      else {
        if (start + length > block.lead) makeStale(known, block, group);
        if (!known.includes(block)) known.push(block);
      }
    }
  }

  /**
   * Makes the blocks in `known` that belong to other groups stale, because `group` reads their text again.
   * All of them share a text node with `block`.
   */
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
      const own = ownPartOf(cut);
      const same =
        own && byNode.get(own.node)?.find((block) => block.reading === reading && isSameBlock(block, cut));
      if (same !== undefined) {
        group.kept.add(same);
        group.stale.delete(same);
        same.replacedBy = undefined;
        return undefined;
      }
      last++;
      const block: Block = {
        ...cut,
        number: last,
        marks: [],
        isAnswered: false,
        isSpoilt: false,
        isGone: false,
        group,
        reading,
      };
      blocks.set(block.number, block);
      indexByNode(block, group);
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
          return (
            points?.start.offset === from.offset &&
            points.end.node === to.node &&
            points.end.offset === to.offset
          );
        });
    },
    byNumber: (number) => blocks.get(number),
    unansweredIn({ from, count }) {
      const found: Block[] = [];
      for (let number = from; number < from + count; number++) {
        const block = blocks.get(number);
        if (block !== undefined && !block.isAnswered) found.push(block);
      }
      return found;
    },
    of: (node) => byNode.get(node) ?? [],
    pieceFrom: (node) =>
      byNode.get(node)?.find((block) => {
        const own = ownPartOf(block);
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
      for (const block of blocks.values()) block.isGone = true;
      blocks.clear();
      byNode = new WeakMap();
    },
    all: () => blocks.values(),
    get size() {
      return blocks.size;
    },
  };
}
