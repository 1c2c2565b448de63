/**
 * Removes marks after the page has changed or removed their text. Marks stay if their text has only moved or
 * is the same as before.
 */
import { firstTextIn, isConnected, isText, lastTextIn, textsIn } from '../page/safe-dom.ts';
import { type Block, type Mark, type PageBlocks, partsOf, readsAsSent } from './page-blocks.ts';
import type { PageMarks } from './page-marks.ts';

export interface ChangedMarks {
  /**
   * Removes marks at once when the page changes their text. They would otherwise cover other letters until
   * the text is read again. Returns true if it has removed any.
   */
  check(records: readonly MutationRecord[]): boolean;
  /** Removes the marks in nodes that have left the page, and forgets blocks that are gone completely. */
  forgetIn(nodes: readonly Node[]): void;
}

/** Returns true if the block's stretches of `node` still have the text that the block was cut with. */
function readsAsBefore({ parts, text }: Block, node: Text): boolean {
  return parts.every(({ node: other, offset, start, length }) => {
    return other !== node || node.data.slice(offset, offset + length) === text.slice(start, start + length);
  });
}

export function createChangedMarks(blocks: PageBlocks, marks: PageMarks): ChangedMarks {
  /**
   * Removes marks of a block whose text is no longer the text that was sent to the background. Checks only
   * marks that `isSuspect` accepts. Returns true if it has removed any.
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
   * Checks the marks that reach from this text node into another. The page has changed the nodes between
   * them.
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
