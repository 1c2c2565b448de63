/** Rules about the writing of a form: addresses, and words in capitals that look like abbreviations. */

import { isCapitalised, wordBefore } from '../context.ts';
import { pattern } from '../pattern.ts';
import type { SenseRule } from '../sense-rule.ts';

const ADDRESS_BEFORE = pattern`:\/\/|www\.|\.[a-z]{2,4}\/|[_@]$|[\p{Ll}\p{N}]\.$`;
const ADDRESS_BEHIND = /^(?:\.[a-z]{2,}|_|@)/u;

/** Excludes parts of addresses: "www.azerbaijan.example", "press@armenia". */
export const address: SenseRule = {
  id: 'address',
  excludes({ text, start, end }) {
    const before = /\S*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
    return ADDRESS_BEFORE.test(before) || ADDRESS_BEHIND.test(text.slice(end, end + 5));
  },
};

/** Words after which "US" is a pronoun. */
const PRONOUN_AFTER =
  /^(?:contact|about|join|follow|tell|help|let|call|email|text|visit|give|send|ask|show|trust|for|to|of|with|like|reach|support|meet|love|find)$/u;

const SHOUTED = pattern`^\p{Lu}+$`;

/**
 * Excludes words in capitals: "CONTACT US" and French "IL A EU". Keeps abbreviations: "CHINA AND US AGREE".
 */
export const wordInCapitals: SenseRule = {
  id: 'word-in-capitals',
  excludes({ text, start, end, language }) {
    const form = text.slice(start, end);
    if (form !== 'US' && form !== 'EU') return false;
    const before = wordBefore(text, start);
    if (before === undefined) return false;
    if (form === 'EU') return language === 'fr' && SHOUTED.test(before.written);
    return PRONOUN_AFTER.test(before.folded) && isCapitalised(before);
  },
};
