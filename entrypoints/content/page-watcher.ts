/**
 * Tells which text of a page has changed: from mutations of the document and of open shadow roots, and from moves inside a
 * single-page application.
 *
 * What is reported are runs of sibling nodes to be read again as a whole: a change inside a line concerns the line, since a name may
 * stand half in what was there and half in what came. Changes are gathered and reported at intervals that grow with what reading
 * them costs, so that a page that changes all the time is followed at a bounded price.
 */
import { LONGEST_RESCAN_DELAY, RESCAN_DELAY, RESCAN_SHARE } from '../../engine/timings.ts';
import { isInlineElement, type SiblingRun } from '../page/element-kinds.ts';
import { isConnected, isElement, isText, localNameOf, nextSiblingOf, parentNodeOf, previousSiblingOf } from '../page/safe-dom.ts';

export interface PageWatcher {
  /** Also watches this shadow root. */
  watch(root: ShadowRoot): void;
}

/** Text of a page that has changed. */
export interface ChangedText {
  /** To be read again. */
  readonly runs: readonly SiblingRun[];
  /** Nodes that have left their place, perhaps for another one. */
  readonly removed: readonly Node[];
}

/** Which nodes are not looked at, or not looked beyond. */
export interface RunOptions {
  /** The name of our own element, whose coming and going is no change of the page. */
  readonly ownElement: string;
  /** True if a piece of a long paragraph begins with this node. A run ends there. */
  readonly beginsPiece: (node: Node) => boolean;
}

export interface PageWatcherOptions extends RunOptions {
  readonly signal: AbortSignal;
  /** Resolves when nothing is being read. */
  readonly whenIdle: () => Promise<void>;
  /** Called with changes in the moment in which the page has made them, before anything is painted. */
  readonly onMutations: (records: readonly MutationRecord[]) => void;
  /** Reads the changes; the next report waits in proportion to the time that this takes. */
  readonly onChange: (change: ChangedText) => Promise<void>;
  /** The page shows another address without having been loaded again. */
  readonly onNavigate: () => Promise<void>;
}

function isInLine(node: Node): boolean {
  return isText(node) || (isElement(node) && isInlineElement(localNameOf(node)));
}

/** Returns the node itself, or the outermost of the inline elements that it is in. */
function topOfLine(node: Node): Node {
  let top = node;
  for (let parent = parentNodeOf(top); parent !== null && isInLine(parent); parent = parentNodeOf(top)) top = parent;
  return top;
}

/** A run of siblings, and how many of them belong to the piece of the node that it was gathered for or stand before it. */
interface PieceRun {
  readonly run: SiblingRun;
  readonly own: number;
}

/**
 * Returns the inline siblings around `top`, itself included. A block element is a run of its own. In a paragraph that is cut into
 * pieces the run is the piece of the node and the next one, which repeats its end.
 */
function runAround(top: Node, { beginsPiece }: RunOptions): PieceRun {
  if (!isInLine(top)) return { run: [top], own: 1 };
  const before: Node[] = [];
  let isAtPiece = beginsPiece(top);
  for (let sibling = previousSiblingOf(top); !isAtPiece && sibling !== null && isInLine(sibling); sibling = previousSiblingOf(sibling)) {
    before.push(sibling);
    isAtPiece = beginsPiece(sibling);
  }
  const run = [...before.reverse(), top];
  let own: number | undefined;
  for (let sibling = nextSiblingOf(top); sibling !== null && isInLine(sibling); sibling = nextSiblingOf(sibling)) {
    const isNextPiece = beginsPiece(sibling);
    if (isNextPiece && own !== undefined) break;
    if (isNextPiece) own = run.length;
    run.push(sibling);
  }
  return { run, own: own ?? run.length };
}

function changedNodes(record: MutationRecord): readonly Node[] {
  if (record.type === 'characterData') return [record.target];
  const beside = record.removedNodes.length > 0 ? [record.previousSibling, record.nextSibling] : [];
  const neighbours = beside.filter((node) => node !== null && isInLine(node)) as Node[];
  const isTextLeft = neighbours.length === 0 && record.removedNodes.length > 0 && isInLine(record.target);
  return [...record.addedNodes, ...neighbours, ...(isTextLeft ? [record.target] : [])];
}

/** Returns the runs around these nodes: each once, none inside another, nothing that has left the page, not our own element. */
export function runsAround(nodes: Iterable<Node>, options: RunOptions): SiblingRun[] {
  const runs = new Map<Node, SiblingRun>();
  const covered = new Set<Node>();
  /** Nodes whose own piece and the next one are in a run. */
  const done = new Set<Node>();
  for (const node of nodes) {
    if (done.has(node) || !isConnected(node) || (isElement(node) && localNameOf(node) === options.ownElement)) continue;
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
  for (let parent = first && parentNodeOf(first); parent; parent = parentNodeOf(parent)) if (covered.has(parent)) return true;
  return false;
}

/** The address without the place in the page; a fragment that looks like a path is one. `location` tells the same and costs a page more. */
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
    await whenIdle(); // waiting is no cost
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
      // also if one reading has failed: what comes after is read nevertheless
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
  const what = { subtree: true, childList: true, characterData: true };
  observer.observe(document, what);
  signal.addEventListener('abort', () => observer.disconnect());
  addEventListener('popstate', schedule, { signal });
  addEventListener('hashchange', schedule, { signal });
  return { watch: (root) => observer.observe(root, what) };
}
