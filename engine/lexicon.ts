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
 * Words, of which every text with a form has one. `latin` and `otherScripts` are alternations of plain words and nothing else: V8
 * searches those several times faster than anything that branches (measured, docs/decisions/0003). Some of the words are common
 * ("Central", "Corridor"); `neighbours` says of each of those which words stand beside it in a form.
 */
export interface Anchors {
  readonly latin: string;
  readonly otherScripts: string;
  /** From a common word to the words beside it, in lower case with "i" for "ı" (the capital of both is "I"), joined by bars. */
  readonly neighbours: Readonly<Record<string, string>>;
}

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

/** The ways in which a word may be written in running text or a headline. Georgian has capitals only for whole words. */
function writings(word: string): readonly string[] {
  const isCapitalisable = word === word.toLowerCase() && !/^\p{Script=Georgian}/u.test(word);
  const capitalised = word.replace(/^./u, (first) => first.toUpperCase());
  return [word, word.toUpperCase(), ...(isCapitalisable ? [capitalised] : [])];
}

/** Without diacritics; "й" stays, since nobody writes it without its breve. */
function unaccented(text: string): string {
  return text.replace(/[^йЙ]/gu, (character) => fold(character).text);
}

/** The longer of two words that begin alike stands first, since an expression takes the first that fits. */
function alternation(words: Iterable<string>): string {
  return [...new Set(words)].sort().reverse().join('|');
}

/** Those of `words` that do not end in another of them: where a word is found, its end must be the end of the word on the page. */
function minimal(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.endsWith(other)));
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
  const spelledOut = all.filter(isSpelledOut).map(escapeForExpression);
  const texts = all.filter((text) => !isSpelledOut(text));
  const forms = [...new Set(texts.flatMap((text) => [text, unaccented(text)]))].map(wordsOf);
  const names = minimal([...new Set(forms.filter((words) => words.length === 1).flatMap(([word = '']) => writings(word)))]);
  const isNamed = (words: readonly string[]) => words.some((word) => names.some((name) => word.endsWith(name)));
  const neighbours = new Map<string, Set<string>>();
  for (const words of forms) {
    if (words.length === 1 || isNamed(words)) continue;
    const longest = words.reduce((best, word) => (letterCount(word) > letterCount(best) ? word : best));
    const place = words.indexOf(longest);
    const neighbour = words[place === 0 ? 1 : place - 1] ?? '';
    for (const word of writings(longest)) neighbours.set(word, (neighbours.get(word) ?? new Set()).add(neighbour.toLowerCase().replaceAll('ı', 'i')));
  }
  const anchors = [...names, ...neighbours.keys(), ...spelledOut];
  const isLatin = (word: string) => !/(?!\p{Script=Latin})\p{L}/u.test(word);
  return {
    latin: alternation(anchors.filter(isLatin)),
    otherScripts: alternation(anchors.filter((word) => !isLatin(word))),
    neighbours: Object.fromEntries([...neighbours].map(([word, beside]) => [word, alternation(beside)])),
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
