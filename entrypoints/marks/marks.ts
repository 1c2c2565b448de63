/** The marks of a page: which ranges lead to which entry, found again by text node, in document order. */
import type { SenseReason } from '../../engine/senses/index.ts';
import { isConnected, parentNodeOf } from '../page/safe-dom.ts';

/** One marked mention. The range is static: it costs the page nothing, and it is wrong as soon as its text changes. */
export interface Mark {
  readonly range: StaticRange;
  /** Index of the entry in the lexicon. */
  readonly entry: number;
  /** Why this sense, where the form has several. */
  readonly sense?: SenseReason;
  /** The text that it stands in speaks for the region by itself. */
  readonly isInRegionalText: boolean;
  /** It stands in what points away from the page. */
  readonly isAside: boolean;
  /** All text nodes that the mention reaches over. */
  readonly nodes: readonly Text[];
}

export interface Marks {
  /** Takes marks in. One that is found where it was before its text was read anew is the same mark, so that its card stays open. */
  add(marks: readonly Mark[]): void;
  /** Removes the marks in these nodes and below them. */
  removeWithin(nodes: ReadonlySet<Node>): void;
  /** Removes the marks whose text has left the page. */
  removeDetached(): void;
  clear(): void;
  /** The mark over the character before or after a caret position. */
  at(node: Node, offset: number): Mark | undefined;
  has(mark: Mark): boolean;
  readonly size: number;
  /** In document order; a shadow tree stands where its host stands. */
  inOrder(): readonly Mark[];
}

/** The node itself, or the outermost host of the shadow trees that it is in. */
function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}

/** Below 0 if `left` stands before `right` on the page, above if behind; a shadow tree stands where its host stands. */
export function comparePosition(left: Node, right: Node): number {
  if (left === right) return 0;
  const position = left.compareDocumentPosition(right);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return comparePosition(inDocument(left), inDocument(right));
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function byPosition(a: Mark, b: Mark): number {
  const [left, right] = [a.range.startContainer, b.range.startContainer];
  return left === right ? a.range.startOffset - b.range.startOffset : comparePosition(left, right);
}

function isWithin(node: Node, ancestors: ReadonlySet<Node>): boolean {
  for (let current: Node | null = node; current !== null; current = parentNodeOf(current)) if (ancestors.has(current)) return true;
  return false;
}

function covers({ range }: Mark, node: Node, offset: number): boolean {
  const isAfterStart = node !== range.startContainer || range.startOffset <= offset;
  const isBeforeEnd = node !== range.endContainer || offset <= range.endOffset;
  return isAfterStart && isBeforeEnd;
}

/** True if both say the same of the same text. */
function isSame(a: Mark, b: Mark): boolean {
  const places = [a, b].map(({ range }) => [range.startContainer, range.startOffset, range.endContainer, range.endOffset]);
  const [one = [], other = []] = places;
  const said = [a, b].map(({ entry, isInRegionalText, isAside, sense }) => JSON.stringify([entry, isInRegionalText, isAside, sense]));
  return said[0] === said[1] && one.every((part, index) => part === other[index]);
}

export function createMarks(): Marks {
  const byNode = new Map<Node, Mark[]>();
  const all = new Set<Mark>();
  /** What was removed last, by the node that it begins in. */
  const removedFrom = new WeakMap<Node, readonly Mark[]>();
  let sorted: Mark[] | undefined;

  function remove(removed: readonly Mark[]): void {
    for (const [node, marks] of Map.groupBy(removed, ({ range }) => range.startContainer)) removedFrom.set(node, marks);
    for (const mark of removed) {
      all.delete(mark);
      for (const node of mark.nodes) {
        const rest = byNode.get(node)?.filter((other) => other !== mark) ?? [];
        if (rest.length === 0) byNode.delete(node);
        else byNode.set(node, rest);
      }
    }
    if (removed.length > 0) sorted = undefined;
  }

  return {
    add(marks) {
      for (const found of marks) {
        const mark = removedFrom.get(found.range.startContainer)?.find((before) => isSame(before, found)) ?? found;
        all.add(mark);
        for (const node of mark.nodes) {
          const onNode = byNode.get(node);
          if (onNode === undefined) byNode.set(node, [mark]);
          else onNode.push(mark);
        }
      }
      if (marks.length > 0) sorted = undefined;
    },
    removeWithin: (nodes) => remove([...all].filter((mark) => mark.nodes.some((node) => isWithin(node, nodes)))),
    removeDetached: () => remove([...all].filter((mark) => !mark.nodes.every(isConnected))),
    clear: () => remove([...all]),
    at: (node, offset) => byNode.get(node)?.find((mark) => covers(mark, node, offset)),
    has: (mark) => all.has(mark),
    get size() {
      return all.size;
    },
    inOrder() {
      sorted ??= [...all].sort(byPosition);
      return sorted;
    },
  };
}
