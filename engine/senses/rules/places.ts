/** Rules by which a place's name is seen to be part of the name of a firm, a club, a street, a ship or another place. */

import { fold } from '../../fold.ts';
import type { EntryKind } from '../../glossary.ts';
import type { Language } from '../../language.ts';
import type { Rule } from '../candidate.ts';
import { capitalisedRun, isAbbreviation, isCapitalised, isHeadline, type Span, textBefore, wordAfter, wordBefore } from '../context.ts';
import {
  ARMENIAN_HOUSE,
  ARMENIAN_NAMESAKE,
  CLOSE_HEADS,
  CLUB_ENDING,
  FRENCH_KIND,
  HEAD_WITH_PREPOSITION,
  HEADS_BEFORE,
  HEADS_BEHIND,
  HYPHENATED_HEAD,
  KINDS_BEFORE,
  SMALL_HEADS,
  STATION,
} from '../words/heads.ts';
import { TITLES } from '../words/persons.ts';
import { FUNCTION_WORDS } from '../words/small.ts';

/** Kinds of entries that firms, clubs and streets take names from. */
export const PLACES: ReadonlySet<EntryKind> = new Set(['country', 'city', 'region']);
const LONGEST_RUN = 4;

/** "Zangezur Copper-Molybdenum Combine", "Moscow Road", "Karabakh horse", "Moskva prospekti". */
export const headBehind: Rule = {
  id: 'head-behind',
  excludes({ kind, text, start, end, language }) {
    if (!PLACES.has(kind)) return false;
    if (HYPHENATED_HEAD.test(text.slice(end, end + 12)) || ARMENIAN_HOUSE.test(text.slice(end, end + 40))) return true;
    if (ARMENIAN_NAMESAKE.test(text.slice(end - 1, end + 40))) return true;
    if (STATION.test(text.slice(start, end + 4))) return true;
    const next = wordAfter(text, end);
    if (next === undefined) return false;
    if (SMALL_HEADS.has(next.folded)) return true;
    if (!isCapitalised(next)) return false;
    const isLoose = isHeadline(text, { start, end }, language);
    if (!isLoose && (CLOSE_HEADS.has(next.folded) || CLUB_ENDING.test(next.folded))) return true;
    const run = capitalisedRun(text, end, isLoose ? 1 : LONGEST_RUN);
    const stop = run.findIndex(({ folded }) => FUNCTION_WORDS.has(folded) || TITLES.has(folded));
    const own = stop < 0 ? run : run.slice(0, stop);
    const isBank = run.some(({ folded }) => folded === 'bankasi') && !run.some(({ folded }) => folded === 'merkez');
    return isBank || own.some(({ folded }) => HEADS_BEHIND.has(folded));
  },
};

/** "CSKA Moscow", "FC Ararat-Armenia", "rue d'Arménie", "the yacht Armenia". */
export const headBefore: Rule = {
  id: 'head-before',
  excludes({ kind, text, start }) {
    if (!PLACES.has(kind)) return false;
    const hyphened = /(\p{Lu}\p{L}+)[-‐‑–]$/u.exec(textBefore(text, start))?.[1];
    if (FRENCH_KIND.test(textBefore(text, start))) return true;
    if (hyphened !== undefined && HEADS_BEFORE.has(fold(hyphened).lower)) return true;
    const from = hyphened === undefined ? start : start - hyphened.length - 1;
    if (HEAD_WITH_PREPOSITION.test(textBefore(text, start))) return true;
    if (kind === 'city' && /(?<!\p{L})Bank of $/u.test(textBefore(text, start))) return true; // a country's may be its central bank
    const before = wordBefore(text, from);
    if (before === undefined) return false;
    return (isCapitalised(before) && HEADS_BEFORE.has(before.folded)) || KINDS_BEFORE.has(before.folded);
  },
};

const IN_QUOTES_BEFORE = /[»”"]\s\(?$/u;
const IN_QUOTES_BEHIND = /^\s[«„“"]/u;
const CLUB_BEFORE = /(?<!\p{L})\p{Lu}[\p{L}\p{N}-]*\s\($/u;

/** "ЦСКА (Москва)", and the Georgian genitive: "მოსკოვის «სპარტაკი»", "მოსკოვის დინამო". */
function isTownOfClub(text: string, { start, end }: Span, language: Language | undefined): boolean {
  if (CLUB_BEFORE.test(textBefore(text, start)) && text[end] === ')') return true;
  if (language !== 'ka' || !text.slice(start, end).endsWith('ის')) return false;
  const after = wordAfter(text, end);
  return IN_QUOTES_BEHIND.test(text.slice(end)) || (after !== undefined && /^(?:დინამო|სპარტაკ|ლოკომოტივ|ცსკა)/u.test(after.folded));
}

/** "Pyunik Yerevan", "«Динамо» Москва", in texts about sport. */
export const teamTown: Rule = {
  id: 'team-and-town',
  excludes({ kind, text, start, end, language, prepared, isNamed }) {
    if (kind !== 'city' || !prepared.isSport) return false;
    if (IN_QUOTES_BEFORE.test(textBefore(text, start)) || isTownOfClub(text, { start, end }, language)) return true;
    const before = wordBefore(text, start);
    if (before === undefined || !isCapitalised(before) || isHeadline(text, { start, end }, language) || language === 'de') return false;
    return !(
      FUNCTION_WORDS.has(before.folded) ||
      TITLES.has(before.folded) ||
      isNamed(before) ||
      isAbbreviation(before) ||
      /(?:[.,]|['’]s?|ing)$/u.test(before.written)
    );
  },
};

/** What a place elsewhere has before a name that it has taken over ("New Georgia", "Nouvelle-Géorgie"). */
const TAKEN_OVER = /(?<!\p{L})(?:New|Nouvelle|Neu)[-\s]$/u;

/** The southern island in French and Spanish, where the word stands behind the name. */
const SOUTHERN_ISLAND = /^(?:Géorgie du Sud|Georgia del Sur|Geórgia do Sul|Georgia Austral)(?!\p{L})/u;

/** "Nakhichevan-on-Don", "Le Kremlin-Bicêtre", "New Georgia". */
export const placeOnRiver: Rule = {
  id: 'another-place',
  excludes: ({ kind, text, start, end, language, traits }) =>
    (kind === 'country' && SOUTHERN_ISLAND.test(text.slice(start, end + 10))) ||
    (kind === 'country' && TAKEN_OVER.test(textBefore(text, start)) && !isHeadline(text, { start, end }, language)) ||
    (PLACES.has(kind) && /^[-‐‑–]\p{L}{2,4}[-‐‑–]\p{Lu}/u.test(text.slice(end, end + 12))) ||
    (language === 'fr' && traits.includes('common-fortress') && /^[-‐‑–]\p{Lu}/u.test(text.slice(end, end + 2))),
};

/** "Moscow, Idaho": the state or country that the comma adds is not the place's own. */
const ELSEWHERE =
  /^,\s+(?:Idaho|Colombia|Colombie|Vermont|Indiana|Tennessee|Pennsylvania|Kansas|Maine|Texas|Ohio|Michigan|Iowa|Wisconsin|Kentucky|Alabama|Quind[ií]o)(?!\p{L})/u;

export const elsewhere: Rule = {
  id: 'elsewhere',
  excludes: ({ kind, text, end }) => PLACES.has(kind) && ELSEWHERE.test(text.slice(end, end + 20)),
};
