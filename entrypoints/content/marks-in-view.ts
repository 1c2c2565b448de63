/**
 * Finds the marks in view on pages with more marks than are painted. Asks the browser for the text at the
 * points of a grid over the window. Takes the marks of the blocks found there and of the blocks read before
 * and after them.
 */
import { offsetOf, type TextPoint } from './block-parts.ts';
import { textPointAt } from './hit-test.ts';
import { type Block, type Mark, type PageBlocks, pointsOf } from './page-blocks.ts';

/** Distance between the grid's rows in CSS pixels, and number of its columns. */
const ROW = 24;
const COLUMNS = 3;

/**
 * Limits for long text nodes, which Firefox paints slowly. In a node of at least `units` UTF-16 units, only
 * the `marks` nearest to the middle of the view are painted.
 */
const LONG_NODE = { units: 20_000, marks: 60 } as const;

/** A block in view, with the smallest and greatest offset that the grid met in one of its text nodes. */
interface Seed {
  readonly block: Block;
  readonly node: Text;
  from: number;
  to: number;
}

/**
 * Returns true if the letter at a caret position is in the grid row at `y`. For a point beside all text, the
 * browser gives a letter far away.
 */
function isInRow({ node, offset }: TextPoint, y: number): boolean {
  const letter = document.createRange();
  letter.setStart(node, Math.max(0, offset - 1));
  letter.setEnd(node, Math.min(node.length, offset + 1));
  const { top, bottom, height } = letter.getBoundingClientRect();
  return height === 0 || (top <= y + ROW && bottom >= y - ROW);
}

function seedsInView(blocks: PageBlocks, shadowRoots: ShadowRoot[]): Seed[] {
  const seeds = new Map<Block, Seed>();
  for (let y = ROW / 2; y < innerHeight; y += ROW) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = (innerWidth * (column * 2 + 1)) / (COLUMNS * 2);
      const caret = textPointAt({ x, y }, shadowRoots);
      if (caret === undefined || !isInRow(caret, y)) continue;
      const { node, offset } = caret;
      for (const block of blocks.of(node)) {
        if (offsetOf(block.parts, caret) === undefined) continue;
        const seed = seeds.get(block);
        if (seed === undefined) seeds.set(block, { block, node, from: offset, to: offset });
        else if (seed.node === node) {
          seed.from = Math.min(seed.from, offset);
          seed.to = Math.max(seed.to, offset);
        }
      }
    }
  }
  return [...seeds.values()];
}

function isLong(node: Text | undefined): boolean {
  return import.meta.env.FIREFOX && node !== undefined && node.length >= LONG_NODE.units;
}

/**
 * Returns the marks of the blocks in a long text node. Of the marks that begin in the node, only those near
 * the middle of the view.
 */
function marksInLongNode(node: Text, seeds: readonly Seed[]): Mark[] {
  const middle = (Math.min(...seeds.map(({ from }) => from)) + Math.max(...seeds.map(({ to }) => to))) / 2;
  const others: Mark[] = [];
  const own: { readonly mark: Mark; readonly distance: number }[] = [];
  for (const mark of new Set(seeds.flatMap(({ block }) => block.marks))) {
    const start = pointsOf(mark)?.start;
    if (start?.node === node) own.push({ mark, distance: Math.abs(start.offset - middle) });
    else others.push(mark);
  }
  own.sort((a, b) => a.distance - b.distance);
  return [...own.slice(0, LONG_NODE.marks).map(({ mark }) => mark), ...others];
}

/**
 * Yields the blocks that were read before and after those in view, nearest first, up to `reach` of them on
 * each side.
 */
function* around(seeds: readonly Seed[], blocks: PageBlocks, reach: number): Generator<Block> {
  const known = new Set(seeds.map(({ block }) => block.number));
  let frontier = [...known].flatMap((number) => [
    { number, step: -1 },
    { number, step: 1 },
  ]);
  for (let distance = 1; distance <= reach && frontier.length > 0; distance++) {
    const next = frontier.map(({ number, step }) => ({ number: number + step, step }));
    frontier = next.filter(({ number }) => number > 0 && !known.has(number));
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
  const seeds = seedsInView(blocks, shadowRoots);
  const inLongNodes = seeds.filter(({ node }) => isLong(node));
  for (const { node, block } of seeds) if (!isLong(node)) for (const mark of block.marks) found.add(mark);
  for (const [node, inNode] of Map.groupBy(inLongNodes, (seed) => seed.node)) {
    for (const mark of marksInLongNode(node, inNode)) found.add(mark);
  }
  for (const block of around(seeds, blocks, most)) {
    if (found.size >= most) break;
    if (isLong(block.parts[0]?.node)) continue;
    for (const mark of block.marks) found.add(mark);
  }
  return [...found].slice(0, most);
}
