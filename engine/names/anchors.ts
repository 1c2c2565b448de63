/**
 * Anchors: what the scout needs to know of the names to tell, at the cost of one pass of an expression, whether a text can hold one
 * (`candidates.ts`). Compiled at build time, and kept small: it is most of the script that every page gets.
 */

import type { Paradigms } from '../inflection/paradigm.ts';
import { endingIn, minimal } from './anchor-cover.ts';
import { sharedWords } from './anchor-words.ts';
import { bare } from './bare.ts';
import type { NameWords } from './name-words.ts';
import { beginningsOf, capitalKeysOf, isChain, type NameScript, scriptOf } from './writings.ts';

/**
 * Words, of which every text with a form has one. `beginnings` are, for each script, an alternation of their beginnings, plain letters
 * and nothing else: V8 searches those several times faster than anything that branches, and cut short they are half as many (measured,
 * docs/decisions/0003).
 */
export interface Anchors {
  readonly beginnings: Readonly<Record<NameScript, string>>;
  /**
   * The words without endings, in the writing of their names, in the order of their bare letters, joined by bars. Some are common
   * ("Central", "Corridor"); behind those stand, after spaces, the words of which one is beside them in a form: their beginnings, in
   * lower case and without diacritics.
   */
  readonly words: string;
  /** The first four capitals of the words as they stand in a headline, one after the other without anything between. */
  readonly capitals: string;
  /** What a word may end in on the page, one or several in a row, joined by bars, in lower case and without diacritics. */
  readonly endings: string;
}

/** So many letters of a neighbour are looked for. */
const NEIGHBOUR = 4;

/** Those of `words` that contain none of the others. */
function withoutLonger(words: Iterable<string>): string[] {
  const all = [...new Set(words)];
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
}

/** "U.S.": single capitals, which are found as they are written, since each of them stands everywhere. */
function isSpelledOut(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]$/u.test(word));
}

/** What can be written in one way only of a name of single letters: the longest part without space, hyphen and apostrophe ("U.S.", "J." of "J. K."). */
function written({ words, after }: NameWords): string {
  const name = words.map(({ before, stem }) => before + stem).join('') + after;
  const parts = name.split(/[\s\p{Pd}\p{Pi}\p{Pf}\u2212'`\u00B4\u02BB\u02BC\u2032\u055A|]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.reduce((best, part) => (part.length > best.length ? part : best), '');
}

/** What words of these names can end in, in lower case and without diacritics. */
function endingsOf(names: readonly NameWords[], paradigms: Paradigms): Set<string> {
  const used = new Set(names.flatMap(({ words }) => words.flatMap(({ paradigm }) => paradigm ?? [])));
  return new Set(
    [...used]
      .flatMap((paradigm) => paradigms[paradigm] ?? [])
      .map(bare)
      .filter(Boolean),
  );
}

/** Of `endings` those that are no chain of others. */
function withoutChains(endings: Iterable<string>): string[] {
  const kept = new Set<string>();
  for (const ending of [...endings].sort((a, b) => a.length - b.length)) if (!isChain(ending, kept)) kept.add(ending);
  return [...kept];
}

function beginningsByScript(words: readonly string[], common: ReadonlySet<string>): Anchors['beginnings'] {
  const of = (script: NameScript) => {
    const written = words.filter((word) => scriptOf(word) === script);
    return beginningsOf({ rare: written.filter((word) => !common.has(word)), common: written.filter((word) => common.has(word)) });
  };
  return { latin: of('latin'), cyrillic: of('cyrillic'), armenian: of('armenian'), georgian: of('georgian') };
}

/** In the order in which `candidates.ts` looks them up. */
function byBareLetters(lines: readonly string[]): string[] {
  return lines
    .map((line) => ({ line, key: bare(line) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ line }) => line);
}

/** Compiles the anchors of `names`; `paradigms` are those of all languages, unfolded. */
export function anchorsOf(names: readonly NameWords[], paradigms: Paradigms): Anchors {
  const stems = names.map(({ words }) => words.map(({ stem }) => stem).filter(Boolean)); // of "102-я" a word is all ending
  const spelledOut = names.filter((_, index) => isSpelledOut(stems[index] ?? [])).map(written);
  const forms = [...new Map(stems.filter((words) => !isSpelledOut(words)).map((words) => [words.join(), words])).values()];
  const endings = endingsOf(names, paradigms);
  const inflecting = new Set(names.flatMap(({ words }) => words.flatMap(({ stem, paradigm }) => (paradigm === undefined ? [] : [stem]))));
  const isEnded = (word: string, other: string) => !inflecting.has(word) && word.startsWith(other) && endings.has(word.slice(other.length));
  const single = minimal([...new Set(forms.filter((words) => words.length === 1).flat())], isEnded);
  const isNamed = endingIn(single);
  const common = [...sharedWords(forms.filter((words) => words.length > 1 && !words.some(isNamed)))];
  const words = [...new Set([...single, ...spelledOut]), ...common.map(([word]) => word)];
  const lines = common.map(([word, beside]) => [word, ...withoutLonger(beside.map((neighbour) => bare(neighbour).slice(0, NEIGHBOUR)))].join(' '));
  const beside = new Set(common.map(([word]) => word));
  return {
    beginnings: beginningsByScript(words, beside),
    words: byBareLetters([...new Set([...single, ...spelledOut]), ...lines]).join('|'),
    capitals: capitalKeysOf(words),
    endings: withoutChains(endings).join('|'),
  };
}
