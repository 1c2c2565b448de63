/**
 * Looks at the text around a name: its neighbours, sentence and quotation marks. Offsets are in UTF-16 units.
 */
import { isSpace, kindAt, MARK, nextOf, WORD } from '../names/characters.ts';
import { fold } from '../names/fold.ts';
import type { Language } from '../names/language.ts';
import { anyCasePattern } from './pattern.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word of the text: as it is written, and folded to lower case like the words of the lists. */
export interface Word extends Span {
  readonly written: string;
  readonly folded: string;
}

const REACH = 60;
/** Characters, besides letters, marks and numbers, that can stand inside a word but not begin it. */
const WITHIN_WORDS = ".'’\u00AD-";
const SENTENCE_END = /[.!?:;…։።|\n"“”«»„()[\]–—•]\s*$/u;

/** French articles and small words that join the next one ("l'hôtel"). */
const ELISION = anyCasePattern`^(?:[ldnsjmct]|qu)['’](?=\p{L})`;

/** Turkish and Azerbaijani case endings behind an apostrophe ("Yolları’na", "Sokak'ta"). */
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

/** Returns the offset behind the word that begins at `at`. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && isWithinWord(text, end)) end++;
  return end;
}

/** Caches the last answer of a function, since many rules ask for the same word beside the same name. */
function remembering<T>(ask: (text: string, at: number) => T): (text: string, at: number) => T {
  let last: { readonly text: string; readonly at: number; readonly answer: T } | undefined;
  return (text, at) => {
    if (last === undefined || last.at !== at || last.text !== text) last = { text, at, answer: ask(text, at) };
    return last.answer;
  };
}

/** Returns the word before `start`, if only white space is between. */
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

/** Returns the word behind `end`, if only white space is between. */
export const wordAfter = remembering((text, end): Word | undefined => {
  const to = Math.min(text.length, end + REACH);
  let at = end;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  if (at === end || at === to || !beginsWord(text, at)) return undefined;
  return word(at, text.slice(at, wordEnd(text, at, to)).replace(/[.-]$/u, ''));
});

/**
 * Returns up to `most` capitalised words that follow `end` one after another, with only white space between.
 */
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

/** True if the word is set in capitals throughout: an abbreviation, or part of a headline. */
export function isAbbreviation({ written }: Pick<Word, 'written'>): boolean {
  return written.length > 1 && written !== written.toLowerCase() && written === written.toUpperCase();
}

/** Shortest word that has a capital in title case, in UTF-16 units. */
const LONG_WORD = 4;
const FEWEST_WORDS = 3;
const SHARE_OF_CAPITALS = 0.75;
/** Characters that end a sentence. */
const FULL_STOPS = '.!?։';
/** Distance, in UTF-16 units, to which a line is read on either side of a name. */
const LONGEST_LEAD = 160;

/** Returns the start of the line or sentence that `end` is in, but no less than `from`. */
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
 * True if `span` stands in a line that is set in capitals or, like an English headline, in title case. In
 * such a line a capital says nothing. A line in title case that ends in a full stop is a sentence with many
 * names.
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
/** Length of the part of a line in which quotation marks are counted, in UTF-16 units. */
const LONGEST_LINE = 4000;

/** True if the straight quotation mark at `at` opens a quotation: its line has an even number before it. */
function opens(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_LINE);
  const before = text.slice(from, at);
  return before.slice(before.lastIndexOf('\n') + 1).split('"').length % 2 === 1;
}

/** A name in quotation marks: what is inside, and the place of the marks. */
export interface Quoted extends Span {
  readonly inside: string;
}

/** Returns the text in quotation marks around `span`, if it is short enough for a name. */
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
