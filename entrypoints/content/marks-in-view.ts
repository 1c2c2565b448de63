/**
 * Finds the marks in view, for pages with too many marks to paint them all. It asks the browser which text is
 * at each point of a grid over the window. It returns the marks of the text blocks at these points, then the
 * marks of the blocks that were read just before and after them.
 */
import { offsetOf, type TextPoint } from './block-parts.ts';
import { textPointAt } from './hit-test.ts';
import { type Block, type Mark, type PageBlocks, pointsOf } from './page-blocks.ts';

/** Height of the grid's rows, in CSS pixels. */
const ROW_HEIGHT = 24;

/** Number of the grid's columns. */
const COLUMNS = 3;

/**
 * Limits for long text nodes, which Firefox paints slowly. In a node of at least `units` UTF-16 units, only
 * the `marks` nearest to the middle of the view are painted.
 */
const LONG_NODE = { units: 20_000, marks: 60 } as const;

/**
 * A block with text at points of the grid. `from` and `to` are the smallest and the largest offset of these
 * points in `node`, in UTF-16 units.
 */
interface VisibleBlock {
  readonly block: Block;
  readonly node: Text;
  from: number;
  to: number;
}

/**
 * Returns true if the letter at a text position is at the height `y` of the window, give or take one row of
 * the grid. The browser gives the nearest letter for a point beside a text, and that letter may be far away.
 */
function isInRow({ node, offset }: TextPoint, y: number): boolean {
  const letter = document.createRange();
  letter.setStart(node, Math.max(0, offset - 1));
  letter.setEnd(node, Math.min(node.length, offset + 1));
  const { top, bottom, height } = letter.getBoundingClientRect();
  return height === 0 || (top <= y + ROW_HEIGHT && bottom >= y - ROW_HEIGHT);
}

function blocksInView(blocks: PageBlocks, shadowRoots: ShadowRoot[]): VisibleBlock[] {
  const visible = new Map<Block, VisibleBlock>();
  for (let y = ROW_HEIGHT / 2; y < innerHeight; y += ROW_HEIGHT) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = (innerWidth * (column * 2 + 1)) / (COLUMNS * 2);
      const caret = textPointAt({ x, y }, shadowRoots);
      if (caret === undefined || !isInRow(caret, y)) continue;
      const { node, offset } = caret;
      for (const block of blocks.of(node)) {
        if (offsetOf(block.parts, caret) === undefined) continue;
        const known = visible.get(block);
        if (known === undefined) visible.set(block, { block, node, from: offset, to: offset });
        else if (known.node === node) {
          known.from = Math.min(known.from, offset);
          known.to = Math.max(known.to, offset);
        }
      }
    }
  }
  return [...visible.values()];
}

function isLong(node: Text | undefined): boolean {
  return import.meta.env.FIREFOX && node !== undefined && node.length >= LONG_NODE.units;
}

/**
 * Returns the marks of the visible blocks that contain text of a long node. Of the marks that begin in this
 * node, returns only the `LONG_NODE.marks` nearest to the middle of the view.
 */
function marksInLongNode(node: Text, visible: readonly VisibleBlock[]): Mark[] {
  const middle =
    (Math.min(...visible.map(({ from }) => from)) + Math.max(...visible.map(({ to }) => to))) / 2;
  const others: Mark[] = [];
  const own: { readonly mark: Mark; readonly distance: number }[] = [];
  for (const mark of new Set(visible.flatMap(({ block }) => block.marks))) {
    const start = pointsOf(mark)?.start;
    if (start?.node === node) own.push({ mark, distance: Math.abs(start.offset - middle) });
    else others.push(mark);
  }
  own.sort((a, b) => a.distance - b.distance);
  return [...own.slice(0, LONG_NODE.marks).map(({ mark }) => mark), ...others];
}

/**
 * Yields the blocks that were read just before and just after the visible blocks, the nearest first. In each
 * direction it yields at most `reach` blocks per visible block.
 */
function* blocksAround(
  visible: readonly VisibleBlock[],
  blocks: PageBlocks,
  reach: number,
): Generator<Block> {
  const known = new Set(visible.map(({ block }) => block.number));
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

/**
 * Returns at most `most` marks: first the marks in view, then those of neighbouring blocks, the nearest block
 * first.
 */
export function marksInView(blocks: PageBlocks, shadowRoots: ShadowRoot[], most: number): readonly Mark[] {
  const found = new Set<Mark>();
  const visible = blocksInView(blocks, shadowRoots);
  const inLongNodes = visible.filter(({ node }) => isLong(node));
  for (const { node, block } of visible) if (!isLong(node)) for (const mark of block.marks) found.add(mark);
  for (const [node, inNode] of Map.groupBy(inLongNodes, ({ node }) => node)) {
    for (const mark of marksInLongNode(node, inNode)) found.add(mark);
  }
  for (const block of blocksAround(visible, blocks, most)) {
    if (found.size >= most) break;
    if (isLong(block.parts[0]?.node)) continue;
    for (const mark of block.marks) found.add(mark);
  }
  return [...found].slice(0, most);
}
