/**
 * Rules by which a name's form is seen to be part of another name. Each looks at the form and its neighbours only; which of several
 * senses a name has by the page's subject is another question (`rivals.ts`).
 */
import type { EntryKind, Trait } from '../glossary.ts';
import type { Language } from '../language.ts';
import { capitalisedRun, isCapitalised, isHeadline, isSentenceStart, quotedName, type Span, type Word, wordAfter, wordBefore } from './context.ts';
import { FUNCTION_WORDS, GIVEN_NAMES, HEADS_BEFORE, HEADS_BEHIND, NAMESAKES, PUBLIC_HEADS, TITLES } from './words.ts';

/** A form found in a text, before it is known what it means there. */
export interface Candidate extends Span {
  readonly text: string;
  readonly language: Language | undefined;
  readonly kind: EntryKind;
  /** Special cases of the entry, from its data. */
  readonly traits: readonly Trait[];
  /** True if this word belongs to the name of another entry found in the text. */
  readonly isNamed: (word: Word) => boolean;
}

export interface Rule {
  readonly id: string;
  /** True if the candidate is not the name that it looks like. */
  readonly excludes: (candidate: Candidate) => boolean;
}

const PLACES: ReadonlySet<EntryKind> = new Set(['country', 'city', 'region']);
const NATIONALITY = /(?:ian|ians|ani|eri|ish|ese|ek|akh|chinese|french|greek|ski|skiy|sche[rnsm]?|ien|ienne|ский|ского|скому|ским|ском|ская)$/u;
const INITIAL = /^(?:\p{Lu}\.)+$/u;

/** True if `before` may belong to a person's name: capitalised, no title, no small word, no name of a nation. */
function isGivenName(before: Word, { text, isNamed }: Candidate): boolean {
  if (GIVEN_NAMES.has(before.folded)) return true;
  if (INITIAL.test(before.written)) return false;
  if (!isCapitalised(before) || /['’]s?$/u.test(before.written) || /[.,]$/u.test(before.written)) return false;
  if (TITLES.has(before.folded) || FUNCTION_WORDS.has(before.folded) || NATIONALITY.test(before.folded) || isNamed(before)) return false;
  if (before.written.length > 1 && before.written === before.written.toUpperCase()) return false; // an abbreviation, or a headline
  return !isSentenceStart(text, before.start) && !isHeadline(text, before);
}

const otherPerson: Rule = {
  id: 'other-person',
  excludes(candidate) {
    const { kind, text, start, end } = candidate;
    if (kind !== 'person' || /\s/.test(text.slice(start, end).trim())) return false;
    const before = wordBefore(text, start);
    if (before !== undefined && isGivenName(before, candidate)) return true;
    const after = wordAfter(text, end);
    return after !== undefined && isCapitalised(after) && GIVEN_NAMES.has(after.folded);
  },
};

const LONGEST_RUN = 4;

const partOfName: Rule = {
  id: 'part-of-name',
  excludes({ kind, text, start, end }) {
    if (!PLACES.has(kind)) return false;
    const behind = capitalisedRun(text, end, LONGEST_RUN);
    const next = wordAfter(text, end);
    if (behind.some(({ folded }) => HEADS_BEHIND.has(folded)) || (next !== undefined && NAMESAKES.has(next.folded))) return true;
    const before = wordBefore(text, start);
    return before !== undefined && isCapitalised(before) && HEADS_BEFORE.has(before.folded);
  },
};

const placeOnRiver: Rule = {
  id: 'another-place',
  excludes: ({ kind, text, end }) => PLACES.has(kind) && /^[-‐‑–]\p{L}{2,4}[-‐‑–]\p{Lu}/u.test(text.slice(end, end + 12)),
};

const address: Rule = {
  id: 'address',
  excludes({ text, start, end }) {
    const before = /\S*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
    return /:\/\/|www\.|\.[a-z]{2,4}\/|[_@]$|[\p{L}\p{N}]\.$/u.test(before) || /^(?:\.[a-z]{2,}|_|@)/u.test(text.slice(end, end + 5));
  },
};

/** Languages in which firms, hotels and papers are named in quotation marks. */
const QUOTING: ReadonlySet<string> = new Set(['ru', 'hy', 'ka', 'az', 'tr']);
const MOST_QUOTED_WORDS = 3;

const quotedBrand: Rule = {
  id: 'quoted-brand',
  excludes({ kind, text, start, end, language }) {
    if (!PLACES.has(kind) || language === undefined || !QUOTING.has(language)) return false;
    const inside = quotedName(text, { start, end });
    if (inside === undefined) return false;
    const words = inside.trim().split(/\s+/);
    const isProper = words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || /\p{Script=Georgian}/u.test(word));
    const isSoCalled = /(?:называем\p{L}*|qondarma|sözde|կոչված|ე\.\s?წ\.)\s*$/iu.test(text.slice(Math.max(0, start - 30), start).replace(/[«"“„]\s*\P{L}*$/u, ''));
    return words.length <= MOST_QUOTED_WORDS && isProper && !isSoCalled && !/[.!?,]/.test(inside);
  },
};

const givenName: Rule = {
  id: 'given-name',
  excludes({ traits, text, start, end, isNamed }) {
    if (!traits.includes('given-name')) return false;
    const after = wordAfter(text, end);
    if (after === undefined || !isCapitalised(after) || isHeadline(text, { start, end })) return false;
    if (after.written.length > 1 && after.written === after.written.toUpperCase()) return false;
    return !(PUBLIC_HEADS.has(after.folded) || FUNCTION_WORDS.has(after.folded) || TITLES.has(after.folded) || NATIONALITY.test(after.folded) || isNamed(after));
  },
};

const compass: Rule = {
  id: 'compass',
  excludes({ traits, text, start, end }) {
    if (!traits.includes('compass')) return false;
    if (/[\p{L}][-‐‑–]$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[-‐‑–]\p{L}/u.test(text.slice(end, end + 2))) return true;
    const after = wordAfter(text, end);
    return after !== undefined && isCapitalised(after) && !isHeadline(text, { start, end }) && !FUNCTION_WORDS.has(after.folded);
  },
};

const otherFortress: Rule = {
  id: 'other-fortress',
  excludes(candidate) {
    const { traits, text, start, language } = candidate;
    if (!traits.includes('common-fortress')) return false;
    const before = wordBefore(text, start);
    if (before === undefined || !isCapitalised(before) || isSentenceStart(text, before.start) || isHeadline(text, before)) return false;
    if (/^(?:the|moscow|москов|russia|putin|le|der)/u.test(before.folded) || FUNCTION_WORDS.has(before.folded) || candidate.isNamed(before)) return false;
    return language === 'en' || language === 'ru' || language === undefined ? !/['’]s?$/u.test(before.written) : false;
  },
};

/** "CONTACT US": what is a word in capitals there is no abbreviation. */
const capitals: Rule = {
  id: 'word-in-capitals',
  excludes({ text, start, end }) {
    if (text.slice(start, end) !== 'US') return false;
    const before = wordBefore(text, start);
    return before !== undefined && before.written.length > 1 && before.written === before.written.toUpperCase() && /^\p{Lu}+$/u.test(before.written);
  },
};

/** All rules, the cheapest and surest first. */
export const RULES: readonly Rule[] = [address, placeOnRiver, otherPerson, partOfName, quotedBrand, givenName, compass, otherFortress, capitals];
