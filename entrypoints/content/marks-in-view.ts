/**
 * Finds the marks that are in view, for pages with more marks than are painted. Asks the browser what text stands at points of
 * a grid over the window, and takes the marks of the blocks found there and of the blocks that were read before and after them.
 */
import { isText } from '../page/safe-dom.ts';
import type { PageBlocks } from './page-blocks.ts';
import { type Block, type Mark, pointsOf } from './page-blocks.ts';

/** Distance of the grid's rows and number of its columns. */
const ROW = 24;
const COLUMNS = 3;

/** A text node of this length or more is costly to paint in Firefox: of its marks only this many around the window's middle are. */
const LONG_NODE = { units: 20_000, marks: 60 } as const;

interface Seed {
  readonly block: Block;
  readonly node: Text;
  readonly offset: number;
}

function* seedsInView(blocks: PageBlocks, shadowRoots: ShadowRoot[]): Generator<Seed> {
  const seen = new Set<Block>();
  for (let y = ROW / 2; y < innerHeight; y += ROW) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = (innerWidth * (column * 2 + 1)) / (COLUMNS * 2);
      const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
      if (caret === null || !isText(caret.offsetNode)) continue;
      const { offsetNode, offset } = caret;
      for (const block of blocks.of(offsetNode)) {
        const isHere = block.parts.some((part) => part.node === offsetNode && part.offset <= offset && offset <= part.offset + part.length);
        if (!isHere || seen.has(block)) continue;
        seen.add(block);
        yield { block, node: offsetNode, offset };
      }
    }
  }
}

/** Returns the marks of a block, in Firefox only those near the place that is in view if its text node is long. */
function marksNear({ block, node, offset }: Seed): readonly Mark[] {
  if (!import.meta.env.FIREFOX || node.length < LONG_NODE.units) return block.marks;
  const distance = (mark: Mark) => Math.abs((pointsOf(mark)?.start.offset ?? Infinity) - offset);
  return [...block.marks].sort((a, b) => distance(a) - distance(b)).slice(0, LONG_NODE.marks);
}

/** Yields the blocks that were read before and after those in view, nearest first, up to `reach` of them on each side. */
function* around(seeds: readonly Seed[], blocks: PageBlocks, reach: number): Generator<Block> {
  const known = new Set(seeds.map(({ block }) => block.number));
  let frontier = [...known].flatMap((number) => [
    { number, step: -1 },
    { number, step: 1 },
  ]);
  for (let distance = 1; distance <= reach && frontier.length > 0; distance++) {
    frontier = frontier.map(({ number, step }) => ({ number: number + step, step })).filter(({ number }) => number > 0 && !known.has(number));
    for (const { number } of frontier) {
      known.add(number);
      const block = blocks.byNumber(number);
      if (block !== undefined) yield block;
    }
  }
}

/** Returns at most `most` marks: those in view, then those around them, nearest first. */
export function marksInView(blocks: PageBlocks, shadowRoots: ShadowRoot[], most: number): readonly Mark[] {
  const found = new Set<Mark>();
  const seeds = [...seedsInView(blocks, shadowRoots)];
  const longNodes = new Map<Text, number>();
  for (const seed of seeds) {
    const isLong = import.meta.env.FIREFOX && seed.node.length >= LONG_NODE.units;
    const left = isLong ? LONG_NODE.marks - (longNodes.get(seed.node) ?? 0) : most;
    const marks = marksNear(seed).slice(0, Math.max(0, left));
    if (isLong) longNodes.set(seed.node, (longNodes.get(seed.node) ?? 0) + marks.length);
    for (const mark of marks) found.add(mark);
  }
  for (const block of around(seeds, blocks, most)) {
    if (found.size >= most) break;
    const node = block.parts[0]?.node;
    if (import.meta.env.FIREFOX && node !== undefined && node.length >= LONG_NODE.units) continue;
    for (const mark of block.marks) found.add(mark);
  }
  return [...found].slice(0, most);
}
