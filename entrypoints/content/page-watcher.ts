/**
 * Reports which text of a page has changed. Watches mutations of the document and of open shadow roots, and
 * navigation inside a single-page application.
 *
 * Reports runs of neighbouring sibling nodes, each of which must be read again as a whole. For a change
 * inside a line, the run is the whole line, since a name may be partly in the changed text. Reports are
 * collected, and the time until the next report grows with the time that reading the last one took. So
 * reading takes a limited share of the time, even on a page that changes constantly.
 */
import { LONGEST_RESCAN_DELAY, RESCAN_DELAY, RESCAN_SHARE } from '../../engine/timings.ts';
import { isInlineElement, type SiblingRun } from '../page/element-kinds.ts';
import {
  isConnected,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  parentNodeOf,
  previousSiblingOf,
} from '../page/safe-dom.ts';

export interface PageWatcher {
  /** Watches this shadow root too. */
  watch(root: ShadowRoot): void;
}

/** Changed text of a page. */
export interface ChangedText {
  /** Runs of siblings that must be read again. */
  readonly runs: readonly SiblingRun[];
  /** Nodes that the page took from their place. The page may have inserted them elsewhere. */
  readonly removed: readonly Node[];
}

/** Options that decide which sibling nodes are in a run. */
export interface RunOptions {
  /** Local name of the card's host element, which is our own. Its insertion and removal are ignored. */
  readonly ownElement: string;
  /**
   * Returns true if this node begins a piece: one of the text blocks into which a long paragraph is cut. A
   * run has at most two pieces.
   */
  readonly beginsPiece: (node: Node) => boolean;
}

export interface PageWatcherOptions extends RunOptions {
  readonly signal: AbortSignal;
  /** Resolves when no text of the page is being read. */
  readonly whenIdle: () => Promise<void>;
  /** Called as soon as the page has made changes, before the browser paints them. */
  readonly onMutations: (records: readonly MutationRecord[]) => void;
  /** Reads the changed text. The longer this takes, the longer the next report is delayed. */
  readonly onChange: (change: ChangedText) => Promise<void>;
  /** Called when the page's address changes without a new document. */
  readonly onNavigate: () => Promise<void>;
}

function isInLine(node: Node): boolean {
  return isText(node) || (isElement(node) && isInlineElement(localNameOf(node)));
}

/**
 * Returns the outermost inline element around the node. Returns the node itself if no inline element is
 * around it.
 */
function topOfLine(node: Node): Node {
  let top = node;
  for (let parent = parentNodeOf(top); parent !== null && isInLine(parent); parent = parentNodeOf(top))
    top = parent;
  return top;
}

/**
 * A run of neighbouring siblings in a long paragraph. The first `own` nodes are the piece that contains a
 * changed node. The others are the next piece, which must be read too because it repeats the end of the
 * first.
 */
interface PieceRun {
  readonly run: SiblingRun;
  readonly own: number;
}

/**
 * Returns the run that must be read again if `top` has changed. For a block element, the run is this element
 * alone. Otherwise it is the inline siblings around `top`, with `top`. In a paragraph that is cut into
 * pieces, it is the piece with `top` and the next piece, which repeats the end of the first.
 */
function runAround(top: Node, { beginsPiece }: RunOptions): PieceRun {
  if (!isInLine(top)) return { run: [top], own: 1 };
  const before: Node[] = [];
  let isAtPiece = beginsPiece(top);
  for (
    let sibling = previousSiblingOf(top);
    !isAtPiece && sibling !== null && isInLine(sibling);
    sibling = previousSiblingOf(sibling)
  ) {
    before.push(sibling);
    isAtPiece = beginsPiece(sibling);
  }
  const run = [...before.reverse(), top];
  let own: number | undefined;
  for (
    let sibling = nextSiblingOf(top);
    sibling !== null && isInLine(sibling);
    sibling = nextSiblingOf(sibling)
  ) {
    const isNextPiece = beginsPiece(sibling);
    if (isNextPiece && own !== undefined) break;
    if (isNextPiece) own = run.length;
    run.push(sibling);
  }
  return { run, own: own ?? run.length };
}

/**
 * Returns the nodes whose text must be read again after a mutation: the inserted nodes, and the inline
 * neighbours of removed nodes.
 */
function changedNodes(record: MutationRecord): readonly Node[] {
  if (record.type === 'characterData') return [record.target];
  const beside = record.removedNodes.length > 0 ? [record.previousSibling, record.nextSibling] : [];
  const neighbours = beside.filter((node) => node !== null && isInLine(node)) as Node[];
  const isTextLeft = neighbours.length === 0 && record.removedNodes.length > 0 && isInLine(record.target);
  return [...record.addedNodes, ...neighbours, ...(isTextLeft ? [record.target] : [])];
}

/**
 * Returns the runs that must be read again if these nodes have changed. No run is returned twice or is inside
 * another run. Leaves out nodes that have left the page, and our own element.
 */
export function runsAround(nodes: Iterable<Node>, options: RunOptions): SiblingRun[] {
  const runs = new Map<Node, SiblingRun>();
  const covered = new Set<Node>();
  /** Nodes whose piece, and the piece after it, are in one of the runs already. */
  const done = new Set<Node>();
  for (const node of nodes) {
    if (done.has(node) || !isConnected(node) || (isElement(node) && localNameOf(node) === options.ownElement))
      continue;
    if (!isElement(node) && !isText(node)) continue;
    const top = topOfLine(node);
    if (done.has(top)) continue;
    const { run, own } = runAround(top, options);
    for (const member of run) covered.add(member);
    for (const member of run.slice(0, own)) done.add(member);
    const first = run[0];
    if (first !== undefined) runs.set(first, run);
  }
  return [...runs.values()].filter((run) => !isInsideOther(run, covered));
}

function isInsideOther([first]: SiblingRun, covered: ReadonlySet<Node>): boolean {
  for (let parent = first && parentNodeOf(first); parent; parent = parentNodeOf(parent))
    if (covered.has(parent)) return true;
  return false;
}

/**
 * Returns the page's address without its fragment (`#…`), unless the fragment looks like a path, as in
 * single-page applications. Reads `document.URL`, which is faster than `location`.
 */
function pageAddress(): string {
  const address = document.URL;
  const fragment = address.indexOf('#');
  const first = address[fragment + 1];
  return fragment < 0 || first === '!' || first === '/' ? address : address.slice(0, fragment);
}

export function watchPage(options: PageWatcherOptions): PageWatcher {
  const { signal, whenIdle, onMutations, onChange, onNavigate } = options;
  let records: MutationRecord[] = [];
  let isReading = false;
  let earliest = 0;
  let address = pageAddress();

  async function report(): Promise<void> {
    isReading = true;
    await whenIdle(); // before the time is taken, since waiting is no work
    const started = performance.now();
    const changed = new Set(records.flatMap(changedNodes));
    const removed = records.flatMap(({ removedNodes }) => [...removedNodes]);
    records = [];
    try {
      if (pageAddress() === address) await onChange({ runs: runsAround(changed, options), removed });
      else {
        address = pageAddress();
        await onNavigate();
      }
    } finally {
      // This also runs after an error, so that later changes are still read.
      const ended = performance.now();
      earliest = ended + Math.min((ended - started) * (1 / RESCAN_SHARE - 1), LONGEST_RESCAN_DELAY);
      isReading = false;
      if (records.length > 0) schedule();
    }
  }

  let isScheduled = false;
  function schedule(): void {
    if (isScheduled || isReading || signal.aborted) return;
    isScheduled = true;
    const wait = Math.max(RESCAN_DELAY, earliest - performance.now());
    setTimeout(() => {
      isScheduled = false;
      if (!signal.aborted) void report();
    }, wait);
  }

  const observer = new MutationObserver((changes) => {
    for (const change of changes) records.push(change);
    onMutations(changes);
    schedule();
  });
  const observed = { subtree: true, childList: true, characterData: true };
  observer.observe(document, observed);
  signal.addEventListener('abort', () => observer.disconnect());
  addEventListener('popstate', schedule, { signal });
  addEventListener('hashchange', schedule, { signal });
  return { watch: (root) => observer.observe(root, observed) };
}
