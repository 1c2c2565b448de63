/**
 * Removes marks after the page has changed or removed their text. A mark stays if its text was only moved, or
 * was replaced by the same text.
 */
import { firstTextIn, isConnected, isText, lastTextIn, textsIn } from '../page/safe-dom.ts';
import { type Block, type Mark, type PageBlocks, partsOf, readsAsSent } from './page-blocks.ts';
import type { PageMarks } from './page-marks.ts';

export interface ChangedMarks {
  /**
   * Removes marks whose text the page has changed, before the browser paints. Without this, a mark would
   * cover other letters until the text is read again. Returns true if it has removed any mark.
   */
  check(records: readonly MutationRecord[]): boolean;
  /** Removes the marks in nodes that have left the page. Forgets blocks that have lost all their nodes. */
  forgetIn(nodes: readonly Node[]): void;
}

/**
 * Returns true if `node` still has the text that it had when the block was made, in all stretches that belong
 * to the block.
 */
function readsAsBefore({ parts, text }: Block, node: Text): boolean {
  return parts.every(({ node: other, offset, start, length }) => {
    return other !== node || node.data.slice(offset, offset + length) === text.slice(start, start + length);
  });
}

export function createChangedMarks(blocks: PageBlocks, marks: PageMarks): ChangedMarks {
  /**
   * Removes the marks of a block whose text on the page differs from the text that was sent to the
   * background. Checks only marks that `isSuspect` accepts. Returns true if it has removed any mark.
   */
  function removeWrong(block: Block, isSuspect: (mark: Mark) => boolean = () => true): boolean {
    const isWrong = (mark: Mark) => mark.block === block && isSuspect(mark) && !readsAsSent(mark);
    const wrong = new Set(block.marks.filter(isWrong));
    if (wrong.size === 0) return false;
    block.isSpoilt = true;
    block.marks = block.marks.filter((mark) => !wrong.has(mark));
    wrong.forEach(marks.remove);
    return true;
  }

  function checkChanged(text: Text): boolean {
    let hasRemoved = false;
    for (const block of blocks.of(text)) {
      if (readsAsBefore(block, text)) continue;
      block.isSpoilt = true;
      if (removeWrong(block)) hasRemoved = true;
    }
    return hasRemoved;
  }

  /**
   * Removes marks that reach from this text node into another one, if the page has changed the text between
   * the two. Returns true if it has removed any mark.
   */
  function checkBeside(text: Text): boolean {
    const reachesOver = (mark: Mark) => partsOf(mark).some(({ node }) => node !== text);
    let hasRemoved = false;
    for (const block of blocks.of(text)) {
      if (block.parts.length > 1 && removeWrong(block, reachesOver)) hasRemoved = true;
    }
    return hasRemoved;
  }

  return {
    check(records) {
      if (blocks.size === 0) return false;
      const changed = new Set<Text>();
      const beside = new Set<Text | undefined>();
      for (const { type, target, previousSibling, nextSibling } of records) {
        if (type !== 'characterData') beside.add(lastTextIn(previousSibling)).add(firstTextIn(nextSibling));
        else if (isText(target)) changed.add(target);
      }
      let hasRemoved = false;
      for (const text of changed) if (checkChanged(text)) hasRemoved = true;
      for (const text of beside) if (text !== undefined && checkBeside(text)) hasRemoved = true;
      return hasRemoved;
    },
    forgetIn(nodes) {
      if (blocks.size === 0) return;
      const affected = new Set<Block>();
      for (const node of nodes) {
        // The scanner reads a moved node again in its new position.
        if (isConnected(node) && Node.prototype.getRootNode.call(node) === document) continue;
        for (const text of textsIn(node)) for (const block of blocks.of(text)) affected.add(block);
      }
      for (const block of affected) {
        if (!block.parts.some(({ node }) => isConnected(node))) blocks.drop(block);
        else removeWrong(block);
      }
    },
  };
}
