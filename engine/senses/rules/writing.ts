/** Rules over how a form is written and joined: addresses, abbreviations, words in capitals. */

import type { Rule } from '../candidate.ts';
import { isCapitalised, wordBefore } from '../context.ts';
import { pattern } from '../pattern.ts';

const ADDRESS_BEFORE = pattern`:\/\/|www\.|\.[a-z]{2,4}\/|[_@]$|[\p{Ll}\p{N}]\.$`;
const ADDRESS_BEHIND = /^(?:\.[a-z]{2,}|_|@)/u;

/** "www.azerbaijan.example", "press@armenia". */
export const address: Rule = {
  id: 'address',
  excludes({ text, start, end }) {
    const before = /\S*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
    return ADDRESS_BEFORE.test(before) || ADDRESS_BEHIND.test(text.slice(end, end + 5));
  },
};

const PRONOUN_AFTER =
  /^(?:contact|about|join|follow|tell|help|let|call|email|text|visit|give|send|ask|show|trust|for|to|of|with|like|reach|support|meet|love|find)$/u;

const SHOUTED = pattern`^\p{Lu}+$`;

/** "CONTACT US", "About US"; not "CHINA AND US AGREE". In French, "IL A EU". */
export const wordInCapitals: Rule = {
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
