/**
 * Finds the words of a list in a folded text by looking them up among the words that the text has. An expression of the list's words would
 * do, but a page has texts for dozens of lists, and compiling their expressions was a fifth of what reading an article cost.
 */

/** A word of a list where it stands in a folded text. */
export interface Occurrence {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Where each word, a run of letters and digits, begins in a folded text. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

const WORD = /[\p{L}\p{N}]+/gu;
/** What goes on without a break. */
const REST = /[\p{L}\p{N}]*/uy;
const LETTERS = /^\p{L}*$/u;

/** The words of `lower`, a folded text in lower case. */
export function indexWords(lower: string): WordIndex {
  const index = new Map<string, number[]>();
  for (const { 0: word, index: start } of lower.matchAll(WORD)) {
    const starts = index.get(word);
    if (starts === undefined) index.set(word, [start]);
    else starts.push(start);
  }
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

function parse(words: readonly string[]): readonly Wanted[] {
  let parsed = wantedIn.get(words);
  if (parsed === undefined) {
    parsed = words.map((word) => {
      const isBeginning = word.endsWith('*');
      const text = isBeginning ? word.slice(0, -1) : word;
      return { text, first: text.match(WORD)?.[0] ?? text, isBeginning };
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
  REST.lastIndex = start + text.length;
  const [rest = ''] = REST.exec(lower) ?? [];
  const isWhole = isBeginning ? LETTERS.test(rest) : rest === '';
  const end = start + text.length + rest.length;
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
