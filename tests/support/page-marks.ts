/** Makes marks in text nodes, for tests without a browser. */
import type { BlockPart } from '../../entrypoints/content/block-parts.ts';
import {
  type Block,
  createPageBlocks,
  type Mark,
  type PageBlocks,
} from '../../entrypoints/content/page-blocks.ts';

export interface MarkedText {
  readonly blocks: PageBlocks;
  /**
   * Reads a text node as a block and marks parts of it. Offsets are in UTF-16 units. `needs` says which
   * evidence the page must give before the mark is shown, one of `NEEDS`.
   */
  read(
    node: Text,
    ...marks: readonly (readonly [entry: string, start: number, end: number, needs?: number])[]
  ): Mark[];
}

/**
 * Creates blocks and marks as the content script does, without a background. Marks with the same entry id
 * share one entry object. `onRemoved` gets the marks of text that is removed.
 */
export function markedText(onRemoved: (marks: readonly Mark[]) => void = () => {}): MarkedText {
  const blocks = createPageBlocks(onRemoved);
  const entries = new Map<string, Mark['entry']>();

  function entryOf(id: string): Mark['entry'] {
    const entry = entries.get(id) ?? { id, kind: 'city' };
    entries.set(id, entry);
    return entry;
  }

  return {
    blocks,
    read(node, ...found) {
      const part: BlockPart = { node, offset: 0, start: 0, length: node.data.length };
      const group = blocks.beginGroup();
      const cut = { text: node.data, parts: [part], lead: 0, flags: 0, section: 0, language: undefined };
      const block: Block | undefined = blocks.add(cut, group);
      blocks.endGroup(group);
      if (block === undefined) return [];
      const marks = found.map(([id, start, end, needs = 0]): Mark => {
        const entry = entryOf(id);
        return (
          blocks.earlier(block, start, end, entry) ?? { block, start, end, entry, needs, reason: undefined }
        );
      });
      for (const mark of marks) mark.block = block;
      blocks.answer(block, marks);
      return marks;
    },
  };
}
