/** Rule that recognises a text about a thing with the name of a place. */

import { type Word, wordsIn } from '../context.ts';
import { pattern } from '../pattern.ts';
import type { SenseRule } from '../sense-rule.ts';
import { LOOSE_THINGS, THINGS } from '../words/things.ts';
import { PLACES } from './places.ts';

/** "Is a" after the name: "Baku is a", "Bakou est un", "Baku ist eine", "Баку — это". */
const SAYS_WHAT = /^\s+(?:is\s+an?|was\s+an?|est\s+une?|ist\s+eine?|[-–—]\s+это)\s+/u;

/** End of the noun phrase after "is a": punctuation, or a word such as "for" or "that". */
const NOUN_PHRASE_ENDS = pattern`[.;:!?()\n«»"“”]|,?\s(?:of|for|with|in|on|by|from|to|at|that|which|who|whose|where|and|or|de|du|des|pour|qui|dans|à|écrit|für|von|aus|der|die|das|mit|für|в|на|для|с|из|от|и|который|которая)(?!\p{L})`;

/** Distance to which the noun phrase is read, in UTF-16 units. */
const LONGEST_PHRASE = 120;

/**
 * Ending of a participle, which follows the head of a phrase ("a platform facilitating", "a library written
 * in").
 */
const PARTICIPLE = /(?:ing|ed|written|made|built)$/u;

const OF_OR_FOR = pattern`^,?\s(?:of|for)(?!\p{L})`;

/**
 * True if the word at `index` is the head of the noun phrase and names a thing: "a simple blogging engine".
 */
function isHead(words: readonly Word[], index: number, behind: string): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || (next !== undefined && !PARTICIPLE.test(next.folded))) return false;
  return THINGS.has(word.folded) || (LOOSE_THINGS.has(word.folded) && index > 0 && !OF_OR_FOR.test(behind));
}

/** True if one of the first two words names a thing. French and Russian have the noun there. */
function isThingFirst([first, second]: readonly Word[]): boolean {
  return (
    (first !== undefined && THINGS.has(first.folded)) || (second !== undefined && THINGS.has(second.folded))
  );
}

/** True if a thing follows in brackets: "Baku (software)", "Caucasus (indie band)". */
function isExplained(text: string, end: number): boolean {
  const words = wordsIn(/^\s\(([^()]{3,30})\)/u.exec(text.slice(end, end + 36))?.[1] ?? '');
  const last = words.at(-1);
  return last !== undefined && (THINGS.has(last.folded) || LOOSE_THINGS.has(last.folded));
}

/** Excludes things with the name of a place: "Baku is a simple blogging engine", "Карабах — это ресторан". */
export const namedThing: SenseRule = {
  id: 'named-thing',
  excludes({ kind, text, end, language }) {
    if (!PLACES.has(kind) && kind !== 'organisation') return false;
    if (isExplained(text, end)) return true;
    const says = SAYS_WHAT.exec(text.slice(end, end + 20));
    if (says === null) return false;
    const from = end + says[0].length;
    const clause = text.slice(from, from + LONGEST_PHRASE);
    const to = NOUN_PHRASE_ENDS.exec(clause)?.index ?? clause.length;
    const words = wordsIn(clause.slice(0, to));
    return language === 'fr' || language === 'ru'
      ? isThingFirst(words)
      : words.some((_, index) => isHead(words, index, clause.slice(to)));
  },
};
