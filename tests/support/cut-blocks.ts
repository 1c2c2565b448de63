/**
 * Cuts the text of a page into blocks and writes them as strings that a test can compare. Runs in the page.
 */
import { cutBlocks as cut } from '../../entrypoints/content/block-cutter.ts';
import { type BlockPart, pointAt } from '../../entrypoints/content/block-parts.ts';
import { createSections } from '../../entrypoints/content/sections.ts';
import { BLOCK_FLAGS } from '../../platform/messages.ts';

const OBJECT = /\uFFFC+/g;

function cutAll(siblings: Iterable<Node>) {
  return [...cut([...siblings], { sections: createSections(), onHidden() {} })];
}

/**
 * Returns the text and flags of each block that is shown, as in 'Home [boilerplate] [item]'. "▢" stands for
 * something between two words that is not text, such as an image. "|" stands for a line break.
 */
export function cutBlocks(siblings: Iterable<Node>): string[] {
  return cutAll(siblings).map(({ text, flags }) => {
    const set = Object.entries(BLOCK_FLAGS).flatMap(([flag, bit]) =>
      (flags & bit) === 0 ? [] : [`[${flag}]`],
    );
    return [text.replace(OBJECT, '▢').replaceAll('\n', '|'), ...set].join(' ');
  });
}

/**
 * Returns the pieces that a long paragraph is cut into: the beginning that repeats the previous piece, the
 * length without that beginning in UTF-16 units, and the number of text nodes.
 */
export function cutPieces(
  siblings: Iterable<Node>,
): { readonly lead: string; readonly units: number; readonly nodes: number }[] {
  return cutAll(siblings).map(({ text, lead, parts }) => ({
    lead: text.slice(0, lead),
    units: text.length - lead,
    nodes: parts.length,
  }));
}

/** Returns each block as "section number: text". */
export function cutSections(siblings: Iterable<Node>): string[] {
  return cutAll(siblings).map(({ text, section }) => `${section}: ${text}`);
}

/**
 * Returns the text between two offsets of the first block of `siblings`, one string for each text node.
 * `start` and `end` are in UTF-16 units.
 */
export function textBetween(siblings: Iterable<Node>, start: number, end: number): string[] {
  const [block] = cutAll(siblings);
  if (block === undefined) return [];
  const from = pointAt(block.parts, start, 'start');
  const to = pointAt(block.parts, end, 'end');
  if (from === undefined || to === undefined) return [];
  const nodes = block.parts.map(({ node }) => node);
  return nodes
    .slice(nodes.indexOf(from.node), nodes.indexOf(to.node) + 1)
    .map((node) =>
      node.data.slice(node === from.node ? from.offset : 0, node === to.node ? to.offset : node.length),
    );
}

/**
 * Cuts `siblings` into blocks. The first block begins by repeating the text of `lead`. Returns for each block
 * its text, the length of the repeated text and the offsets of its text nodes, in UTF-16 units.
 */
export function cutAfter(lead: readonly BlockPart[], siblings: readonly Node[]) {
  const options = { sections: createSections(), onHidden() {} };
  return [...cut(siblings, options, lead)].map((block) => ({
    text: block.text,
    lead: block.lead,
    starts: block.parts.map(({ start }) => start),
  }));
}
