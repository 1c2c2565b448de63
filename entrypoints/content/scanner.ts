/**
 * Finds the parts of a page that have to be read, on the whole page and then wherever it changes. On most pages no part passes the
 * prefilter, and then the prefilter is all that ever runs. Once the page speaks for the region, or the user wants every name,
 * all of it is read: a small page at once, of a large one the parts in which the background finds names.
 */
import type { CandidateTest } from '../../engine/names/candidates.ts';
import { SLICE } from '../../engine/timings.ts';
import type { SiblingRun } from '../page/element-kinds.ts';
import { childrenOf, isConnected, isElement, parentNodeOf, showsItsText, titleOf } from '../page/safe-dom.ts';
import { type HiddenText, watchHiddenText } from './hidden-text.ts';
import { createLateHosts } from './late-hosts.ts';
import { type ChangedText, runsAround, watchPage } from './page-watcher.ts';
import { createPrefilter, holdsCandidate } from './prefilter.ts';
import { openShadowRoots } from './shadow-roots.ts';
import {
  bulkTextOf,
  firstRegions,
  keepRegion,
  nodesOf,
  REGION_SIZE,
  readableTextOf,
  regionOf,
  type TextRegion,
  textRegions,
} from './text-regions.ts';

/** A page or a change with less text than this is read in one go, in UTF-16 units of all its text. */
const SMALL = 30_000;

export interface ScannerOptions {
  readonly prefilter: CandidateTest;
  /** True if every name counts, so that the prefilter must not decide. */
  readonly wantsAll: () => boolean;
  /** Reads these runs of siblings. */
  readonly read: (runs: readonly SiblingRun[]) => Promise<void>;
  /** The page's title may hold a name, and nothing else has been found so far. */
  readonly readTitles: () => void;
  /** Returns which of these texts hold a name; undefined if that cannot be found out now. */
  readonly findRegions: (texts: readonly string[]) => Promise<readonly number[] | undefined>;
  /** Text has changed, as it is told: at once, before anything is painted. */
  readonly onMutations: (records: readonly MutationRecord[]) => void;
  /** Text has gone; called before what is there now is read. */
  readonly onRemoved: (nodes: readonly Node[]) => void;
  /** The page shows another address. */
  readonly onNavigate: () => void;
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** A round of reading has ended. */
  readonly onScanned: () => void;
  /** Says whether a piece of a long paragraph begins with this node; changes are read up to there. */
  readonly beginsPiece: (node: Node) => boolean;
  /** The name of our own element, whose coming and going is no change of the page. */
  readonly ownElement: string;
  readonly signal: AbortSignal;
}

export interface Scanner {
  /** Reads the text in this element once it is shown. */
  awaitShowing(element: Element): void;
  /** Reads the whole page again. Resolves when all of it has been sent. */
  rescan(): Promise<void>;
  /** Reads what the prefilter has left out. */
  complete(): Promise<void>;
  /** Every name on the page has been looked for. */
  readonly isComplete: boolean;
  /** The open shadow roots that have been found and are still on the page. */
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
}

export function startScanner(options: ScannerOptions): Scanner {
  const { prefilter: test, wantsAll, read, signal } = options;
  const shadowRoots = new Set<ShadowRoot>();
  const lateHosts = createLateHosts(() => void afterLast(scanLateRoots));
  let last: Promise<void> = Promise.resolve();
  let waiting: HiddenText | undefined;
  /** Every name on the page has been looked for, so that only changes have to be read. */
  let isComplete = false;
  /** The page has so much text that it is not read in one go. */
  let isKnownLarge = false;
  /** How often the page has told of changes. */
  let changes = 0;

  function hiddenText(): HiddenText {
    waiting ??= watchHiddenText((elements) => void scanChanges({ runs: runsAround(elements, options), removed: [] }), signal);
    return waiting;
  }

  /** Returns the contents of the shadow roots in `scope` that have not been seen before; from now on they are watched. */
  function contentsOfNewRoots(scope: Document | Element): Node[][] {
    const found = [...openShadowRoots(scope, lateHosts.add)].filter((root) => !shadowRoots.has(root));
    for (const root of found) {
      shadowRoots.add(root);
      watcher.watch(root);
      options.onShadowRoot(root);
    }
    return found.map((root) => [...childrenOf(root)]);
  }

  function contentsOfLateRoots(): Node[][] {
    return lateHosts.take().flatMap(contentsOfNewRoots);
  }

  function* wholePage(): Generator<SiblingRun> {
    if (document.body !== null) yield [document.body];
    yield* [...shadowRoots].map((root) => [...childrenOf(root)]);
    yield* contentsOfNewRoots(document);
  }

  /** Returns false for a run whose surroundings are hidden. It is put off until they are shown, so that nothing is asked for its sake. */
  function isShown([first]: SiblingRun): boolean {
    const parent = first && parentNodeOf(first);
    const isPartlyShown = parent instanceof HTMLDetailsElement; // by its summary; the cutter sees to the rest
    if (!(parent instanceof Element) || isPartlyShown || showsItsText(parent)) return true;
    hiddenText().add(parent);
    return false;
  }

  function isSmall(region: TextRegion): boolean {
    return bulkTextOf(region).length <= SMALL;
  }

  function isSmallPage(): boolean {
    isKnownLarge ||= document.body !== null && !isSmall({ parent: document.body, from: 0, to: Infinity });
    return !isKnownLarge;
  }

  async function readWholePage(): Promise<void> {
    isComplete = true;
    await scanForAll(wholePage());
  }

  function scanPage(): Promise<void> {
    isComplete = wantsAll();
    isKnownLarge = false;
    return scan(wholePage());
  }

  async function scan(runs: Iterable<SiblingRun>): Promise<void> {
    if (wantsAll()) await scanForAll(runs);
    else await scanForDistinctive(runs);
    options.onScanned();
  }

  /** Reads what passes the prefilter; of a small page everything, since most of its names will count then. */
  async function scanForDistinctive(runs: Iterable<SiblingRun>): Promise<void> {
    const prefilter = createPrefilter(test);
    let sliceEnd = performance.now() + SLICE;

    /** Returns false if the whole page has been read instead. */
    async function readCandidates(): Promise<boolean> {
      const shown: SiblingRun[] = [];
      for (const run of prefilter.search()) {
        if (!isShown(run)) continue;
        shown.push(run);
        if (isSmallPage()) break;
      }
      if (shown.length === 0) return true;
      if (isSmallPage()) {
        await readWholePage();
        return false;
      }
      await read(shown);
      return true;
    }

    for (const run of runs) {
      const whole = regionOf(run);
      if (whole === undefined) continue;
      for (const [region, text] of firstRegions(whole)) {
        if (prefilter.add(region, text) && !(await readCandidates())) return;
        if (performance.now() < sliceEnd) continue;
        await scheduler.yield();
        if (signal.aborted) return;
        if (wantsAll()) return readWholePage();
        sliceEnd = performance.now() + SLICE;
      }
    }
    if (!(await readCandidates()) || signal.aborted) return;
    if (holdsCandidate(titleOf(document), test)) options.readTitles();
  }

  /** Reads every part in which any name stands. */
  async function scanForAll(runs: Iterable<SiblingRun>): Promise<void> {
    let sliceEnd = performance.now() + SLICE;
    const small: SiblingRun[] = [];
    const large: TextRegion[] = [];
    for (const run of runs) {
      const region = regionOf(run);
      if (region === undefined) continue;
      if (isSmall(region)) small.push(run);
      else large.push(region);
    }
    if (small.length > 0) await read(small);
    const texts: string[] = [];
    const parts: (() => TextRegion)[] = [];
    let known = changes;
    for (const region of large) {
      let readable = readableTextOf(region);
      for (const part of textRegions(region, REGION_SIZE.fine)) {
        texts.push(readable(part));
        parts.push(keepRegion(part));
        if (performance.now() < sliceEnd) continue;
        await scheduler.yield();
        if (signal.aborted) return;
        // There may be editors now that there were not. Looking for them takes 40 ms on a page of 100,000 elements.
        if (changes !== known) readable = readableTextOf(region);
        known = changes;
        sliceEnd = performance.now() + SLICE;
      }
    }
    if (texts.length === 0) return;
    const hits = await options.findRegions(texts);
    if (signal.aborted) return;
    if (hits === undefined) {
      isComplete = false; // the next change tries again
      return;
    }
    const found = hits.flatMap((hit) => parts[hit] ?? []);
    await read(found.map((part) => nodesOf(part())));
  }

  function afterLast(task: () => Promise<void>): Promise<void> {
    const next = last.then(() => (signal.aborted ? undefined : task()));
    last = next.catch(() => {}); // whoever asked sees the error; what comes after is not held up by it
    return next;
  }

  function scanChanges({ runs, removed }: ChangedText): Promise<void> {
    return afterLast(() => {
      for (const root of shadowRoots) {
        if (isConnected(root)) continue;
        shadowRoots.delete(root); // found again if it comes back
        options.onRemoved([...childrenOf(root)]);
      }
      if (removed.length > 0) options.onRemoved(removed);
      if (wantsAll() && !isComplete) return scanPage();
      return scan([...runs, ...runs.flat().filter(isElement).flatMap(contentsOfNewRoots), ...contentsOfLateRoots()]);
    });
  }

  async function scanLateRoots(): Promise<void> {
    const contents = contentsOfLateRoots();
    if (contents.length > 0) await scan(contents);
  }

  const watcher = watchPage({
    ...options,
    whenIdle: () => last,
    onMutations(records) {
      changes++;
      options.onMutations(records);
    },
    onChange: scanChanges,
    onNavigate: () =>
      afterLast(() => {
        options.onNavigate();
        return scanPage();
      }),
  });
  void afterLast(scanPage);
  const scanAfterLoad = () => void afterLast(scanLateRoots);
  // Firefox can start us while the load event is under way: then the page's own listeners are still to run, and ours is not called.
  if (document.readyState === 'complete') setTimeout(scanAfterLoad);
  else addEventListener('load', scanAfterLoad, { signal });
  return {
    awaitShowing: (element) => hiddenText().add(element),
    rescan: () => afterLast(scanPage),
    complete: () => afterLast(async () => (isComplete ? undefined : scanPage())),
    shadowRoots,
    get isComplete() {
      return isComplete;
    },
  };
}
