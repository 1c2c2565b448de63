/** What stands around a name in its text: neighbouring words, the sentence, quotation marks. Offsets are UTF-16 code units. */
import { fold } from '../names/fold.ts';
import type { Language } from '../names/language.ts';

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

/** French articles and small words that join the next one ("l'hôtel"). */
const ELISION = /^(?:[ldnsjmct]|qu)['’](?=\p{L})/iu;

/** Turkish and Azerbaijani case endings behind an apostrophe ("Yolları’na", "Sokak'ta"). */
const TURKIC_SUFFIX = /(?<=\p{L}{2})['’](?:n?[ıiuü]n|[yn]?[aeəıiuü]|n?[dt][aeə](?:n|ki)?|y?l[aeə])$/iu;

/** What an apostrophe joins to a word, taken off. */
function withoutJoined(written: string): string {
  if (!/['’]/.test(written)) return written;
  return written
    .replace(/(?:['’]s|['’])$/u, '')
    .replace(TURKIC_SUFFIX, '')
    .replace(ELISION, '');
}

function word(start: number, written: string): Word {
  return { start, end: start + written.length, written, folded: fold(withoutJoined(written)).lower };
}

/** A little of the text before `start`. */
export function textBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - REACH), start);
}

/** Matched backwards from the place where it is asked for: forwards it would be tried from each letter before. */
const WORD_BEFORE = /(?<=([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’\u00AD-]*)(\s+))/uy;

/** The word before `start` with nothing but white space between. */
export function wordBefore(text: string, start: number): Word | undefined {
  const before = textBefore(text, start);
  WORD_BEFORE.lastIndex = before.length;
  const [, written, space = ''] = WORD_BEFORE.exec(before) ?? [];
  return written === undefined ? undefined : word(start - space.length - written.length, written);
}

/** The word behind `end` with nothing but white space between. */
export function wordAfter(text: string, end: number): Word | undefined {
  const found = /^\s+([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’\u00AD-]*)/u.exec(text.slice(end, end + REACH));
  return found === null ? undefined : word(end + found[0].length - (found[1] ?? '').length, (found[1] ?? '').replace(/[.-]$/u, ''));
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

/** All words of `text`, in order. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: written, index }) => word(index, written));
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

/** True if the word is set in capitals throughout: an abbreviation, or part of a headline. */
export function isAbbreviation({ written }: Pick<Word, 'written'>): boolean {
  return written.length > 1 && /\p{Lu}/u.test(written) && written === written.toUpperCase();
}

/** Words of this length and more have a capital in a headline in title case. */
const LONG_WORD = 4;
const FEWEST_WORDS = 3;
const SHARE_OF_CAPITALS = 0.75;
const LINE_END = /[.!?։\n]/u;
/** What stands before a place in its line or sentence. */
const LINE_REST = /(?:(?<=\n)|(?<=[.!?։]\s)|^)(?:[^.!?։\n]|[.!?։](?!\s))*$/u;
/** A line is looked at so far to either side. */
const LONGEST_LEAD = 160;

/**
 * True if `span` stands in a line that is set in capitals or, as English headlines are, in title case: there a capital says nothing.
 * What ends in a full stop is a sentence, however many names it has.
 */
export function isHeadline(text: string, { start, end }: Span, language: Language | undefined): boolean {
  const lead = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  const from = start - (LINE_REST.exec(lead)?.[0].length ?? 0);
  const rest = text.slice(end, end + LONGEST_LEAD);
  const to = end + (LINE_END.exec(rest)?.index ?? rest.length);
  const words = (text.slice(from, to).match(WORD) ?? []).filter((each) => each.length >= LONG_WORD);
  if (words.length < FEWEST_WORDS) return false;
  if (words.every((written) => isAbbreviation({ written }))) return true;
  if ((language !== 'en' && language !== undefined) || text[to] === '.') return false;
  return words.length > FEWEST_WORDS && words.filter((written) => isCapitalised({ written })).length >= words.length * SHARE_OF_CAPITALS;
}

const QUOTES: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
  ['„', '”'],
];
const MOST_QUOTED = 45;

/** True if a straight quotation mark at `at` opens a quotation: as many stand before it in its line as behind a closed one. */
function opens(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return line.split('"').length % 2 === 1;
}

/** A name in quotation marks: what is inside, and the place of the marks. */
export interface Quoted extends Span {
  readonly inside: string;
}

/** What stands in the quotation marks around `span`, if it is short enough for a name. */
export function quotedName(text: string, { start, end }: Span): Quoted | undefined {
  const lead = text.slice(Math.max(0, start - MOST_QUOTED), start);
  const rest = text.slice(end, end + MOST_QUOTED);
  for (const [open, close] of QUOTES) {
    const from = lead.lastIndexOf(open);
    const to = rest.indexOf(close);
    if (from < 0 || to < 0) continue;
    const before = lead.slice(from + 1);
    const behind = rest.slice(0, to);
    const inside = before + text.slice(start, end) + behind;
    if (inside.length >= MOST_QUOTED || before.includes(close) || behind.includes(open)) continue;
    if (open === '"' && !opens(text, start - before.length - 1)) continue;
    return { inside, start: start - before.length - 1, end: end + to + 1 };
  }
  return undefined;
}
