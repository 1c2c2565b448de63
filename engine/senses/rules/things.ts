/** The rule by which a text is seen to tell of a thing that has a place's name. */

import type { Rule } from '../candidate.ts';
import { type Word, wordsIn } from '../context.ts';
import { pattern } from '../pattern.ts';
import { LOOSE_THINGS, THINGS } from '../words/things.ts';
import { PLACES } from './places.ts';

/** "Baku is a", "Bakou est un", "Baku ist eine", "Баку — это". */
const SAYS_WHAT = /^\s+(?:is\s+an?|was\s+an?|est\s+une?|ist\s+eine?|[-–—]\s+это)\s+/u;

/** The clause ends here, or another noun begins ("an app for", "a platform that"). */
const NOUN_PHRASE_ENDS = pattern`[.;:!?()\n«»"“”]|,?\s(?:of|for|with|in|on|by|from|to|at|that|which|who|whose|where|and|or|de|du|des|pour|qui|dans|à|écrit|für|von|aus|der|die|das|mit|für|в|на|для|с|из|от|и|который|которая)(?!\p{L})`;

const LONGEST_PHRASE = 120;

/** A participle behind a noun begins what is said of it ("a platform facilitating", "a library written in"). */
const PARTICIPLE = /(?:ing|ed|written|made|built)$/u;

const OF_OR_FOR = pattern`^,?\s(?:of|for)(?!\p{L})`;

/** True if the word at `index` is the head of the phrase and names a thing, as in "a simple, Markdown-based blogging engine". */
function isHead(words: readonly Word[], index: number, behind: string): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined || (next !== undefined && !PARTICIPLE.test(next.folded))) return false;
  return THINGS.has(word.folded) || (LOOSE_THINGS.has(word.folded) && index > 0 && !OF_OR_FOR.test(behind));
}

/** Romance languages and Russian have the noun first. */
function isThingFirst([first, second]: readonly Word[]): boolean {
  return (first !== undefined && THINGS.has(first.folded)) || (second !== undefined && THINGS.has(second.folded));
}

/** "Baku (software)", "Caucasus (indie band)". */
function isExplained(text: string, end: number): boolean {
  const words = wordsIn(/^\s\(([^()]{3,30})\)/u.exec(text.slice(end, end + 36))?.[1] ?? '');
  const last = words.at(-1);
  return last !== undefined && (THINGS.has(last.folded) || LOOSE_THINGS.has(last.folded));
}

/** "Baku is a simple blogging engine", "Карабах — это ресторан". */
export const namedThing: Rule = {
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
    return language === 'fr' || language === 'ru' ? isThingFirst(words) : words.some((_, index) => isHead(words, index, clause.slice(to)));
  },
};
