/**
 * Compiles the words that the prefilter (`text-prefilter.ts`) looks for in a page. They are compiled at build
 * time and kept small, since they are most of the script that every page loads.
 */

import type { Paradigms } from '../inflection/paradigm.ts';
import { bare } from './bare.ts';
import { endingIn, withoutCovered } from './covered-words.ts';
import type { NameWords } from './name-words.ts';
import { sharedWords } from './prefilter-words.ts';
import { beginningsOf, capitalKeysOf, isChain, type NameScript, scriptOf } from './spelling-variants.ts';

/**
 * The words that the prefilter looks for, as plain data. Every text that mentions a name contains at least
 * one of these words.
 */
export interface PrefilterKeys {
  /**
   * Source of a regular expression for each script: an alternation of the beginnings of the words. They are
   * plain letters, since V8 searches these several times faster than anything that branches. Cutting the
   * words short halves their number (measured, docs/decisions/0003).
   */
  readonly beginnings: Readonly<Record<NameScript, string>>;
  /**
   * The words as one text. Its lines are joined by "|" and sorted by their bare letters (`bare.ts`). A line
   * is a word without ending, as the name has it. A common word ("Central", "Corridor") is followed by its
   * neighbours, each after a space. The word counts in a text only if one of the neighbours is near it. A
   * neighbour is the beginning of a word, in bare letters.
   */
  readonly words: string;
  /**
   * The first `SHORTEST_CAPITALS` letters of each word in capitals, as in a headline, joined without
   * separator.
   */
  readonly capitals: string;
  /** Endings that a word can have, in bare letters, joined by bars. Several can follow each other. */
  readonly endings: string;
}

/** Number of letters of a neighbour that the prefilter looks for. */
const NEIGHBOUR = 4;

/** Drops words that contain another word of the list. */
function withoutLonger(words: Iterable<string>): string[] {
  const all = [...new Set(words)];
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
}

/** Returns true for the words of a name such as "U.S.", which has only single capitals or digits. */
function isSpelledOut(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]$/u.test(word));
}

/**
 * Returns the longest part of a spelled-out name without space, hyphen and apostrophe ("U.S.", or "J." of "J.
 * K."). All texts write this part in the same way.
 */
function written({ words, after }: NameWords): string {
  const name = words.map(({ before, stem }) => before + stem).join('') + after;
  const parts = name
    .split(/[\s\p{Pd}\p{Pi}\p{Pf}\u2212'`\u00B4\u02BB\u02BC\u2032\u055A|]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.reduce((best, part) => (part.length > best.length ? part : best), '');
}

/** Returns the endings that words of these names can have, in bare letters. */
function endingsOf(names: readonly NameWords[], paradigms: Paradigms): Set<string> {
  const used = new Set(names.flatMap(({ words }) => words.flatMap(({ paradigm }) => paradigm ?? [])));
  return new Set(
    [...used]
      .flatMap((paradigm) => paradigms[paradigm] ?? [])
      .map(bare)
      .filter(Boolean),
  );
}

/** Drops endings that are chains of other endings of the list. */
function withoutChains(endings: Iterable<string>): string[] {
  const kept = new Set<string>();
  for (const ending of [...endings].sort((a, b) => a.length - b.length))
    if (!isChain(ending, kept)) kept.add(ending);
  return [...kept];
}

function beginningsByScript(
  words: readonly string[],
  common: ReadonlySet<string>,
): PrefilterKeys['beginnings'] {
  const of = (script: NameScript) => {
    const written = words.filter((word) => scriptOf(word) === script);
    return beginningsOf({
      rare: written.filter((word) => !common.has(word)),
      common: written.filter((word) => common.has(word)),
    });
  };
  return { latin: of('latin'), cyrillic: of('cyrillic'), armenian: of('armenian'), georgian: of('georgian') };
}

/** Sorts lines by their bare letters, as the binary search of `linesFrom` needs them. */
function byBareLetters(lines: readonly string[]): string[] {
  return lines
    .map((line) => ({ line, key: bare(line) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ line }) => line);
}

/** Compiles the keys of `names`. `paradigms` has the unfolded paradigms of all languages. */
export function compilePrefilterKeys(names: readonly NameWords[], paradigms: Paradigms): PrefilterKeys {
  const stems = names.map(({ words }) => words.map(({ stem }) => stem).filter(Boolean)); // the last word of "102-я" is only an ending
  const spelledOut = names.filter((_, index) => isSpelledOut(stems[index] ?? [])).map(written);
  const forms = [
    ...new Map(stems.filter((words) => !isSpelledOut(words)).map((words) => [words.join(), words])).values(),
  ];
  const endings = endingsOf(names, paradigms);
  const inflecting = new Set(
    names.flatMap(({ words }) =>
      words.flatMap(({ stem, paradigm }) => (paradigm === undefined ? [] : [stem])),
    ),
  );
  const isEnded = (word: string, other: string) =>
    !inflecting.has(word) && word.startsWith(other) && endings.has(word.slice(other.length));
  const single = withoutCovered([...new Set(forms.filter((words) => words.length === 1).flat())], isEnded);
  const isNamed = endingIn(single);
  const common = [...sharedWords(forms.filter((words) => words.length > 1 && !words.some(isNamed)))];
  const words = [...new Set([...single, ...spelledOut]), ...common.map(([word]) => word)];
  const lines = common.map(([word, beside]) =>
    [word, ...withoutLonger(beside.map((neighbour) => bare(neighbour).slice(0, NEIGHBOUR)))].join(' '),
  );
  const beside = new Set(common.map(([word]) => word));
  return {
    beginnings: beginningsByScript(words, beside),
    words: byBareLetters([...new Set([...single, ...spelledOut]), ...lines]).join('|'),
    capitals: capitalKeysOf(words),
    endings: withoutChains(endings).join('|'),
  };
}
