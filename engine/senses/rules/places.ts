/** Rules that recognise a place as part of the name of a firm, a club, a street, a ship or another place. */

import type { EntryKind } from '../../glossary.ts';
import { fold } from '../../names/fold.ts';
import type { Language } from '../../names/language.ts';
import {
  capitalisedRun,
  isAbbreviation,
  isCapitalised,
  isHeadline,
  type TextSpan,
  textBefore,
  wordAfter,
  wordBefore,
} from '../context.ts';
import { pattern } from '../pattern.ts';
import type { SenseRule } from '../sense-rule.ts';
import {
  ARMENIAN_GENITIVE,
  ARMENIAN_HOUSE,
  ARMENIAN_NAMESAKE,
  BANK_OF_GEORGIA,
  CLOSE_HEADS,
  CLUB_ENDING,
  FIRMS_BEHIND,
  FRENCH_BREED,
  FRENCH_KIND,
  FRENCH_TITLED,
  HEAD_WITH_PREPOSITION,
  HEADS_BEFORE,
  HEADS_BEHIND,
  HYPHENATED_HEAD,
  KINDS_BEFORE,
  PAPER_BEFORE,
  PAPER_BEHIND,
  SMALL_HEADS,
  STATION,
} from '../words/heads.ts';
import { TITLES } from '../words/persons.ts';
import { FUNCTION_WORDS } from '../words/small.ts';

/** Kinds of entries that firms, clubs and streets take names from. */
export const PLACES: ReadonlySet<EntryKind> = new Set(['country', 'city', 'region']);
/** Number of capitalised words after a place that can belong to one name. */
const LONGEST_RUN = 4;

const ARMENIAN = /[\u0531-\u058F]/;

function isHyphenAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && '-‐‑–'.includes(text.charAt(at));
}

/**
 * Excludes a place before a head: "Zangezur Copper-Molybdenum Combine", "Moscow Road", "Moskva prospekti".
 */
export const headBehind: SenseRule = {
  id: 'head-behind',
  excludes({ kind, text, start, end, language }) {
    if (!PLACES.has(kind)) return false;
    if (isHyphenAt(text, end) && HYPHENATED_HEAD.test(text.slice(end, end + 12))) return true;
    const rest = text.slice(end, end + 40);
    if (ARMENIAN.test(rest)) {
      if (ARMENIAN_HOUSE.test(rest)) return true;
      if (ARMENIAN_NAMESAKE.test(rest) && !ARMENIAN_GENITIVE.test(text.slice(start, end))) return true;
    }
    if (/^.[12]/.test(rest) && STATION.test(text.slice(start, end + 4))) return true;
    if (BANK_OF_GEORGIA.test(text.slice(start, end + 10))) return true;
    const next = wordAfter(text, end);
    if (next === undefined) return false;
    if (SMALL_HEADS.has(next.folded)) return true;
    if (!isCapitalised(next)) return false;
    const isLoose = isHeadline(text, { start, end }, language);
    if (!isLoose && (CLOSE_HEADS.has(next.folded) || CLUB_ENDING.test(next.folded))) return true;
    const all = capitalisedRun(text, end, LONGEST_RUN);
    const run = isLoose ? all.slice(0, 1) : all;
    const stop = run.findIndex(({ folded }) => FUNCTION_WORDS.has(folded) || TITLES.has(folded));
    const own = stop < 0 ? run : run.slice(0, stop);
    const isBank =
      run.some(({ folded }) => folded === 'bankasi') && !run.some(({ folded }) => folded === 'merkez');
    return (
      isBank ||
      own.some(({ folded }) => HEADS_BEHIND.has(folded)) ||
      all.some(({ folded }) => FIRMS_BEHIND.has(folded))
    );
  },
};

/** True for a country whose "Bank of" is a commercial bank. In other countries it is the central bank. */
function isCommercialBank(text: string, { start, end }: TextSpan): boolean {
  return (
    /^(?:Georgia|China|India)$/u.test(text.slice(start, end)) &&
    !/(?:National|Central|Reserve|State|People['’]s)\sBank\sof\s$/u.test(textBefore(text, start))
  );
}

/** Prepositions between a head and a place ("Bank of Baku", "rue d'Arménie"). */
const PREPOSITION = /(?:(?:of|des?|du|la)\s+|['’])$/i;
const HYPHENED_BEFORE = pattern`(\p{Lu}\p{L}+)[-‐‑–]$`;
const BANK_OF = pattern`(?<!\p{L})Bank of $`;

/**
 * Excludes a place after a head: "CSKA Moscow", "FC Ararat-Armenia", "rue d'Arménie", "the yacht Armenia".
 */
export const headBefore: SenseRule = {
  id: 'head-before',
  excludes({ kind, text, start, end }) {
    if (!PLACES.has(kind)) return false;
    const lead = textBefore(text, start);
    const hyphened = isHyphenAt(text, start - 1) ? HYPHENED_BEFORE.exec(lead)?.[1] : undefined;
    if (FRENCH_TITLED.test(lead) || (PAPER_BEFORE.test(lead) && PAPER_BEHIND.test(text.slice(end, end + 14))))
      return true;
    if (hyphened !== undefined && HEADS_BEFORE.has(fold(hyphened).lower)) return true;
    if (PREPOSITION.test(lead)) {
      if (FRENCH_KIND.test(lead) || FRENCH_BREED.test(lead) || HEAD_WITH_PREPOSITION.test(lead)) return true;
      if (BANK_OF.test(lead) && (kind === 'city' || isCommercialBank(text, { start, end }))) return true;
    }
    const from = hyphened === undefined ? start : start - hyphened.length - 1;
    const before = wordBefore(text, from);
    if (before === undefined) return false;
    return (isCapitalised(before) && HEADS_BEFORE.has(before.folded)) || KINDS_BEFORE.has(before.folded);
  },
};

const IN_QUOTES_BEFORE = /[»”"]\s\(?$/u;
const IN_QUOTES_BEHIND = /^\s[«„“"]/u;
const CLUB_BEFORE = pattern`(?<!\p{L})\p{Lu}[\p{L}\p{N}-]*\s\($`;

/**
 * True for a town in brackets after a club ("ЦСКА (Москва)"), or before one in Georgian ("მოსკოვის დინამო").
 */
function isTownOfClub(text: string, { start, end }: TextSpan, language: Language | undefined): boolean {
  if (CLUB_BEFORE.test(textBefore(text, start)) && text[end] === ')') return true;
  if (language !== 'ka' || !text.slice(start, end).endsWith('ის')) return false;
  const after = wordAfter(text, end);
  return (
    IN_QUOTES_BEHIND.test(text.slice(end)) ||
    (after !== undefined && /^(?:დინამო|სპარტაკ|ლოკომოტივ|ცსკა)/u.test(after.folded))
  );
}

/** Two results in a row without punctuation: "Torpedo Kutaisi 1 Dinamo Batumi 2". */
const RESULTS = pattern`(?<!\p{L})\p{Lu}\p{L}+\s\p{Lu}\p{L}+\s\d{1,2}\s\p{Lu}\p{L}+\s\p{Lu}\p{L}+\s\d{1,2}(?![\p{L}\d.,:%])`;
const hasResults = (text: string): boolean => RESULTS.test(text);
const SCORE_BEHIND = pattern`^\s\d{1,2}(?![\p{L}\d.,:%])`;

/** "Time" after a city: "Bakı vaxtı ilə", "Moscow time". */
const TIME_BEHIND = /^\s(?:time|vaxtı|saatı|времени|ժամանակով|დროით)/u;

/** Excludes a club's town in texts about sport: "Pyunik Yerevan", "«Динамо» Москва". */
export const teamTown: SenseRule = {
  id: 'team-and-town',
  excludes({ kind, text, start, end, language, prepared, isNamed }) {
    if (kind !== 'city') return false;
    const isResult = SCORE_BEHIND.test(text.slice(end, end + 5)) && prepared.ask(hasResults);
    if (!isResult && (!prepared.isSport || TIME_BEHIND.test(text.slice(end, end + 14)))) return false;
    if (IN_QUOTES_BEFORE.test(textBefore(text, start)) || isTownOfClub(text, { start, end }, language))
      return true;
    const before = wordBefore(text, start);
    if (before === undefined || !isCapitalised(before) || language === 'de') return false;
    if (isResult) return !isNamed(before);
    if (isHeadline(text, { start, end }, language)) return false;
    return !(
      FUNCTION_WORDS.has(before.folded) ||
      TITLES.has(before.folded) ||
      isNamed(before) ||
      isAbbreviation(before) ||
      /(?:[.,]|['’]s?|ing)$/u.test(before.written)
    );
  },
};
