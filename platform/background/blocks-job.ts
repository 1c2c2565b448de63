/** Reads the text blocks of one question and sends the answer in parts. */
import type { Engine, PageSession, SourceBlock } from '../../engine/index.ts';
import { BLOCK_FLAGS, type BlocksQuestion, type SpansAnswer } from '../messages.ts';
import { createBlockFindings } from './block-findings.ts';
import { type BlockPiece, blockPieces } from './block-pieces.ts';
import type { PageHeadings } from './page-headings.ts';
import { type Job, LONGEST_SLICE } from './scheduler.ts';
import type { ToldPage } from './told-page.ts';

/**
 * Time that the background works before it sends the first part of an answer, in ms. The first mark on the
 * page waits for this part.
 */
const FIRST_SLICE = 4;

/** The state of a document that is needed to read its text blocks. */
export interface PageToRead {
  readonly engine: Engine;
  readonly session: PageSession;
  readonly told: ToldPage;
  readonly headings: PageHeadings;
  readonly language: string | undefined;
}

export interface BlocksJobOptions {
  /**
   * Returns the document's state. The job asks for it in each slice of work, since the engine changes when
   * the user changes glossaries.
   */
  readonly page: () => PageToRead;
  readonly answer: (part: SpansAnswer) => void;
  /** Returns the evidence to send with the last part of the answer; `undefined` if none is to be sent. */
  readonly evidence: () => string | undefined;
}

/** Returns a function that turns a piece of a block into the input of the engine. */
function sourceOf({ flags, sections, languages }: BlocksQuestion) {
  const languageOf = new Map(languages);
  return ({ index, text, lead }: BlockPiece, { headings, language }: PageToRead): SourceBlock => {
    const flag = flags[index] ?? 0;
    return {
      text,
      lead,
      language: languageOf.get(index) ?? language,
      isBoilerplate: (flag & BLOCK_FLAGS.boilerplate) !== 0,
      isItem: (flag & BLOCK_FLAGS.item) !== 0,
      heading: headings.over(sections[index] ?? 0, (flag & BLOCK_FLAGS.heading) !== 0),
    };
  };
}

export function createBlocksJob(question: BlocksQuestion, { page, answer, evidence }: BlocksJobOptions): Job {
  const { id, from, sections, again } = question;
  const pieces = blockPieces(question);
  const source = sourceOf(question);
  const findings = createBlockFindings();
  let next = pieces.next();
  let isFirst = true;
  let known = { about: false, touched: false };

  function read(piece: BlockPiece, reading: PageToRead): void {
    const { session, told, engine } = reading;
    const number = from + piece.index;
    const before = session.distinctive;
    const block = source(piece, reading);
    const result = again === true ? session.readAgain(block) : session.read(block);
    if (result.isUndecided) findings.addUndecided(number, before);
    if (result.isRegional) told.section(sections[piece.index] ?? 0);
    findings.add(result.spans, { block: number, offset: piece.offset }, engine.entries, told);
  }

  /**
   * Sends the part of the answer that is new since the last call. If nothing is new, sends a message only if
   * `done` is true.
   */
  function tell({ session: { about, touched, distinctive }, told }: PageToRead, done: boolean): void {
    const news = told.news();
    const hasChanged = about !== known.about || touched !== known.touched;
    if (!done && !findings.hasSpans && Object.keys(news).length === 0 && !hasChanged) return;
    isFirst = false;
    known = { about, touched };
    const saved = done ? evidence() : undefined;
    const rest = saved === undefined ? {} : { evidence: saved };
    answer({ type: 'spans', id, ...findings.take(), ...news, about, touched, distinctive, done, ...rest });
  }

  return {
    isUrgent: false,
    get slice() {
      return isFirst ? FIRST_SLICE : LONGEST_SLICE;
    },
    work(isOver) {
      const reading = page();
      while (next.done !== true && !isOver()) {
        read(next.value, reading);
        next = pieces.next();
      }
      const isDone = next.done === true;
      tell(reading, isDone);
      return isDone;
    },
    fail: () =>
      answer({ type: 'spans', id, spans: [], about: false, touched: false, distinctive: 0, done: true }),
  };
}
