/**
 * The lexicon: what finding names needs of a glossary, compiled at build time so that the content script starts small.
 * It is plain data (JSON) and says nothing about what an entry means.
 */
import { fold } from './fold.ts';
import type { Glossary, Name } from './glossary.ts';

/**
 * How the letters of a form must be written in the text.
 * - `capital`: a word that begins with a capital in the form begins with one in the text ("Middle Corridor", "MIDDLE CORRIDOR"); what is
 *   small in the form may be either ("peace deal", and every script without case).
 * - `exact`: letter for letter ("EU", "U.S.", not "us").
 */
export type CaseRule = 'capital' | 'exact';

/** A surface form: folded text, the index of its entry in `Lexicon.entries`, and the conditions under which it counts. */
export interface Form {
  readonly text: string;
  readonly entry: number;
  readonly case: CaseRule;
  /** Folded lower-case words of which one must stand directly before. */
  readonly after?: readonly string[];
}

export interface LexiconEntry {
  readonly id: string;
  readonly strong: boolean;
}

export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly forms: readonly Form[];
  /** What tells texts in which a form of a strong entry, or of any, can stand from all others (`candidates.ts`). */
  readonly anchors: { readonly strong: Anchors; readonly all: Anchors };
}

/**
 * Words, of which every text with a form has one. `latin` and `otherScripts` are alternations of their beginnings, plain letters and
 * nothing else: V8 searches those several times faster than anything that branches, and cut short they are half as many (measured,
 * docs/decisions/0003). Some of the words are common ("Central", "Corridor"); `neighbours` says of each of those which words stand
 * beside it in a form.
 */
export interface Anchors {
  readonly latin: string;
  readonly otherScripts: string;
  /** The words themselves, joined by bars, longer before shorter ones that begin alike. In capitals they count too. */
  readonly words: string;
  /** From a common word to the words beside it, in lower case with "i" for "ı" (the capital of both is "I"), joined by bars. */
  readonly neighbours: Readonly<Record<string, string>>;
}

/** So many letters of a word tell it from most others, and names that differ in their endings have them in common. */
const BEGINNING = 6;

/** A run of capitals that is shorter than this is no sign of a headline. */
export const SHORTEST_CAPITALS = 4;

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;

/** Abbreviations of up to this many letters are taken letter for letter. */
const LONGEST_ABBREVIATION = 4;

function caseRule(text: string): CaseRule {
  const letters = text.match(/\p{L}/gu) ?? [];
  const isAbbreviation = letters.length <= LONGEST_ABBREVIATION && letters.every((letter) => letter !== letter.toLowerCase());
  return isAbbreviation ? 'exact' : 'capital';
}

function wordsOf(text: string): readonly string[] {
  return text.match(LETTERS) ?? [];
}

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
  const all = new Set(words.map((word) => (isSpelledOut(word) ? word : word.slice(0, BEGINNING))));
  const isShortest = (word: string) => !Array.from(word, (_, index) => word.slice(0, index)).some((beginning) => all.has(beginning));
  return joined([...all].filter(isShortest).map(escapeForExpression));
}

/** The words of a form that are long enough to be told from most others by their beginning, if it has such; else all. */
function tellingWords(words: readonly string[]): readonly string[] {
  const long = words.filter((word) => letterCount(word) >= BEGINNING);
  return long.length > 0 ? long : words;
}

/**
 * One word for each of `forms`, and the words beside it there: first the words that most forms share, so that there are few, and of
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
      .map((words) => words[words.indexOf(best) === 0 ? 1 : words.indexOf(best) - 1] ?? '');
    chosen.set(best, neighbours);
    left = left.filter((words) => !words.includes(best));
  }
  return chosen;
}

/** "U.S.": single letters, which are found as they are written, since each of them stands everywhere. */
function isSpelledOut(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 1 && words.every((word) => word.length === 1);
}

function escapeForExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function anchorsOf(all: readonly string[]): Anchors {
  const spelledOut = all.filter(isSpelledOut);
  const texts = all.filter((text) => !isSpelledOut(text));
  const forms = [...new Set(texts.flatMap((text) => [text, unaccented(text)]))].map(wordsOf);
  const names = minimal([...new Set(forms.filter((words) => words.length === 1).flatMap(([word = '']) => writings(word)))]);
  const isNamed = (words: readonly string[]) => words.some((word) => names.some((name) => word.endsWith(name)));
  const neighbours = new Map<string, Set<string>>();
  for (const [word, beside] of sharedWords(forms.filter((words) => words.length > 1 && !isNamed(words)))) {
    const folded = beside.map((neighbour) => neighbour.toLowerCase().replaceAll('ı', 'i'));
    for (const written of writings(word)) neighbours.set(written, new Set([...(neighbours.get(written) ?? []), ...folded]));
  }
  const anchors = [...names, ...neighbours.keys(), ...spelledOut];
  const isLatin = (word: string) => !/(?!\p{Script=Latin})\p{L}/u.test(word);
  return {
    latin: beginningsOf(anchors.filter(isLatin)),
    otherScripts: beginningsOf(anchors.filter((word) => !isLatin(word))),
    words: joined(anchors),
    neighbours: Object.fromEntries([...neighbours].map(([word, beside]) => [word, joined(beside)])),
  };
}

function letterCount(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

function isMarked(name: Name): boolean {
  return name.match !== false;
}

/** Compiles `glossary`. The entries keep their order, so that an entry's index means the same in both. */
export function compileLexicon(glossary: Glossary): Lexicon {
  const forms = new Map<string, Form>();
  const texts = { strong: [] as string[], all: [] as string[] };
  glossary.entries.forEach((entry, index) => {
    for (const name of entry.names.filter(isMarked)) {
      const text = fold(name.text.normalize('NFC')).text;
      const after = name.after?.map((word) => fold(word).lower);
      const key = text + (after === undefined ? '' : `\n${after.join()}`);
      if (!forms.has(key)) forms.set(key, { text, entry: index, case: caseRule(text), ...(after && { after }) });
      texts.all.push(name.text.normalize('NFC'));
      if (entry.strength === 'strong') texts.strong.push(name.text.normalize('NFC'));
    }
  });
  return {
    entries: glossary.entries.map(({ id, strength }) => ({ id, strong: strength === 'strong' })),
    forms: [...forms.values()],
    anchors: { strong: anchorsOf(texts.strong), all: anchorsOf(texts.all) },
  };
}
