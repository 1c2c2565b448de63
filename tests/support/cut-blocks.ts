/** Cuts text of a page into blocks, in a form that a test can show. Runs in the page. */
import { cutBlocks as cut } from '../../entrypoints/content/block-cutter.ts';
import { type BlockPart, pointAt } from '../../entrypoints/content/block-parts.ts';
import { createSections } from '../../entrypoints/content/sections.ts';
import { BLOCK_FLAGS } from '../../platform/messages.ts';

const OBJECT = /\uFFFC+/g;

function cutAll(siblings: Iterable<Node>) {
  return [...cut([...siblings], { sections: createSections(), onHidden() {} })];
}

/**
 * Returns the text of each block that is shown, with its flags, as in 'Home [boilerplate] [item]'. "▢" stands for what parts two words without
 * being text, "|" for a line break.
 */
export function cutBlocks(siblings: Iterable<Node>): string[] {
  return cutAll(siblings).map(({ text, flags }) => {
    const set = Object.entries(BLOCK_FLAGS).flatMap(([flag, bit]) => ((flags & bit) === 0 ? [] : [`[${flag}]`]));
    return [text.replace(OBJECT, '▢').replaceAll('\n', '|'), ...set].join(' ');
  });
}

/** Returns what the pieces of a long paragraph say: the beginning that repeats the piece before in "<>", and the length of all. */
export function cutPieces(siblings: Iterable<Node>): { readonly lead: string; readonly units: number; readonly nodes: number }[] {
  return cutAll(siblings).map(({ text, lead, parts }) => ({ lead: text.slice(0, lead), units: text.length - lead, nodes: parts.length }));
}

/** Returns the number of the section of each block with the block's text. */
export function cutSections(siblings: Iterable<Node>): string[] {
  return cutAll(siblings).map(({ text, section }) => `${section}: ${text}`);
}

/** Returns the text of the page from `start` to `end` in the first block of `siblings`, as the nodes have it. */
export function textBetween(siblings: Iterable<Node>, start: number, end: number): string[] {
  const [block] = cutAll(siblings);
  if (block === undefined) return [];
  const from = pointAt(block.parts, start, 'start');
  const to = pointAt(block.parts, end, 'end');
  if (from === undefined || to === undefined) return [];
  const nodes = block.parts.map(({ node }) => node);
  return nodes
    .slice(nodes.indexOf(from.node), nodes.indexOf(to.node) + 1)
    .map((node) => node.data.slice(node === from.node ? from.offset : 0, node === to.node ? to.offset : node.length));
}

/** Returns blocks that begin with a repetition of `lead`: their texts, how much is repeated, and where their parts start. */
export function cutAfter(lead: readonly BlockPart[], siblings: readonly Node[]) {
  const options = { sections: createSections(), onHidden() {} };
  return [...cut(siblings, options, lead)].map((block) => ({ text: block.text, lead: block.lead, starts: block.parts.map(({ start }) => start) }));
}
