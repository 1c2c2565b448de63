/**
 * Finds the parts of a page to read: first on the whole page, then wherever it changes. On most pages no part
 * passes the prefilter, and nothing else runs. Once the page is about the region, or the user wants every
 * name, the whole page is searched. A small page is then read in full. On a large page only those parts are
 * read in which the background finds names.
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

/** Largest length of a page or change that is read in full, in UTF-16 units of all its text. */
const SMALL = 30_000;

export interface ScannerOptions {
  readonly prefilter: TextPrefilter;
  /** Returns true if every name counts, so that the prefilter must not be used. */
  readonly wantsAll: () => boolean;
  readonly read: (runs: readonly SiblingRun[]) => Promise<void>;
  /** Reads the page's title. Called when a new title may hold a name and the rest of the page does not. */
  readonly readTitles: () => void;
  /** Returns the indices of the texts that hold a name, or undefined if the background cannot answer now. */
  readonly findRegions: (texts: readonly string[]) => Promise<readonly number[] | undefined>;
  /** Called as soon as the page has changed, before the browser paints. */
  readonly onMutations: (records: readonly MutationRecord[]) => void;
  /** Called with removed nodes, before the changed text is read. */
  readonly onRemoved: (nodes: readonly Node[]) => void;
  /** Called when a single-page application shows another address. */
  readonly onNavigate: () => void;
  readonly roots: PageRoots;
  /** Called after each scan, of the page or of a change. */
  readonly onScanned: () => void;
  /** Returns true if a piece of a long paragraph begins with this node. A changed run ends there. */
  readonly beginsPiece: (node: Node) => boolean;
  /**
   * Returns true if a run is part of a paragraph that has been read. It is then read directly, without
   * `findRegions`, and only changed text is sent.
   */
  readonly isKnownLine: (run: SiblingRun) => boolean;
  /** The name of our own element. Its insertion and removal are ignored. */
  readonly ownElement: string;
  readonly signal: AbortSignal;
}

export interface Scanner {
  /** Reads the text in this element once it is shown. */
  awaitShowing(element: Element): void;
  /** Reads the whole page again. Resolves when all of its text has been sent. */
  rescan(): Promise<void>;
  /** Reads the text that the prefilter left out. */
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
  /** True if the page is known to have more text than `SMALL`. */
  let isKnownLarge = false;
  /** The page's title when the prefilter last searched it. */
  let title: string | undefined;
  /** Number of mutation reports so far. */
  let changes = 0;

  function hiddenText(): HiddenText {
    waiting ??= watchHiddenText(
      (elements) => void scanChanges({ runs: runsAround(elements, options), removed: [] }),
      signal,
    );
    return waiting;
  }

  /** Finds the new open shadow roots in `scope` and starts to watch them. Returns the child nodes of each. */
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

  /** Returns false for a run inside a hidden element. The run is then read once that element is shown. */
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
   * Reads the runs that pass the prefilter. If one passes on a small page, reads the whole page, since most
   * of its names will count.
   */
  async function scanForDistinctive(runs: Iterable<SiblingRun>): Promise<void> {
    const candidates = createPrefilter(prefilter);
    let sliceEnd = performance.now() + SLICE;

    /** Reads the candidates found so far. Returns true if it has read the whole page instead. */
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

  /** Reads every part that holds any name. */
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
        // The page may have new text fields. Finding them takes 40 ms on a page of 100,000 elements.
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
