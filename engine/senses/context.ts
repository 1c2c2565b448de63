/**
 * Reads the text around a name: its neighbours, sentence and quotation marks. Offsets are in UTF-16 units.
 */
import { isSpace, kindAt, MARK, nextOf, WORD } from '../names/characters.ts';
import { fold } from '../names/fold.ts';
import type { Language } from '../names/language.ts';
import { anyCasePattern } from './pattern.ts';

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A word of the text. `folded` is in lower case and without diacritics, as in the word lists. */
export interface Word extends TextSpan {
  readonly written: string;
  readonly folded: string;
}

/** Distance to which the text beside a name is read, in UTF-16 units. */
const REACH = 60;
/** Other characters that can stand inside a word, but not begin it. */
const WITHIN_WORDS = ".'’\u00AD-";
const SENTENCE_END = /[.!?:;…։።|\n"“”«»„()[\]–—•]\s*$/u;

/** French articles and small words that join the next one ("l'hôtel"). */
const ELISION = anyCasePattern`^(?:[ldnsjmct]|qu)['’](?=\p{L})`;

/** Turkish and Azerbaijani case endings after an apostrophe ("Yolları’na", "Sokak'ta"). */
const TURKIC_SUFFIX = anyCasePattern`(?<=\p{L}{2})['’](?:n?[ıiuü]n|[yn]?[aeəıiuü]|n?[dt][aeə](?:n|ki)?|y?l[aeə])$`;

const APOSTROPHE = /['’]/;

/** Returns the word without an article or ending that an apostrophe joins to it. */
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

/** Returns the last `REACH` units of the text before `start`. */
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

/** Returns the end of the word that begins at `at`. The end is at most `to`. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isWithinWord(text, end)) end++;
  return end;
}

/**
 * Returns `ask` with a memory of its last result, since many rules ask for the same word beside the same
 * name.
 */
function remembering<T>(ask: (text: string, at: number) => T): (text: string, at: number) => T {
  let last: { readonly text: string; readonly at: number; readonly answer: T } | undefined;
  return (text, at) => {
    if (last === undefined || last.at !== at || last.text !== text)
      last = { text, at, answer: ask(text, at) };
    return last.answer;
  };
}

/** Returns the word before `start`. Returns undefined unless only white space is between them. */
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

/** Returns the word after `end`. Returns undefined unless only white space is between them. */
export const wordAfter = remembering((text, end): Word | undefined => {
  const to = Math.min(text.length, end + REACH);
  let at = end;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  if (at === end || at === to || !beginsWord(text, at)) return undefined;
  return word(at, text.slice(at, wordEnd(text, at, to)).replace(/[.-]$/u, ''));
});

/** Returns the capitalised words that follow `end` one after another, at most `most`. */
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

/** Returns the spans of all words between `from` and `to`, in order. */
function wordPlaces(text: string, from: number, to: number): TextSpan[] {
  const places: TextSpan[] = [];
  for (let start = nextOf(text, from, BEGINS_WORDS); start < to; ) {
    const end = wordEnd(text, start, to);
    places.push({ start, end });
    start = nextOf(text, end, BEGINS_WORDS);
  }
  return places;
}

/** Returns all words of `text`, in order. */
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

/** True if all letters of the word are capitals, as in an abbreviation or a headline. */
export function isAbbreviation({ written }: Pick<Word, 'written'>): boolean {
  return written.length > 1 && written !== written.toLowerCase() && written === written.toUpperCase();
}

/** Length of the shortest word that has a capital in title case, in UTF-16 units. */
const LONG_WORD = 4;
/** Smallest number of such words in a headline. */
const FEWEST_WORDS = 3;
/** Share of such words (0 to 1) that must have a capital in title case. */
const SHARE_OF_CAPITALS = 0.75;
/** Characters that end a sentence. */
const FULL_STOPS = '.!?։';
/** Distance, in UTF-16 units, to which a line is read on either side of a name. */
const LONGEST_LEAD = 160;

/** Returns the start of the line or sentence that holds `end`. It is at least `from`. */
function lineStart(text: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at--) {
    if (text[at] === '\n') return at + 1;
    if (at + 1 < end && FULL_STOPS.includes(text.charAt(at)) && isSpace(text.charCodeAt(at + 1)))
      return at + 2;
  }
  return from;
}

/** Returns the end of the line or sentence that holds `start`. It is at most `to`. */
function lineEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to && text[at] !== '\n' && !FULL_STOPS.includes(text.charAt(at))) at++;
  return at;
}

/**
 * True if `span` stands in a line in capitals or, as in English headlines, in title case. In such a line a
 * capital does not show that a word is a name. A line that ends in a full stop is never in title case: it is
 * a sentence with many names.
 */
export function isHeadline(text: string, { start, end }: TextSpan, language: Language | undefined): boolean {
  const from = lineStart(text, Math.max(0, start - LONGEST_LEAD), start);
  const to = lineEnd(text, end, Math.min(text.length, end + LONGEST_LEAD));
  const long = wordPlaces(text, from, to).filter((place) => place.end - place.start >= LONG_WORD);
  const words = long.map((place) => text.slice(place.start, place.end));
  if (words.length < FEWEST_WORDS) return false;
  if (words.every((written) => isAbbreviation({ written }))) return true;
  if ((language !== 'en' && language !== undefined) || text[to] === '.') return false;
  return (
    words.length > FEWEST_WORDS &&
    words.filter((written) => isCapitalised({ written })).length >= words.length * SHARE_OF_CAPITALS
  );
}

const QUOTES: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
  ['„', '”'],
];
/** Upper limit of the length of a quoted name (exclusive), in UTF-16 units. */
const MOST_QUOTED = 45;
/** Length of the part of a line in which quotation marks are counted, in UTF-16 units. */
const LONGEST_LINE = 4000;

/** True if the straight quotation mark at `at` opens a quotation: an even number precedes it in its line. */
function opens(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_LINE);
  const before = text.slice(from, at);
  return before.slice(before.lastIndexOf('\n') + 1).split('"').length % 2 === 1;
}

/** A name in quotation marks. The span includes the marks, and `inside` is the text between them. */
export interface Quoted extends TextSpan {
  readonly inside: string;
}

/** Returns the quotation around `span`. Returns undefined if nothing short enough is quoted. */
export function quotedName(text: string, { start, end }: TextSpan): Quoted | undefined {
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
