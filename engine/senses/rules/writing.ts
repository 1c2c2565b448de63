/** Rules over how a form is written and joined: addresses, abbreviations, words in capitals, the compass. */
import type { Rule } from '../candidate.ts';
import { isCapitalised, isHeadline, wordAfter, wordBefore } from '../context.ts';
import { FUNCTION_WORDS } from '../words/small.ts';

/** "www.azerbaijan.example", "press@armenia". */
export const address: Rule = {
  id: 'address',
  excludes({ text, start, end }) {
    const before = /\S*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
    return /:\/\/|www\.|\.[a-z]{2,4}\/|[_@]$|[\p{Ll}\p{N}]\.$/u.test(before) || /^(?:\.[a-z]{2,}|_|@)/u.test(text.slice(end, end + 5));
  },
};

const PRONOUN_AFTER =
  /^(?:contact|about|join|follow|tell|help|let|call|email|text|visit|give|send|ask|show|trust|for|to|of|with|like|reach|support|meet|love|find)$/u;

/** "CONTACT US", "About US"; not "CHINA AND US AGREE". In French, "IL A EU". */
export const wordInCapitals: Rule = {
  id: 'word-in-capitals',
  excludes({ text, start, end, language }) {
    const form = text.slice(start, end);
    const before = wordBefore(text, start);
    if (before === undefined || (form !== 'US' && form !== 'EU')) return false;
    const isShouted = /^\p{Lu}+$/u.test(before.written);
    if (form === 'EU') return language === 'fr' && isShouted;
    return PRONOUN_AFTER.test(before.folded) && isCapitalised(before);
  },
};

/** What "на Западе ..." goes on with where it means the west of something. */
const WEST_OF_RUSSIAN =
  /^(?:стран|город|республик|регион|област|штат|континент|остров|столиц|раион|края|украин|европ|росси|москв|азербайджана|армении|грузии|казахстана|ирана|турции)/u;

/** "Qərb küləyi", "Batı rüzgârı". */
const WIND = /^(?:kulə[yk]|ruzgar)/u;

/** "im Westen Deutschlands", "im Westen des Landes". */
const GENITIVE_BEHIND = /^(?:der|des|von)$|(?:lands|ens|ans)$/u;

/** "West Ham", "East-West", "the west of Azerbaijan": the compass. */
export const compass: Rule = {
  id: 'compass',
  excludes({ traits, text, start, end, language, isNamed }) {
    if (!traits.includes('compass')) return false;
    if (/[\p{L}][-‐‑–]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[-‐‑–]\p{L}/u.test(text.slice(end, end + 2))) return true;
    const before = wordBefore(text, start);
    if (before !== undefined && /^(?:wild|wilden|old|far|midwest|дик\p{L}+|dik\p{L}+)$/u.test(before.folded)) return true;
    const after = wordAfter(text, end);
    if (after === undefined) return false;
    if (language === 'ru') return WEST_OF_RUSSIAN.test(after.folded) && before !== undefined && /^(?:на|с|к)$/u.test(before.folded);
    if (after.folded === 'of' || WIND.test(after.folded)) return true;
    if (language === 'az' && isNamed(after) && !/i$/u.test(text.slice(start, end))) return false; // the western part is "Qərbi"
    if (language === 'de') return GENITIVE_BEHIND.test(after.folded) && before?.folded === 'im';
    return isCapitalised(after) && !isHeadline(text, { start, end }, language) && !FUNCTION_WORDS.has(after.folded);
  },
};
