/**
 * Looks for text that may hold a name, on the whole page and then wherever it changes, at little more than the cost of the browser's
 * joining the text. It does not know what is done with what it finds; most pages have nothing, and then it is all that ever runs.
 */
import type { CandidateTest } from '../../engine/names/candidates.ts';
import { SLICE } from '../../engine/timings.ts';
import type { SiblingRun } from '../page/frame-scripts.ts';
import { childrenOf, isConnected, isElement, parentNodeOf, showsItsText, titleOf } from '../page/safe-dom.ts';
import { holdsCandidate, isCandidate } from './candidate-regions.ts';
import { type HiddenText, watchHiddenText } from './hidden-text.ts';
import { createLateHosts } from './late-hosts.ts';
import { runsAround, watchPage } from './page-watcher.ts';
import { openShadowRoots } from './shadow-roots.ts';
import { createTextBatch } from './text-batch.ts';
import { firstRegions, nodesOf, REGION_SIZE, regionOf, type TextRegion, textRegions } from './text-regions.ts';

export interface PageScoutOptions {
  /** The test that the page calls for as it is known now. When it becomes another one, the whole page is looked at again. */
  readonly currentTest: () => CandidateTest;
  /** The text in these runs of siblings has changed or is new, or has gone; called before it is looked at. */
  readonly onChange: (runs: readonly SiblingRun[]) => void;
  /** Everything is about to be looked at anew, because the page shows another address or the test has changed. */
  readonly onStartOver: (why: 'address' | 'test') => void;
  /** Runs of siblings in which names may stand, and which are shown now; none if it is the page's title that may hold one. */
  readonly onCandidates: (runs: readonly SiblingRun[]) => Promise<void>;
  /** Some of what was to be looked at has been, or all; what was found may be shown. */
  readonly onProgress: (isDone: boolean) => void;
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** The name of our own element, whose coming and going is no change of the page. */
  readonly ownElement: string;
  readonly signal: AbortSignal;
}

export interface PageScout {
  /** Looks at the text in this element once it is shown. */
  awaitShowing(element: Element): void;
  /** Looks at the whole page anew. */
  lookAgain(): void;
  /** The open shadow roots that have been found and are still on the page. */
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
}

export function startPageScout(options: PageScoutOptions): PageScout {
  const { currentTest, onChange, onStartOver, onCandidates, onProgress, onShadowRoot, ownElement, signal } = options;
  const shadowRoots = new Set<ShadowRoot>();
  const lateHosts = createLateHosts(() => void afterLast(lookIntoLateRoots));
  let last: Promise<void> = Promise.resolve();
  let waiting: HiddenText | undefined;

  function hiddenText(): HiddenText {
    waiting ??= watchHiddenText((elements) => void lookAt(runsAround(elements, ownElement)), signal);
    return waiting;
  }

  /** The contents of the shadow roots in `scope` that have not been seen before; from now on they are watched. */
  function contentsOfNewRoots(scope: Document | Element): Node[][] {
    const found = [...openShadowRoots(scope, lateHosts.add)].filter((root) => !shadowRoots.has(root));
    for (const root of found) {
      shadowRoots.add(root);
      watcher.watch(root);
      onShadowRoot(root);
    }
    return found.map((root) => [...childrenOf(root)]);
  }

  function contentsOfLateRoots(): Node[][] {
    return lateHosts.take().flatMap(contentsOfNewRoots);
  }

  function* wholePage(): Generator<SiblingRun> {
    if (document.body !== null) yield [document.body];
    const known = [...shadowRoots].map((root) => [...childrenOf(root)]);
    yield* known;
    yield* contentsOfNewRoots(document);
  }

  /** The parts of a region that may hold a name: all of it if it is small. */
  function candidatesIn(region: TextRegion, test: CandidateTest): SiblingRun[] {
    return [...textRegions(region, REGION_SIZE.fine)].filter((part) => isCandidate(part, test)).map(nodesOf);
  }

  /** A run whose surroundings are hidden is put off until they are shown, so that nothing is loaded for its sake. */
  function isShown([first]: SiblingRun): boolean {
    const parent = first && parentNodeOf(first);
    const isPartlyShown = parent instanceof HTMLDetailsElement; // by its summary; the marks see to the rest
    if (!(parent instanceof Element) || isPartlyShown || showsItsText(parent)) return true;
    hiddenText().add(parent);
    return false;
  }

  async function look(runs: Iterable<SiblingRun>): Promise<void> {
    const test = currentTest();
    const unsearched = createTextBatch<TextRegion | 'title'>();
    let candidates: SiblingRun[] = [];
    let isTitleCandidate = false;
    let atOnce = 1; // so many runs are handed over together: the first names are shown soon, and a long page is not shown all too often
    let sliceEnd = performance.now() + SLICE;

    function search(): void {
      for (const place of unsearched.search(test)) {
        if (place === 'title') isTitleCandidate = holdsCandidate(titleOf(document), test);
        else candidates.push(...candidatesIn(place, test));
      }
    }

    /** False if the look is to end: Sidelight has been switched off, or the page now calls for another test. */
    async function handOver(isLast: boolean): Promise<boolean> {
      search();
      const shown = candidates.filter(isShown);
      candidates = [];
      do {
        const some = shown.splice(0, atOnce);
        atOnce *= 2;
        if (isTitleCandidate || some.length > 0) await onCandidates(some);
        isTitleCandidate = false;
        onProgress(isLast && shown.length === 0);
        if (signal.aborted || currentTest() !== test) return false;
      } while (shown.length > 0);
      return true;
    }

    unsearched.add('title', titleOf(document));
    for (const run of runs) {
      const whole = regionOf(run);
      if (whole === undefined) continue;
      for (const [region, text] of firstRegions(whole)) {
        unsearched.add(region, text);
        if (unsearched.isFull()) search();
        if (performance.now() < sliceEnd) continue;
        if (!(await handOver(false))) return startOverUnlessStopped();
        await scheduler.yield();
        sliceEnd = performance.now() + SLICE;
      }
    }
    if (!(await handOver(true))) return startOverUnlessStopped();
  }

  async function startOverUnlessStopped(): Promise<void> {
    if (signal.aborted) return;
    onStartOver('test');
    await look(wholePage());
  }

  function afterLast(task: () => Promise<void>): Promise<void> {
    const next = last.then(() => (signal.aborted ? undefined : task()));
    last = next.catch(() => {}); // whoever asked sees the error; what comes after is not held up by it
    return next;
  }

  function lookAt(runs: readonly SiblingRun[]): Promise<void> {
    return afterLast(() => {
      for (const root of shadowRoots) if (!isConnected(root)) shadowRoots.delete(root); // found anew if it comes back
      onChange(runs);
      return look([...runs, ...runs.flat().filter(isElement).flatMap(contentsOfNewRoots), ...contentsOfLateRoots()]);
    });
  }

  async function lookIntoLateRoots(): Promise<void> {
    const contents = contentsOfLateRoots();
    if (contents.length > 0) await look(contents);
  }

  function lookAtNewAddress(): Promise<void> {
    return afterLast(() => {
      onStartOver('address');
      return look(wholePage());
    });
  }

  const watcher = watchPage({ signal, ownElement, whenIdle: () => last, onChange: lookAt, onNavigate: lookAtNewAddress });
  void afterLast(() => look(wholePage()));
  addEventListener('load', () => void afterLast(lookIntoLateRoots), { signal });
  return { awaitShowing: (element) => hiddenText().add(element), lookAgain: () => void afterLast(startOverUnlessStopped), shadowRoots };
}
