/**
 * Annotates one page until told to stop: connects the parts of this folder, which do not know each other.
 *
 *   page -> regions -> blocks -> matches -> marks -> paint          pointer -> hit test -> hover machine -> card
 */
import { candidateTest } from '../../engine/candidates.ts';
import type { Lexicon } from '../../engine/lexicon.ts';
import { createMatcher } from '../../engine/matcher.ts';
import { createPageEvidence, reasonsFor } from '../../engine/relevance.ts';
import { isExtensionAlive } from '../../platform/page-extension.ts';
import { CARD_ELEMENT } from '../card/registry.ts';
import { loadCard } from './card-loader.ts';
import { watchHiddenText } from './hidden-text.ts';
import { createHighlighter } from './highlighter.ts';
import { boxesOf, markAt } from './hit-test.ts';
import { createHoverCard } from './hover-card.ts';
import { createJump } from './jump.ts';
import { createMarks } from './marks.ts';
import { countNames, nthMention } from './names.ts';
import { createPageReader } from './page-reader.ts';
import { runAround, watchPage } from './page-watcher.ts';
import { pauseForPage, whenIdle } from './pauses.ts';
import { watchPointer } from './pointer.ts';
import { listenForPopup } from './popup-connection.ts';
import { childrenOf, isConnected } from './safe-dom.ts';
import { adoptMarkStyles } from './shadow-styles.ts';
import { openShadowRoots } from './shadow-roots.ts';

/** Starts. `life` ends everything that is started here; it is also ended from here when the extension itself has gone. */
export function startAnnotating(lexicon: Lexicon, life: AbortController): void {
  const { signal } = life;
  const evidence = createPageEvidence(lexicon);
  const marks = createMarks();
  const highlighter = createHighlighter();
  const shadowRoots = new Set<ShadowRoot>();

  const hoverCard = createHoverCard({
    signal,
    loadCard,
    markAt: (point) => (marks.size === 0 ? undefined : markAt(point, marks, [...shadowRoots])),
    requestFor(mark) {
      const entry = lexicon.entries[mark.entry];
      if (entry === undefined) return undefined;
      return { entry: entry.id, because: reasonsFor(mark.entry, lexicon, evidence), boxes: boxesOf(mark) };
    },
  });
  const jump = createJump(highlighter, signal);
  const popup = listenForPopup({
    signal,
    names: () => countNames(marks.inOrder(), lexicon),
    onJump(entry, index) {
      const mark = nthMention(marks.inOrder(), lexicon, entry, index);
      if (mark !== undefined) jump(mark);
    },
  });

  function paint(): void {
    highlighter.paint(marks.inOrder());
  }

  function watchShadowRoots(scope: Node): ShadowRoot[] {
    const found = [...openShadowRoots(scope)].filter((root) => !shadowRoots.has(root));
    for (const root of found) {
      shadowRoots.add(root);
      watcher.watch(root);
      adoptMarkStyles(root, signal);
    }
    return found;
  }

  function* wholePage(): Generator<readonly Node[]> {
    if (document.body !== null) yield [document.body];
    watchShadowRoots(document);
    for (const root of shadowRoots) if (isConnected(root)) yield [...childrenOf(root)];
  }

  const reader = createPageReader({
    lexicon,
    matcher: createMatcher(lexicon),
    candidates: { strong: candidateTest(lexicon.anchors.strong), all: candidateTest(lexicon.anchors.all) },
    mode: 'smart',
    evidence,
    marks,
    signal,
    wholePage,
    onHidden: (element) => hiddenText.add(element),
    pause: () => pauseForPage(paint),
  });

  /** Does some reading, and brings everything that depends on the marks up to date. */
  async function afterReading(reading: Promise<void>): Promise<void> {
    await reading;
    if (signal.aborted) return;
    paint();
    hoverCard.keepOnly((mark) => marks.has(mark));
    popup.update();
  }

  async function readChanges(runs: readonly (readonly Node[])[]): Promise<void> {
    if (!isExtensionAlive()) return life.abort();
    const inNewRoots = runs.flat().flatMap((node) => watchShadowRoots(node).map((root) => [...childrenOf(root)]));
    await afterReading(reader.readChanges([...runs, ...inNewRoots]));
  }

  const watcher = watchPage({
    signal,
    ownElement: CARD_ELEMENT,
    onChange: readChanges,
    onNavigate: () => afterReading(reader.readWholePage()),
  });
  const hiddenText = watchHiddenText((elements) => void readChanges(elements.map(runAround)), signal);

  watchPointer({
    signal,
    onMove(point) {
      if (!isExtensionAlive()) life.abort();
      else if (marks.size > 0) hoverCard.moveTo(point);
    },
    onEscape: () => hoverCard.dismiss(),
    onAway: (point) => (point === undefined || !hoverCard.isOnCard(point)) && hoverCard.dismiss(),
    onScrolled: paint,
  });

  signal.addEventListener('abort', () => {
    marks.clear();
    highlighter.clear();
  });
  void whenIdle().then(() => afterReading(reader.readWholePage()));
  // Components often get their shadow root while scripts still load, which no mutation tells.
  addEventListener('load', () => void whenIdle().then(() => readChanges(watchShadowRoots(document).map((root) => [...childrenOf(root)]))), { signal });
}
