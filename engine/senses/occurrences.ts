/**
 * Finds the words of a list in a folded text by looking them up among the words that the text has. An expression of the list's words would
 * do, but a page has texts for dozens of lists, and compiling their expressions was a fifth of what reading an article cost.
 */

import { forEachRun, LETTER, runEnd, WORD } from '../names/characters.ts';

/** A word of a list where it stands in a folded text. */
export interface Occurrence {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Where each word, a run of letters and digits, begins in a folded text. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

/** The words of `lower`, a folded text in lower case. */
export function indexWords(lower: string): WordIndex {
  const index = new Map<string, number[]>();
  forEachRun(lower, WORD, (start, end) => {
    const word = lower.slice(start, end);
    const starts = index.get(word);
    if (starts === undefined) index.set(word, [start]);
    else starts.push(start);
  });
  return index;
}

/** What a list has: a word, a phrase ("new york"), or either with letters to come ("tbilis*"). */
interface Wanted {
  readonly text: string;
  /** The first word of `text`. */
  readonly first: string;
  readonly isBeginning: boolean;
}

const wantedIn = new WeakMap<readonly string[], readonly Wanted[]>();

function firstWord(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const end = runEnd(text, at, WORD);
    if (end > at) return text.slice(at, end);
  }
  return text;
}

function parse(words: readonly string[]): readonly Wanted[] {
  let parsed = wantedIn.get(words);
  if (parsed === undefined) {
    parsed = words.map((word) => {
      const isBeginning = word.endsWith('*');
      const text = isBeginning ? word.slice(0, -1) : word;
      return { text, first: firstWord(text), isBeginning };
    });
    wantedIn.set(words, parsed);
  }
  return parsed;
}

/** Where the first word of what is wanted begins. */
function startsOf({ text, first, isBeginning }: Wanted, index: WordIndex): readonly number[] {
  if (!isBeginning || text !== first) return index.get(first) ?? [];
  return [...index].filter(([word]) => word.startsWith(first)).flatMap(([, starts]) => starts);
}

/** What is wanted, if it stands at `start` and no letter or digit goes on behind it. */
function occurrenceAt(start: number, { text, isBeginning }: Wanted, lower: string): Occurrence[] {
  if (!lower.startsWith(text, start)) return [];
  const stem = start + text.length;
  const end = runEnd(lower, stem, WORD);
  const isWhole = end === (isBeginning ? runEnd(lower, stem, LETTER) : stem);
  return isWhole ? [{ word: lower.slice(start, end), start, end }] : [];
}

/**
 * All places in `lower`, a folded text in lower case with its words in `index`, where one of `words` stands, in order and none over
 * another: of two that begin at one place the one that comes first in the list counts.
 */
export function occurrencesOf(words: readonly string[], lower: string, index: WordIndex): Occurrence[] {
  const all = parse(words).flatMap((wanted) => startsOf(wanted, index).flatMap((start) => occurrenceAt(start, wanted, lower)));
  const found: Occurrence[] = [];
  let free = 0;
  for (const each of all.sort((a, b) => a.start - b.start)) {
    if (each.start < free) continue;
    found.push(each);
    free = each.end;
  }
  return found;
}
