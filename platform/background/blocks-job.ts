/** Reads the text blocks of one question and sends the answer in parts. */
import type { Engine, PageSession, SourceBlock } from '../../engine/index.ts';
import { BLOCK_FLAGS, type BlocksQuestion, type SpansAnswer } from '../messages.ts';
import type { PageHeadings } from './page-headings.ts';
import { type Job, LONGEST_SLICE } from './scheduler.ts';
import type { ToldPage } from './told-page.ts';

/** Work before the first part of an answer, in ms: the first mark waits for it. */
const FIRST_SLICE = 4;

/**
 * Longest text that is read at once, in UTF-16 units. Longer blocks are read in pieces; only page scripts
 * that are not ours send them.
 */
const LONGEST_PIECE = 8192;
/** Length of the text that a piece repeats from the piece before it, in UTF-16 units. */
const LEAD = 200;

/** The parts of a document's state that reading its blocks needs. */
export interface PageToRead {
  readonly engine: Engine;
  readonly session: PageSession;
  readonly told: ToldPage;
  readonly headings: PageHeadings;
  readonly language: string | undefined;
}

export interface BlocksJobOptions {
  /** Called in each slice: the glossaries may have changed since the last one. */
  readonly page: () => PageToRead;
  readonly answer: (part: SpansAnswer) => void;
  /** Returns the evidence to send with the last part, if any. */
  readonly evidence: () => string | undefined;
}

export function createBlocksJob(question: BlocksQuestion, { page, answer, evidence }: BlocksJobOptions): Job {
  const { id, from, text, lengths, flags, sections } = question;
  const languages = new Map(question.languages);
  const leads = new Map(question.leads);
  let index = 0;
  /**
   * Start of the current block in `text`; `read` is the length of its part that has been read. Both in UTF-16
   * units.
   */
  let start = 0;
  let read = 0;
  let spans: number[] = [];
  let undecided: [block: number, distinctive: number][] = [];
  let isFirst = true;
  let known = { about: false, touched: false };

  /** Returns the next piece of the current block, and the piece's offset in the block. */
  function nextPiece(length: number): { readonly text: string; readonly lead: number; readonly offset: number } {
    const offset = Math.max(0, read - LEAD);
    const lead = read === 0 ? (leads.get(index) ?? 0) : read - offset;
    const end = Math.min(length, read + LONGEST_PIECE);
    read = end;
    return { text: text.slice(start + offset, start + end), lead, offset };
  }

  function readPiece({ engine, session, told, headings, language }: PageToRead): void {
    const length = lengths[index] ?? 0;
    const flag = flags[index] ?? 0;
    const section = sections[index] ?? 0;
    const { offset, ...piece } = nextPiece(length);
    const block: SourceBlock = {
      ...piece,
      language: languages.get(index) ?? language,
      isBoilerplate: (flag & BLOCK_FLAGS.boilerplate) !== 0,
      isItem: (flag & BLOCK_FLAGS.item) !== 0,
      heading: headings.over(section, (flag & BLOCK_FLAGS.heading) !== 0),
    };
    const before = session.distinctive;
    const reading = question.again === true ? session.readAgain(block) : session.read(block);
    if (reading.isUndecided) undecided.push([from + index, before]);
    if (reading.isRegional) told.section(section);
    for (const span of reading.spans) {
      const entry = engine.entries.at(span.entry);
      if (entry === undefined) continue;
      told.entry(span.entry, entry);
      const reason = span.reason === undefined ? -1 : told.reason(span.reason);
      spans.push(from + index, offset + span.start, offset + span.end, span.entry, span.needs, reason);
    }
    if (read < length) return;
    start += length;
    read = 0;
    index++;
  }

  /**
   * Sends what was found since the last part. Sends nothing if there is nothing new, unless this is the last
   * part.
   */
  function tell({ session: { about, touched, distinctive }, told }: PageToRead, done: boolean): void {
    const news = told.news();
    const isNew = spans.length > 0 || Object.keys(news).length > 0 || about !== known.about || touched !== known.touched;
    if (!isNew && !done) return;
    isFirst = false;
    known = { about, touched };
    const saved = done ? evidence() : undefined;
    const rest = { ...(undecided.length > 0 && { undecided }), ...(saved !== undefined && { evidence: saved }) };
    answer({ type: 'spans', id, spans, ...news, about, touched, distinctive, done, ...rest });
    spans = [];
    undecided = [];
  }

  return {
    isUrgent: false,
    get slice() {
      return isFirst ? FIRST_SLICE : LONGEST_SLICE;
    },
    work(isOver) {
      const reading = page();
      while (index < lengths.length && !isOver()) readPiece(reading);
      const done = index >= lengths.length;
      tell(reading, done);
      return done;
    },
    fail: () => answer({ type: 'spans', id, spans: [], about: false, touched: false, distinctive: 0, done: true }),
  };
}
