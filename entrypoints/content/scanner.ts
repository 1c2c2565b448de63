/**
 * Finds the parts of a page to read: first on the whole page, then wherever the page changes. On most pages
 * no part passes the prefilter, and nothing else runs. Once the page is known to be about the region, or if
 * the user wants every name marked, the whole page is searched. A small page is then read in full. On a large
 * page, only those parts are read in which the background finds names.
 */
import type { TextPrefilter } from '../../engine/names/text-prefilter.ts';
import { SLICE } from '../../engine/timings.ts';
import type { SiblingRun } from '../page/element-kinds.ts';
import { childrenOf, isElement, parentNodeOf, showsItsText, titleOf } from '../page/safe-dom.ts';
import { type HiddenText, watchHiddenText } from './hidden-text.ts';
import { createLateHosts } from './late-hosts.ts';
import type { PageRoots } from './page-roots.ts';
import { type ChangedText, runsAround, watchPage } from './page-watcher.ts';
import { createPrefilter } from './prefilter.ts';
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

/**
 * Largest length of a page, or of a changed part, that is read in full. Counted in UTF-16 units of all its
 * text, with hidden text.
 */
const SMALL = 30_000;

export interface ScannerOptions {
  readonly prefilter: TextPrefilter;
  /**
   * Returns true if all names are to be found, and not only those of the prefilter. The prefilter is then not
   * used.
   */
  readonly wantsAll: () => boolean;
  readonly read: (runs: readonly SiblingRun[]) => Promise<void>;
  /**
   * Reads the page's title. Called when the title is new and may hold a name, while no other part of the page
   * may.
   */
  readonly readTitles: () => void;
  /**
   * Returns the indices of those `texts` that hold a name. Returns undefined if the background cannot answer
   * now.
   */
  readonly findRegions: (texts: readonly string[]) => Promise<readonly number[] | undefined>;
  /** Called as soon as the page has changed, before the browser paints. */
  readonly onMutations: (records: readonly MutationRecord[]) => void;
  /** Called with nodes that the page has removed, before changed text is read. */
  readonly onRemoved: (nodes: readonly Node[]) => void;
  /** Called when a single-page application shows another address. */
  readonly onNavigate: () => void;
  readonly roots: PageRoots;
  /** Called after each scan of the page or of a changed part. */
  readonly onScanned: () => void;
  /**
   * Returns true if this node begins a piece: one of the text blocks into which a long paragraph is cut. See
   * page-watcher.ts.
   */
  readonly beginsPiece: (node: Node) => boolean;
  /**
   * Returns true if a run of siblings is in a paragraph that has been read before. The run is then read
   * directly, without `findRegions`, since only its changed text will be sent.
   */
  readonly isKnownLine: (run: SiblingRun) => boolean;
  /** Local name of the card's host element, which is our own. Its insertion and removal are ignored. */
  readonly ownElement: string;
  readonly signal: AbortSignal;
}

export interface Scanner {
  /** Reads the text of this element as soon as the page shows it. */
  awaitShowing(element: Element): void;
  /** Reads the whole page again. Resolves when all of its text has been sent. */
  rescan(): Promise<void>;
  /**
   * Reads the text that the prefilter left out. Does nothing if the whole page has been searched for every
   * name.
   */
  complete(): Promise<void>;
  /** True if the whole page has been searched for every name, not only for those of the prefilter. */
  readonly isComplete: boolean;
}

export function startScanner(options: ScannerOptions): Scanner {
  const { prefilter, wantsAll, read, roots, signal } = options;
  const lateHosts = createLateHosts(() => void afterLast(scanLateRoots));
  /** Settles when the last task has ended. Tasks run one after the other. */
  let last: Promise<void> = Promise.resolve();
  let waiting: HiddenText | undefined;
  /** True if the whole page has been searched for every name, so that only changes must be read. */
  let isComplete = false;
  /**
   * True if the page is known to have more than `SMALL` units of text. False if this has not been measured.
   */
  let isKnownLarge = false;
  /** Title of the page at the time when the prefilter last searched it. */
  let title: string | undefined;
  /** Number of mutation reports so far. Used to see if the page has changed in the meantime. */
  let changes = 0;

  function hiddenText(): HiddenText {
    waiting ??= watchHiddenText(
      (elements) => void scanChanges({ runs: runsAround(elements, options), removed: [] }),
      signal,
    );
    return waiting;
  }

  /**
   * Finds the new open shadow roots in `scope` and watches them. Returns the child nodes of each new root, to
   * be read.
   */
  function contentsOfNewRoots(scope: Document | Element): Node[][] {
    const found = [...openShadowRoots(scope, lateHosts.add)].filter(roots.add);
    found.forEach(watcher.watch);
    return found.map((root) => [...childrenOf(root)]);
  }

  function contentsOfLateRoots(): Node[][] {
    return lateHosts.take().flatMap(contentsOfNewRoots);
  }

  function forgetGoneRoots(): void {
    for (const root of roots.takeGone()) options.onRemoved([...childrenOf(root)]);
  }

  function* wholePage(): Generator<SiblingRun> {
    forgetGoneRoots(); // a removed root that comes back must be read again
    if (document.body !== null) yield [document.body];
    yield* roots.onPage().map((root) => [...childrenOf(root)]);
    yield* contentsOfNewRoots(document);
  }

  /**
   * Returns true if the page shows the text of this run of siblings. If the text is hidden, returns false and
   * reads the run once it is shown.
   */
  function isShown([first]: SiblingRun): boolean {
    const parent = first && parentNodeOf(first);
    const isPartlyShown = parent instanceof HTMLDetailsElement; // block-cutter.ts skips hidden parts
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
    title = undefined;
    return scan(wholePage());
  }

  async function scan(runs: Iterable<SiblingRun>): Promise<void> {
    if (wantsAll()) await scanForAll(runs);
    else await scanForDistinctive(runs);
    options.onScanned();
  }

  /**
   * Reads the runs that pass the prefilter. If one of them passes and the page is small, reads the whole page
   * instead, since most of its names will count.
   */
  async function scanForDistinctive(runs: Iterable<SiblingRun>): Promise<void> {
    const candidates = createPrefilter(prefilter);
    let sliceEnd = performance.now() + SLICE;

    /**
     * Reads the runs found so far that passed the prefilter. Returns true if it has read the whole page
     * instead.
     */
    async function readCandidates(): Promise<boolean> {
      const shown: SiblingRun[] = [];
      for (const run of candidates.search()) {
        if (!isShown(run)) continue;
        if (isSmallPage()) {
          await readWholePage();
          return true;
        }
        shown.push(run);
      }
      if (shown.length > 0) await read(shown);
      return false;
    }

    for (const run of runs) {
      const whole = regionOf(run);
      if (whole === undefined) continue;
      for (const [region, text] of firstRegions(whole)) {
        if (candidates.add(region, text) && (await readCandidates())) return;
        if (performance.now() < sliceEnd) continue;
        await scheduler.yield();
        if (signal.aborted) return;
        if (wantsAll()) return readWholePage();
        sliceEnd = performance.now() + SLICE;
      }
    }
    if (!(await readCandidates()) && !signal.aborted) readNewTitle();
  }

  function readNewTitle(): void {
    const next = titleOf(document);
    if (next === title) return;
    title = next;
    if (prefilter.holdsWord(title)) options.readTitles();
  }

  /** Reads all runs that are short, and the parts of long runs in which the background finds a name. */
  async function scanForAll(runs: Iterable<SiblingRun>): Promise<void> {
    let sliceEnd = performance.now() + SLICE;
    const small: SiblingRun[] = [];
    const large: TextRegion[] = [];
    for (const run of runs) {
      const region = regionOf(run);
      if (region === undefined) continue;
      if (isSmall(region) || options.isKnownLine(run)) small.push(run);
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
        // A changed page may have new text fields, which must not be read. On a page of 100,000 elements it
        // takes 40 ms to find them, so this is done only after a change.
        if (changes !== known) readable = readableTextOf(region);
        known = changes;
        sliceEnd = performance.now() + SLICE;
      }
    }
    if (texts.length === 0) return;
    const hits = await options.findRegions(texts);
    if (signal.aborted) return;
    if (hits === undefined) {
      isComplete = false; // the next change of the page makes the search be tried again
      return;
    }
    const found = hits.flatMap((hit) => parts[hit] ?? []);
    await read(found.map((part) => nodesOf(part())));
  }

  function afterLast(task: () => Promise<void>): Promise<void> {
    const next = last.then(() => (signal.aborted ? undefined : task()));
    last = next.catch(() => {}); // the caller sees the error; later tasks still run
    return next;
  }

  function scanChanges({ runs, removed }: ChangedText): Promise<void> {
    return afterLast(() => {
      forgetGoneRoots();
      if (removed.length > 0) options.onRemoved(removed);
      if (wantsAll() && !isComplete) return scanPage();
      return scan([
        ...runs,
        ...runs.flat().filter(isElement).flatMap(contentsOfNewRoots),
        ...contentsOfLateRoots(),
      ]);
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
  // Firefox may start this script during the load event, before the page's own load listeners.
  // It would not call ours then, so the scan runs after a timeout.
  if (document.readyState === 'complete') setTimeout(scanAfterLoad);
  else addEventListener('load', scanAfterLoad, { signal });
  return {
    awaitShowing: (element) => hiddenText().add(element),
    rescan: () => afterLast(scanPage),
    complete: () => afterLast(async () => (isComplete ? undefined : scanPage())),
    get isComplete() {
      return isComplete;
    },
  };
}
