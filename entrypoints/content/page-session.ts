/**
 * Reads a page and paints its marks while Sidelight is on. A session ends when Sidelight is switched off or
 * paused. Switching Sidelight on again starts a new session.
 *
 *   scanner -> reader -> (background) -> marks -> painter
 */
import type { TextPrefilter } from '../../engine/names/text-prefilter.ts';
import type { PageState, SpanReason, SpansAnswer } from '../../platform/messages.ts';
import type { BackgroundLink, BlockRange } from '../../platform/page/background-link.ts';
import { CARD_ELEMENT } from '../page/card-contract.ts';
import { firstTextIn, isText } from '../page/safe-dom.ts';
import { createChangedMarks } from './changed-marks.ts';
import { marksInView } from './marks-in-view.ts';
import { createPageBlocks, type PageBlocks } from './page-blocks.ts';
import { createPageMarks, type PageMarks } from './page-marks.ts';
import { createPageRoots } from './page-roots.ts';
import { createPainter, type Painter } from './painter.ts';
import { createReader } from './reader.ts';
import { startScanner } from './scanner.ts';
import { createSections } from './sections.ts';

/**
 * The fields of the page state that a session needs at its start. The other fields arrive with the
 * background's first answer.
 */
export type SessionState = Pick<PageState, 'sendsAll' | 'relevance' | 'density' | 'kinds' | 'looks'> &
  Partial<PageState>;

export interface PageSession {
  readonly blocks: PageBlocks;
  readonly marks: PageMarks;
  readonly painter: Painter;
  /** Returns the open shadow roots that are on the page now. */
  shadowRoots(): ShadowRoot[];
  /** Turns the background's answer about the blocks of `asked` into marks. */
  takeSpans(answer: SpansAnswer, reasons: readonly SpanReason[], asked: BlockRange): void;
  /** Sends the blocks of these ranges again, because the answers about them are lost. */
  askAgain(lost: readonly BlockRange[]): void;
  changeState(next: SessionState): void;
}

export interface PageSessionOptions {
  readonly prefilter: TextPrefilter;
  readonly link: BackgroundLink;
  readonly state: SessionState;
  /** Called after marks have changed. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

/** Largest delay, in ms, before marks are painted if the background's answer arrives in several parts. */
const PART_DELAY = 150;

export function startPageSession({
  prefilter,
  link,
  onChange,
  signal,
  ...options
}: PageSessionOptions): PageSession {
  let { state } = options;
  /**
   * True if some text of the page is evidence that the page is about the region. The scanner then searches
   * the whole page.
   */
  let isTouched = false;
  /** True if marks were found since the page's address last changed. */
  let hasPainted = false;
  let updateTimer: ReturnType<typeof setTimeout> | undefined;
  const sections = createSections();
  const roots = createPageRoots(signal);
  const blocks = createPageBlocks((removed) => {
    for (const mark of removed) marks.remove(mark);
  });
  const painter = createPainter({ signal, marksInView: (most) => marksInView(blocks, roots.onPage(), most) });
  const marks = createPageMarks(state, { onShow: painter.show, onHide: painter.hide });
  const changedMarks = createChangedMarks(blocks, marks);
  const reader = createReader({
    signal,
    link,
    blocks,
    marks,
    sections,
    onHidden: (element) => scanner.awaitShowing(element),
    onAnswer({ touched }) {
      if (reader.isAnswered || !hasPainted) update();
      else updateSoon();
      if (!touched || isTouched) return;
      isTouched = true;
      void scanner.complete();
    },
  });
  const scanner = startScanner({
    signal,
    prefilter,
    ownElement: CARD_ELEMENT,
    wantsAll: () => state.sendsAll || isTouched,
    read(runs) {
      link.prepare();
      sections.refresh();
      return reader.read(runs);
    },
    readTitles: reader.readTitles,
    findRegions: link.regions,
    onMutations(records) {
      if (changedMarks.check(records)) update();
    },
    onRemoved: changedMarks.forgetIn,
    onNavigate() {
      isTouched = false;
      hasPainted = false;
      link.reset();
      sections.reset();
      forgetMarks();
      update();
    },
    roots,
    onScanned: update,
    isKnownLine: (run) => run.some((node) => isText(node) && blocks.of(node).length > 0),
    beginsPiece(node) {
      const text = firstTextIn(node);
      return text !== undefined && blocks.pieceFrom(text) !== undefined;
    },
  });

  /**
   * Plans an update, so that several parts of an answer are painted together. Each repaint costs some
   * milliseconds.
   */
  function updateSoon(): void {
    updateTimer ??= setTimeout(update, PART_DELAY);
  }

  function update(): void {
    clearTimeout(updateTimer);
    updateTimer = undefined;
    if (signal.aborted) return;
    hasPainted ||= marks.counts.size > 0;
    painter.flush();
    onChange();
  }

  async function readAgain(): Promise<void> {
    blocks.beginReading();
    reader.forget();
    isTouched = false;
    await scanner.rescan();
    await reader.whenAnswered();
    // If the page could not be searched again completely, the marks of the earlier reading stay.
    if (scanner.isComplete || !state.sendsAll) blocks.dropEarlier();
    update();
  }

  function forgetMarks(): void {
    marks.clear();
    blocks.clear();
    reader.forget();
  }

  signal.addEventListener('abort', forgetMarks);

  painter.setLooks(state.looks);
  return {
    blocks,
    marks,
    painter,
    shadowRoots: roots.onPage,
    takeSpans: reader.takeSpans,
    askAgain: reader.askAgain,
    changeState(next) {
      const before = state;
      state = next;
      marks.change(next);
      painter.setLooks(next.looks);
      update();
      if (before.lexicon !== undefined && before.lexicon !== next.lexicon) void readAgain();
      else if (next.sendsAll) void scanner.complete();
    },
  };
}
