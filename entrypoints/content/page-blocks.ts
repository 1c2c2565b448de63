/**
 * Stores the text blocks that were sent to the background, with their marks, and finds them by text node.
 * Keeps nothing sorted, so the cost of each operation depends only on the text it concerns.
 */
import type { SpanReason } from '../../platform/messages.ts';
import type { BlockRange } from '../../platform/page/background-link.ts';
import { isConnected } from '../page/safe-dom.ts';
import type { CutBlock } from './block-cutter.ts';
import { type BlockPart, pointAt, type TextPoint } from './block-parts.ts';

/** An entry that marks on this page refer to. All marks of an entry share one object. */
export interface MarkedEntry {
  readonly id: string;
  /** The kind of entry; empty for entries of users' glossaries. */
  readonly kind: string;
}

/** A mention on the page. It stays the same object when its text is read again and has not changed. */
export interface Mark {
  block: Block;
  /** Offsets in the block's text, in UTF-16 units. */
  start: number;
  end: number;
  readonly entry: MarkedEntry;
  /** Evidence that the page must have before the mark is shown, one of `NEEDS`. */
  needs: number;
  /** The background's reason for choosing this entry, if the form has several senses. */
  reason: SpanReason | undefined;
}

/** A text block that was sent to the background. */
export interface Block extends CutBlock {
  readonly number: number;
  marks: Mark[];
  isAnswered: boolean;
  /**
   * True if the page has changed or hidden the text since it was sent. The answer is then ignored, even if
   * the page restores the text.
   */
  isSpoilt: boolean;
  /** True if the block was dropped: its text was read again or has left the page. */
  isGone: boolean;
  /** The group that the block was read with. */
  readonly group: ReadGroup;
  /** The later group that reads the block's text again, if any. */
  replacedBy?: ReadGroup | undefined;
  /**
   * Number of times that the whole page had been read when this block was made, counting a reading in
   * progress. A later reading does not reuse the block.
   */
  readonly reading: number;
}

/**
 * Blocks that are read together, and the earlier blocks of the same text, which they replace. The replaced
 * blocks keep their marks until all answers have arrived.
 */
export interface ReadGroup {
  /** Number of blocks without an answer. */
  pending: number;
  /** Earlier blocks that are dropped when the group is closed and answered. */
  readonly stale: Set<Block>;
  /** Blocks that were read again and have not changed. */
  readonly kept: Set<Block>;
  /** True if no more blocks are added. */
  isClosed: boolean;
  /** Marks of the stale blocks by the text node they begin in. Collected when the first answer arrives. */
  before?: Map<Text, Mark[]>;
}

/** Returns the start and end of a mark, or undefined if the page has removed its text. */
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

/** Returns the parts of the block that a mark covers. */
export function partsOf({ block, start, end }: Mark): readonly BlockPart[] {
  return block.parts.filter((part) => part.start < end && part.start + part.length > start);
}

/**
 * Returns a live range over the mark, or undefined if the page has removed its text. Use the range only for
 * measuring and do not keep it, because a live range slows the page.
 */
export function rangeOf(mark: Mark): Range | undefined {
  const points = pointsOf(mark);
  if (points === undefined) return undefined;
  const range = document.createRange();
  range.setStart(points.start.node, points.start.offset);
  range.setEnd(points.end.node, points.end.offset);
  return range;
}

/** Returns true if the mark's text on the page is still the text that was sent. */
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
 * Returns the first part of the block behind its lead. The lead is the end of the piece before it, which a
 * piece of a long paragraph repeats.
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
  /** Begins a group. Blocks passed to `add` with it replace earlier blocks of the same text. */
  beginGroup(): ReadGroup;
  /** Adds a block. Returns undefined if an identical block is known, so that nothing has to be asked. */
  add(cut: CutBlock, group: ReadGroup): Block | undefined;
  /** Ends a group: no more blocks are added to it. */
  endGroup(group: ReadGroup): void;
  /** Stores the marks of a block once the background has answered all of it. */
  answer(block: Block, marks: readonly Mark[]): void;
  /** Returns a stale block's mark with this entry at the same text, so that the mark can be kept. */
  earlier(block: Block, start: number, end: number, entry: MarkedEntry): Mark | undefined;
  byNumber(number: number): Block | undefined;
  /** Returns the blocks among these that the background has not answered and that are still on the page. */
  unansweredIn(range: BlockRange): readonly Block[];
  /** Returns the blocks that a text node is part of. */
  of(node: Text): readonly Block[];
  /** Returns the block that continues a cut paragraph and begins at the start of this text node, if any. */
  pieceFrom(node: Text): Block | undefined;
  drop(block: Block): void;
  /**
   * Begins a new reading of the whole page. Blocks of earlier readings keep their marks until `dropEarlier`
   * is called.
   */
  beginReading(): void;
  dropEarlier(): void;
  /**
   * Forgets all blocks without calling `onRemoved`. The caller must forget all marks at once, which is
   * faster.
   */
  clear(): void;
  all(): Iterable<Block>;
  readonly size: number;
}

/** Creates the store. It calls `onRemoved` with the marks of each dropped block. */
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

  /** Marks other groups' blocks of this text node as stale: this group reads their text again. */
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
