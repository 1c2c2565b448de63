/** What stands around a name in its text: neighbouring words, the sentence, quotation marks. Offsets are UTF-16 code units. */
import { isSpace, kindAt, MARK, nextOf, WORD } from '../names/characters.ts';
import { fold } from '../names/fold.ts';
import type { Language } from '../names/language.ts';
import { anyCasePattern } from './pattern.ts';

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
/** What stands inside words besides letters, marks and numbers, but not at their beginning. */
const WITHIN_WORDS = ".'’\u00AD-";
const SENTENCE_END = /[.!?:;…։።|\n"“”«»„()[\]–—•]\s*$/u;

/** French articles and small words that join the next one ("l'hôtel"). */
const ELISION = anyCasePattern`^(?:[ldnsjmct]|qu)['’](?=\p{L})`;

/** Turkish and Azerbaijani case endings behind an apostrophe ("Yolları’na", "Sokak'ta"). */
const TURKIC_SUFFIX = anyCasePattern`(?<=\p{L}{2})['’](?:n?[ıiuü]n|[yn]?[aeəıiuü]|n?[dt][aeə](?:n|ki)?|y?l[aeə])$`;

const APOSTROPHE = /['’]/;

/** What an apostrophe joins to a word, taken off. */
function withoutJoined(written: string): string {
  if (!APOSTROPHE.test(written)) return written;
  const bare = written.replace(/['’]s?$/, '');
  if (!APOSTROPHE.test(bare)) return bare;
  const suffix = TURKIC_SUFFIX.exec(bare)?.[0] ?? '';
  const stem = bare.slice(0, bare.length - suffix.length);
  return stem.slice(ELISION.exec(stem)?.[0].length ?? 0);
}

function word(start: number, written: string): Word {
  return { start, end: start + written.length, written, folded: fold(withoutJoined(written)).lower };
}

/** A little of the text before `start`. */
export function textBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - REACH), start);
}

const BEGINS_WORDS = WORD | MARK;

function beginsWord(text: string, at: number): boolean {
  return (kindAt(text, at) & BEGINS_WORDS) !== 0;
}

function isWithinWord(text: string, at: number): boolean {
  return beginsWord(text, at) || (at < text.length && WITHIN_WORDS.includes(text.charAt(at)));
}

/** Returns the offset behind the word that begins at `at`. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isWithinWord(text, end)) end++;
  return end;
}

/** Remembers the last answer of a function: rule after rule asks for the same word beside the same name. */
function remembering<T>(ask: (text: string, at: number) => T): (text: string, at: number) => T {
  let last: { readonly text: string; readonly at: number; readonly answer: T } | undefined;
  return (text, at) => {
    if (last === undefined || last.at !== at || last.text !== text) last = { text, at, answer: ask(text, at) };
    return last.answer;
  };
}

/** The word before `start` with nothing but white space between. */
export const wordBefore = remembering((text, start): Word | undefined => {
  const from = Math.max(0, start - REACH);
  let end = start;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  if (end === start) return undefined;
  let at = end;
  while (at > from && isWithinWord(text, at - 1)) at--;
  at = nextOf(text, at, BEGINS_WORDS);
  return at >= end ? undefined : word(at, text.slice(at, end));
});

/** The word behind `end` with nothing but white space between. */
export const wordAfter = remembering((text, end): Word | undefined => {
  const to = Math.min(text.length, end + REACH);
  let at = end;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  if (at === end || at === to || !beginsWord(text, at)) return undefined;
  return word(at, text.slice(at, wordEnd(text, at, to)).replace(/[.-]$/u, ''));
});

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

/** Returns the places of all words between `from` and `to`, in order. */
function wordPlaces(text: string, from: number, to: number): Span[] {
  const places: Span[] = [];
  for (let start = nextOf(text, from, BEGINS_WORDS); start < to; ) {
    const end = wordEnd(text, start, to);
    places.push({ start, end });
    start = nextOf(text, end, BEGINS_WORDS);
  }
  return places;
}

/** All words of `text`, in order. */
export function wordsIn(text: string): Word[] {
  return wordPlaces(text, 0, text.length).map(({ start, end }) => word(start, text.slice(start, end)));
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
  return written.length > 1 && written !== written.toLowerCase() && written === written.toUpperCase();
}

/** Words of this length and more have a capital in a headline in title case. */
const LONG_WORD = 4;
const FEWEST_WORDS = 3;
const SHARE_OF_CAPITALS = 0.75;
/** What ends a sentence in a line. */
const FULL_STOPS = '.!?։';
/** A line is looked at so far to either side. */
const LONGEST_LEAD = 160;

/** Returns where the line or sentence begins that ends before `end`, which is looked at from `from` on. */
function lineStart(text: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at--) {
    if (text[at] === '\n') return at + 1;
    if (at + 1 < end && FULL_STOPS.includes(text.charAt(at)) && isSpace(text.charCodeAt(at + 1))) return at + 2;
  }
  return from;
}

function lineEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to && text[at] !== '\n' && !FULL_STOPS.includes(text.charAt(at))) at++;
  return at;
}

/**
 * True if `span` stands in a line that is set in capitals or, as English headlines are, in title case: there a capital says nothing.
 * What ends in a full stop is a sentence, however many names it has.
 */
export function isHeadline(text: string, { start, end }: Span, language: Language | undefined): boolean {
  const from = lineStart(text, Math.max(0, start - LONGEST_LEAD), start);
  const to = lineEnd(text, end, Math.min(text.length, end + LONGEST_LEAD));
  const long = wordPlaces(text, from, to).filter((place) => place.end - place.start >= LONG_WORD);
  const words = long.map((place) => text.slice(place.start, place.end));
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
/** Quotation marks are counted in so much of a line, in UTF-16 units. */
const LONGEST_LINE = 4000;

/** True if a straight quotation mark at `at` opens a quotation: as many stand before it in its line as behind a closed one. */
function opens(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_LINE);
  const before = text.slice(from, at);
  return before.slice(before.lastIndexOf('\n') + 1).split('"').length % 2 === 1;
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
