/** Rules that recognise a surname, or the name of a country, as part of another person's name. */

import { fold } from '../../names/fold.ts';
import {
  isAbbreviation,
  isCapitalised,
  isHeadline,
  isSentenceStart,
  type Word,
  wordAfter,
  wordBefore,
} from '../context.ts';
import { pattern } from '../pattern.ts';
import type { FormInText, SenseRule } from '../sense-rule.ts';
import { SMALL_HEADS } from '../words/heads.ts';
import {
  GERMAN_ROLE,
  GIVEN_NAMES,
  KIN,
  NAMED_AFTER,
  NAMES_A_PLACE,
  PATRONYMIC,
  TITLES,
} from '../words/persons.ts';
import { FUNCTION_WORDS, PUBLIC_HEADS } from '../words/small.ts';

/** Endings of adjectives of nations and places. */
const NATIONALITY =
  /(?:ian|ians|ani|eri|ish|ese|ek|akh|chinese|french|greek|ski|skiy|ische[rnsm]?|ien|ienne|скии|ского|скому|ским|ском|ская|скои)$/u;

/** Endings, by language, of words that begin sentences and are not given names, such as adverbs and verbs. */
const NO_GIVEN_NAME: Partial<Record<string, RegExp>> = {
  en: /(?:ly|ing|ed|ist|iant|ful|ous|ive)$/u,
  fr: /(?:ant|ment)$/u,
  ru: /(?:л|ся|ет|ит|ют|ят|ут|ее|о|е|и|у|ом|ем|ои|ую|ых|ии|ыи|ая|ие|ые)$/u,
  az: /(?:da|də|dan|dən|la|lə|ca|cə|araq|ərək|ib|ub|dir|nin|nın|in)$/u,
  tr: /(?:da|de|dan|den|ta|te|la|le|ca|ce|arak|erek|ip|nin|in|un)$/u,
};

/**
 * Languages in which an unknown first word of a sentence counts as a given name, unless `NO_GIVEN_NAME` fits.
 */
const TAKES_FIRST_WORDS: ReadonlySet<string> = new Set(['en', 'fr', 'ru', 'az', 'tr']);

/** True if the surname is not in the nominative. Then the word before it is often a noun ("Визит Алиева"). */
function isOblique({ text, start, end, language }: FormInText): boolean {
  return (
    language !== 'en' &&
    language !== 'fr' &&
    !/(?:[ое]в|ян|ин|ук|[oe]v|yan|in|uk)$/iu.test(text.slice(start, end))
  );
}

function isGivenNameAtStart(before: Word, found: FormInText): boolean {
  const { language } = found;
  if (language === undefined || !TAKES_FIRST_WORDS.has(language) || isOblique(found)) return false;
  return before.written.length > 2 && !NO_GIVEN_NAME[language]?.test(before.folded);
}

/**
 * True for a full name in a list in brackets: "(Andrey Kurenkov, Sharon Zhou)". It counts in headlines too.
 */
function isItem(before: Word, { text, end }: FormInText): boolean {
  return text[before.start - 1] === '(' && /^[,)]/u.test(text.slice(end, end + 1));
}

const SMALL_BEHIND_HYPHEN = pattern`-\p{Ll}`;

/**
 * True if `before` may be a given name: it has a capital and is not a title, a small word or a nationality.
 */
function isGivenName(before: Word, found: FormInText): boolean {
  const { text, language, isNamed } = found;
  if (GIVEN_NAMES.has(before.folded)) return true;
  if (!isCapitalised(before) || /['’]s?$/u.test(before.written) || /[.,]$/u.test(before.written))
    return false;
  if (
    TITLES.has(before.folded) ||
    FUNCTION_WORDS.has(before.folded) ||
    NATIONALITY.test(before.folded) ||
    isNamed(before)
  )
    return false;
  if (SMALL_BEHIND_HYPHEN.test(before.written)) return false; // "Journalist-turned-premier"
  if (isAbbreviation(before)) return false;
  if (language === 'de' && GERMAN_ROLE.test(before.folded)) return false;
  if (isHeadline(text, before, language) && !isItem(before, found)) return false;
  return isSentenceStart(text, before.start) ? isGivenNameAtStart(before, found) : true;
}

/** One or two initials before a surname: "H. ", "Sh. ", "Н. В. ", "И.Г.", but not "Mr.". */
const INITIALS = pattern`(?<![\p{L}\p{N}.])(\p{Lu})[hua]?\.(?:[\s\u00AD-]*\p{Lu}\.)?\s*$`;

/**
 * One or two initials after a surname, as in lists of authors: "Badridze J,", "Алиев Р. М.". Not the pronoun
 * "I".
 */
const INITIALS_BEHIND = pattern`^\s+(?!I(?!\.)|U\.\s?S\.)(\p{Lu})(?:\p{Lu}?(?=[,;)&]|\s*$)|\.[\s\u00AD-]?\p{Lu}\.(?!\p{L})|\.(?!\s\p{Lu}\p{Ll}|\p{L}))`;

/** Initials after a surname and a comma, if no other name follows: "Aliyev, R. (1998)". */
const INITIALS_BEHIND_COMMA = pattern`^,\s+(?!U\.\s?S\.)(\p{Lu})\.(?:[\s\u00AD-]?\p{Lu}\.)*\s*(?:$|[,;(&]|(?:and|et|und)\s)`;

/** True if a word can be initials: it has one or two characters, or a full stop. */
function isShort({ written }: Word): boolean {
  return written.length <= 2 || written.includes('.');
}

/** Returns the first initial after a surname, or undefined. */
function initialBehind({ text, start, end, isNamed }: FormInText): string | undefined {
  const after = wordAfter(text, end);
  if ((after !== undefined && isNamed(after)) || /\s/.test(text.slice(start, end).trim())) return undefined;
  const rest = text.slice(end, end + 16);
  if (text[end] === ',') return INITIALS_BEHIND_COMMA.exec(rest)?.[1];
  return after !== undefined && isShort(after) ? INITIALS_BEHIND.exec(rest)?.[1] : undefined;
}

/**
 * Two authors in a list of references: "Mirzoyan A, Petrosyan L.". They are not the politicians of these
 * names.
 */
const AUTHORS = pattern`^\s+\p{Lu}{1,2},\s+\p{Lu}\p{Ll}[\p{L}-]*\s+\p{Lu}{1,2}(?=[,.;]|\s*$)`;

/** Excludes a surname with an initial that the entry does not have: "H. Aliyev" is not Ilham Aliyev. */
export const otherInitial: SenseRule = {
  id: 'other-initial',
  excludes(found) {
    const { kind, text, start, end, initials, language } = found;
    if (kind !== 'person' || initials.length === 0) return false;
    const after = wordAfter(text, end);
    if (after !== undefined && isShort(after) && AUTHORS.test(text.slice(end, end + 40))) return true;
    const lead = text.slice(Math.max(0, start - 12), start);
    const before = lead.includes('.') ? INITIALS.exec(lead)?.[1] : undefined;
    const initial = before ?? initialBehind(found);
    if (initial === 'M' && (language === 'fr' || language === undefined)) return false; // Monsieur
    return initial !== undefined && !initials.includes(fold(initial).lower);
  },
};

/** Excludes a surname with another given name: "Rasim Aliyev", "Aliyev Rasim", "Алиев Рустам Магомедович". */
export const otherPerson: SenseRule = {
  id: 'other-person',
  excludes(found) {
    const { kind, text, start, end } = found;
    if (kind !== 'person' || /\s/.test(text.slice(start, end).trim())) return false;
    const before = wordBefore(text, start);
    if (before !== undefined && isGivenName(before, found)) return true;
    const after = wordAfter(text, end);
    if (after === undefined || !isCapitalised(after)) return false;
    const second = wordAfter(text, after.end);
    return (
      (GIVEN_NAMES.has(after.folded) && !isOblique(found)) ||
      (second !== undefined && PATRONYMIC.test(second.folded))
    );
  },
};

/** Excludes competitors in a list of results: "Mirzoyan (ARM)", "Aliyev (AZE)". */
export const athlete: SenseRule = {
  id: 'athlete',
  excludes: ({ kind, text, end }) =>
    kind === 'person' &&
    /^\s+\((?:ARM|AZE|RUS|GEO|AIN|ROC|UZB|KAZ|TUR|UKR|АРМ|АЗЕ|РОС)\)/u.test(text.slice(end, end + 8)),
};

/** Excludes things named after a person: "Aliyev Foundation", "улица Алиева", "Əliyev prospekti". */
export const namedAfter: SenseRule = {
  id: 'named-after',
  excludes({ kind, text, start, end, language }) {
    if (kind !== 'person') return false;
    const before = wordBefore(text, start);
    if (before !== undefined && NAMES_A_PLACE.has(before.folded)) return true;
    const after = wordAfter(text, end);
    if (after !== undefined && SMALL_HEADS.has(after.folded)) return true;
    return (
      after !== undefined &&
      isCapitalised(after) &&
      NAMED_AFTER.has(after.folded) &&
      !isHeadline(text, { start, end }, language)
    );
  },
};

/** Languages in which the names of such countries are not given names ("Gürcüstan"). */
const NAMED_OTHERWISE: ReadonlySet<string> = new Set(['az', 'tr', 'ru', 'hy', 'ka']);

/**
 * Languages with another name for the country. There the English name means the state, a person or a
 * typeface.
 */
const NO_GEORGIA: ReadonlySet<string> = new Set(['fr', 'de', ...NAMED_OTHERWISE]);

/**
 * Excludes given names and brands: "Georgia O'Keeffe", "China Mobile". Keeps countries: "Israel Defense
 * Forces".
 */
export const givenName: SenseRule = {
  id: 'given-name',
  excludes({ traits, text, start, end, language, isNamed }) {
    if (!traits.includes('given-name')) return false;
    if (language !== undefined && NO_GEORGIA.has(language) && text.slice(start, end) === 'Georgia')
      return true;
    if (language !== undefined && NAMED_OTHERWISE.has(language)) return false;
    const before = wordBefore(text, start);
    if (before !== undefined && KIN.has(before.folded)) return true;
    const after = wordAfter(text, end);
    if (
      after === undefined ||
      !isCapitalised(after) ||
      isAbbreviation(after) ||
      isHeadline(text, { start, end }, language)
    )
      return false;
    if (language === 'de' && !/^(?:Georgia|India)$/u.test(text.slice(start, end))) return false; // any noun may follow with a capital
    return !(
      PUBLIC_HEADS.has(after.folded) ||
      FUNCTION_WORDS.has(after.folded) ||
      TITLES.has(after.folded) ||
      NATIONALITY.test(after.folded) ||
      isNamed(after)
    );
  },
};
