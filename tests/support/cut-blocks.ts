/** Cuts text of a page into blocks, in a form that a test can show. Runs in the page. */
import { isAside, isItem } from '../../entrypoints/marks/asides.ts';
import { pointAt, type TextBlock, textBlocks } from '../../entrypoints/marks/text-blocks.ts';
import { closest, parentNodeOf, showsItsText } from '../../entrypoints/page/safe-dom.ts';

const OBJECT = /\uFFFC+/g;

function parentOf({ nodes }: TextBlock): Element | undefined {
  const parent = nodes[0] && parentNodeOf(nodes[0]);
  return parent instanceof Element ? parent : undefined;
}

function isShown(block: TextBlock): boolean {
  const parent = parentOf(block);
  return parent === undefined || showsItsText(parent);
}

function flagsOf(block: TextBlock): readonly string[] {
  const parent = parentOf(block);
  const isHeading = parent !== undefined && closest(parent, 'h1,h2,h3,h4') !== null;
  const flags = { aside: isAside(block), item: isItem(block), heading: isHeading };
  return Object.entries(flags).flatMap(([flag, isSet]) => (isSet ? [`[${flag}]`] : []));
}

/**
 * Returns the text of each block that is shown, with its flags, as in 'Home [aside] [item]'. "▢" stands for what parts two words without
 * being text, "|" for a line break. Blocks of white space are left out.
 */
export function cutBlocks(siblings: Iterable<Node>): string[] {
  return textBlocks([...siblings])
    .filter((block) => block.text.trim() !== '' && isShown(block))
    .map((block) => [block.text.replace(OBJECT, '▢').replaceAll('\n', '|'), ...flagsOf(block)].join(' '));
}

/** Returns the text of the page from `start` to `end` in the first block of `siblings`, as the nodes have it. */
export function textBetween(siblings: Iterable<Node>, start: number, end: number): string[] {
  const [block] = textBlocks([...siblings]);
  if (block === undefined) return [];
  const from = pointAt(block, start, 'start');
  const to = pointAt(block, end, 'end');
  const nodes = block.nodes.slice(block.nodes.indexOf(from.node), block.nodes.indexOf(to.node) + 1);
  return nodes.map((node) => node.data.slice(node === from.node ? from.offset : 0, node === to.node ? to.offset : node.length));
}
