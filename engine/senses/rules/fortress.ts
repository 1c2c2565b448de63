/** Rule that recognises the fortress of another town than the one that the entry means. */

import {
  isAbbreviation,
  isCapitalised,
  isHeadline,
  isSentenceStart,
  wordAfter,
  wordBefore,
} from '../context.ts';
import { pattern } from '../pattern.ts';
import type { FormInText, SenseRule } from '../sense-rule.ts';
import { TITLES } from '../words/persons.ts';
import { FUNCTION_WORDS, PUBLIC_HEADS } from '../words/small.ts';

/** Ending of a Russian adjective made from a town ("Казанский"). Words are folded, so "й" is "и". */
const TOWN_ADJECTIVE = /ск(?:ии|ого|ому|им|ом)$/u;
/** Words that do not name another town. */
const OF_MOSCOW = /^(?:the|moscow|moskau|москов|russia|росси|русск|совет|putin|le|der)/u;

/** A town of two words in the genitive: "Кремле Нижнего Новгорода", "Кремля Ростова Великого". */
const TOWN_OF_TWO_WORDS = pattern`^\s+(?:\p{Lu}\p{Ll}+(?:его|ого)\s+\p{Lu}\p{Ll}+а|\p{Lu}\p{Ll}+[ая]\s+\p{Lu}\p{Ll}+(?:его|ого))(?!\p{L})`;

/** Articles of languages that the engine does not recognise ("El Kremlin niega"). */
const ARTICLE = /^(?:el|il|o|al|del|do|no|au|w|na|het)$/u;

function isOtherTown({ text, start, end, language, isNamed }: FormInText): boolean {
  if (language === 'ru' && TOWN_OF_TWO_WORDS.test(text.slice(end, end + 60))) return true;
  const behind = wordAfter(text, end);
  const of = behind && /^(?:of|von|de)$/u.test(behind.folded) ? wordAfter(text, behind.end) : undefined;
  if (of !== undefined && isCapitalised(of) && !isNamed(of) && !OF_MOSCOW.test(of.folded)) return true;
  const before = wordBefore(text, start);
  if (before === undefined || !isCapitalised(before) || OF_MOSCOW.test(before.folded) || isNamed(before))
    return false;
  if (language === 'ru') return TOWN_ADJECTIVE.test(before.folded);
  if (language === 'de') return /er$/u.test(before.folded) && !isSentenceStart(text, before.start); // "Kasaner Kreml"
  if (language !== 'en' && language !== undefined) return false;
  if (ARTICLE.test(before.folded)) return false;
  if (
    /(?:['’]s?|ly|ing|[.,])$/u.test(before.written) ||
    isAbbreviation(before) ||
    isHeadline(text, before, language)
  )
    return false;
  return !FUNCTION_WORDS.has(before.folded) && !PUBLIC_HEADS.has(before.folded) && !TITLES.has(before.folded);
}

/** Excludes fortresses of other towns: "Kazan Kremlin", "Нижегородский Кремль", "the Kremlin of Tula". */
export const otherFortress: SenseRule = {
  id: 'other-fortress',
  excludes: (found) => found.traits.includes('common-fortress') && isOtherTown(found),
};
