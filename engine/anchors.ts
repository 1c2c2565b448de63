/**
 * Anchors: what the scout needs to know of the names to tell, at the cost of one pass of an expression, whether a text can hold one
 * (`candidates.ts`). Compiled at build time.
 */
import { fold } from './fold.ts';
import type { Paradigms } from './inflection/paradigm.ts';
import type { NameWords } from './name-words.ts';

/**
 * Words, of which every text with a form has one. `latin` and `otherScripts` are alternations of their beginnings, plain letters and
 * nothing else: V8 searches those several times faster than anything that branches, and cut short they are half as many (measured,
 * docs/decisions/0003). Some of the words are common ("Central", "Corridor"); `neighbours` says of each of those which words stand
 * beside it in a form.
 */
export interface Anchors {
  readonly latin: string;
  readonly otherScripts: string;
  /** The words themselves without endings, joined by bars, longer before shorter ones that begin alike. In capitals they count too. */
  readonly words: string;
  /** What a word may end in on the page, joined by bars, in lower case. */
  readonly endings: string;
  /** From a common word to the words beside it, in lower case with "i" for "ı" (the capital of both is "I"), joined by bars. */
  readonly neighbours: Readonly<Record<string, string>>;
}

/** So many letters of a word tell it from most others, and names that differ in their endings have them in common. */
const BEGINNING = 6;

/** A run of capitals that is shorter than this is no sign of a headline. */
export const SHORTEST_CAPITALS = 4;

/**
 * The ways in which a word may be written, but for all in capitals, which is looked for in runs of capitals (`candidates.ts`) if they
 * are long enough. Georgian has capitals only for whole words.
 */
function writings(word: string): readonly string[] {
  const inCapitals = word.toUpperCase();
  const isCapitalisable = word === word.toLowerCase() && !/^\p{Script=Georgian}/u.test(word);
  return [
    word,
    ...(isCapitalisable ? [word.replace(/^./u, (first) => first.toUpperCase())] : []),
    ...(inCapitals.length < SHORTEST_CAPITALS ? [inCapitals] : []),
  ];
}

/** Without diacritics; "й" stays, since nobody writes it without its breve. */
function unaccented(text: string): string {
  return text.replace(/[^йЙ]/gu, (character) => fold(character).text);
}

/** The longer of two words that begin alike stands first. */
function joined(words: Iterable<string>): string {
  return [...new Set(words)].sort().reverse().join('|');
}

/** Those of `words` that do not end in another of them: where a word is found, its end must be the end of the word on the page. */
function minimal(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.endsWith(other)));
}

/** An alternation of the beginnings of `words`, of which none begins with another. */
function beginningsOf(words: readonly string[]): string {
  const all = new Set(words.map((word) => (/^\p{L}+$/u.test(word) ? word.slice(0, BEGINNING) : word)));
  const isShortest = (word: string) => !Array.from(word, (_, index) => word.slice(0, index)).some((beginning) => all.has(beginning));
  return joined([...all].filter(isShortest).map(escapeForExpression));
}

/** The words of a form that are long enough to be told from most others by their beginning, if it has such; else its longest. */
function tellingWords(words: readonly string[]): readonly string[] {
  const long = words.filter((word) => letterCount(word) >= BEGINNING);
  return long.length > 0 ? long : [longest(words)];
}

/** The word with the most letters; a number says nothing. */
function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (letterCount(word) > letterCount(best) ? word : best));
}

/**
 * One word for each of `forms`, and the longest other word of each: first the words that most forms share, so that there are few, and of
 * those the longest.
 */
function sharedWords(forms: readonly (readonly string[])[]): Map<string, string[]> {
  const chosen = new Map<string, string[]>();
  for (let left = [...forms]; left.length > 0; ) {
    const uses = new Map<string, number>();
    for (const word of left.flatMap((words) => [...new Set(tellingWords(words))])) uses.set(word, (uses.get(word) ?? 0) + 1);
    const [best = ''] = [...uses].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && letterCount(b[0]) > letterCount(a[0])) ? b : a));
    const neighbours = left
      .filter((words) => words.includes(best))
      .map((words) => longest(words.toSpliced(words.indexOf(best), 1)));
    chosen.set(best, neighbours);
    left = left.filter((words) => !words.includes(best));
  }
  return chosen;
}

/** "U.S.": single letters, which are found as they are written, since each of them stands everywhere. */
function isSpelledOut(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => word.length === 1);
}

function written({ words, after }: NameWords): string {
  return words.map(({ before, stem }) => before + stem).join('') + after;
}

function escapeForExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function letterCount(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

function isLatin(word: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(word);
}

/** What words of these names can end in, as it stands in a text. */
function endingsOf(names: readonly NameWords[], paradigms: Paradigms): string {
  const used = new Set(names.flatMap(({ words }) => words.flatMap(({ paradigm }) => paradigm ?? [])));
  return joined([...used].flatMap((paradigm) => paradigms[paradigm] ?? []).flatMap((ending) => [ending, unaccented(ending)]).filter(Boolean));
}

/** Compiles the anchors of `names`; `paradigms` are those of all languages, unfolded. */
export function anchorsOf(names: readonly NameWords[], paradigms: Paradigms): Anchors {
  const stems = names.map(({ words }) => words.map(({ stem }) => stem));
  const spelledOut = names.filter((_, index) => isSpelledOut(stems[index] ?? [])).map(written);
  const plain = stems.filter((words) => !isSpelledOut(words));
  const forms = [...new Map([...plain, ...plain.map((words) => words.map(unaccented))].map((words) => [words.join(), words])).values()];
  const single = minimal([...new Set(forms.filter((words) => words.length === 1).flatMap(([word = '']) => writings(word)))]);
  const isNamed = (words: readonly string[]) => words.some((word) => single.some((name) => word.endsWith(name)));
  const neighbours = new Map<string, Set<string>>();
  for (const [word, beside] of sharedWords(forms.filter((words) => words.length > 1 && !isNamed(words)))) {
    const folded = beside.map((neighbour) => neighbour.toLowerCase().replaceAll('ı', 'i'));
    for (const form of writings(word)) neighbours.set(form, new Set([...(neighbours.get(form) ?? []), ...folded]));
  }
  const words = [...single, ...neighbours.keys(), ...spelledOut];
  return {
    latin: beginningsOf(words.filter(isLatin)),
    otherScripts: beginningsOf(words.filter((word) => !isLatin(word))),
    words: joined(words),
    endings: endingsOf(names, paradigms),
    neighbours: Object.fromEntries([...neighbours].map(([word, beside]) => [word, joined(beside)])),
  };
}

