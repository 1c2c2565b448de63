/** What stands around a name in its text: neighbouring words, the sentence, quotation marks. Offsets are UTF-16 code units. */
import { fold } from '../fold.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word of the text: as written, and folded to lower case as the lists have it. */
export interface Word extends Span {
  readonly written: string;
  readonly folded: string;
}

const REACH = 60;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’\u00AD-]*/gu;
const SENTENCE_END = /[.!?:;…։።|\n"“”«»„()[\]–—•]\s*$/u;

function word(text: string, start: number, written: string): Word {
  const bare = written.replace(/(?:['’]s|['’])$/u, '');
  return { start, end: start + written.length, written, folded: fold(bare).lower };
}

/** The word before `start` with nothing but white space between. */
export function wordBefore(text: string, start: number): Word | undefined {
  const from = Math.max(0, start - REACH);
  const found = /([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’\u00AD-]*)\s+$/u.exec(text.slice(from, start));
  return found === null ? undefined : word(text, from + found.index, found[1] ?? '');
}

/** The word behind `end` with nothing but white space between. */
export function wordAfter(text: string, end: number): Word | undefined {
  const found = /^\s+([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’\u00AD-]*)/u.exec(text.slice(end, end + REACH));
  return found === null ? undefined : word(text, end + found[0].length - (found[1] ?? '').length, (found[1] ?? '').replace(/[.-]$/u, ''));
}

/** The words behind `end` that begin with capitals, with nothing but white space between them; at most `most`. */
export function capitalisedRun(text: string, end: number, most: number): Word[] {
  const run: Word[] = [];
  for (let at = end; run.length < most; ) {
    const next = wordAfter(text, at);
    if (next === undefined || !isCapitalised(next)) break;
    run.push(next);
    at = next.end;
  }
  return run;
}

export function isCapitalised({ written }: Pick<Word, 'written'>): boolean {
  const first = written.charAt(0);
  return first !== first.toLowerCase();
}

/** True if a sentence, a quotation or a new line begins at `start`. */
export function isSentenceStart(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return before.trim() === '' ? start < REACH : SENTENCE_END.test(before.replace(/[ \t\u00A0]+$/u, ''));
}

/** Words of this length and more have a capital in a headline in title case. */
const LONG_WORD = 4;

/** True if `span` stands in a line that is set in title case or in capitals: there a capital says nothing. */
export function isHeadline(text: string, { start, end }: Span): boolean {
  const from = Math.max(text.lastIndexOf('\n', start), text.slice(0, start).search(/[.!?։]\s+(?=[^.!?։]*$)/u)) + 1;
  const rest = /[.!?։\n]/u.exec(text.slice(end))?.index ?? text.length - end;
  const words = (text.slice(from, end + rest).match(WORD) ?? []).filter((each) => each.length >= LONG_WORD);
  const capitalised = words.filter((each) => isCapitalised({ written: each }));
  return words.length >= 4 && capitalised.length >= words.length * 0.75;
}

const QUOTES: readonly (readonly [open: string, close: string])[] = [['«', '»'], ['“', '”'], ['„', '“'], ['"', '"'], ['„', '”']];
const MOST_QUOTED = 45;

/** What stands in the quotation marks around `span`, if it is short enough for a name. */
export function quotedName(text: string, { start, end }: Span): string | undefined {
  for (const [open, close] of QUOTES) {
    const from = text.lastIndexOf(open, start - 1);
    const to = text.indexOf(close, end);
    if (from < 0 || to < 0 || to - from > MOST_QUOTED) continue;
    const inside = text.slice(from + 1, to);
    const own = start - from - 1;
    if (inside.slice(0, own).includes(close) || inside.slice(own + end - start).includes(open)) continue;
    if (open === '"' && text.slice(0, from).split('"').length % 2 === 0) continue; // the mark before closes an earlier quotation
    return inside;
  }
  return undefined;
}
