/** The rule by which a place's name in quotation marks is seen to be that of a firm, a hotel or a paper. */
import type { Candidate, Rule } from '../candidate.ts';
import { type Quoted, quotedName, type Span, textBefore, type Word, wordAfter, wordBefore } from '../context.ts';
import { BRANDED_BEFORE, BRANDED_BEHIND } from '../words/branded.ts';
import { HEADS_BEHIND, KINDS_BEFORE, SMALL_HEADS } from '../words/heads.ts';
import type { WordList } from '../words/list.ts';
import { PLACES } from './places.ts';

/** Languages in which firms, hotels and papers are named in quotation marks. */
const QUOTING: ReadonlySet<string> = new Set(['ru', 'hy', 'ka', 'az', 'tr']);
const MOST_QUOTED_WORDS = 3;
/** Beside a word that says what is named, a name may have one word more, and small ones ("Bakı dəmir yolları" şirkəti). */
const MOST_BRANDED_WORDS = 4;
const SO_CALLED = /(?:называем\p{L}*|qondarma|sözde|կոչված|წოდებულ\p{L}*|ე\.\s?წ\.)\s*$/iu;

/** A quotation directly before or behind another one, as lists of titles have them. */
const QUOTED_BEFORE = /[»”“"],?\s(?:(?:и|և|და|və|ve)\s)?$/u;
const QUOTED_BEHIND = /^,?\s(?:(?:и|և|და|və|ve)\s)?[«“„"]/u;

function wordsIn(inside: string): string[] {
  return inside.trim().split(/\s+/);
}

function isProperName(inside: string): boolean {
  const words = wordsIn(inside);
  const isProper = words.every((word) => /^[^\p{L}]*\p{Lu}|^\d+$/u.test(word) || /\p{Script=Georgian}/u.test(word));
  return words.length <= MOST_QUOTED_WORDS && isProper && !/[.!?,]/.test(inside);
}

function isSoCalled(text: string, { start }: Span): boolean {
  return SO_CALLED.test(textBefore(text, start).replace(/[«"“„]\s*\P{L}*$/u, ''));
}

/** "компания «Армения вода»", «Արմենիա» հյուրանոց: a word beside the quotation says what is named. */
function isSaidToBeBrand(text: string, { inside, start, end }: Quoted): boolean {
  if (wordsIn(inside).length > MOST_BRANDED_WORDS || !/^\P{L}*[\p{Lu}\p{Script=Georgian}]/u.test(inside) || /[.!?,]/.test(inside)) return false;
  const before = wordBefore(text, start);
  const behind = wordAfter(text, end);
  const isNamed = (word: Word | undefined, kinds: readonly WordList[]) => word !== undefined && kinds.some((kind) => kind.has(word.folded));
  return isNamed(before, [BRANDED_BEFORE, KINDS_BEFORE]) || isNamed(behind, [BRANDED_BEHIND, HEADS_BEHIND, SMALL_HEADS]);
}

/** "«Чёрное море», «Динозавр»": one of several titles. */
function isOneOfTitles(text: string, { start, end }: Span): boolean {
  return QUOTED_BEFORE.test(textBefore(text, start)) || QUOTED_BEHIND.test(text.slice(end, end + 6));
}

/**
 * Names of several words are quoted for other reasons too, to keep a distance («Глобальный Юг») or for nothing, and few firms are called
 * so: quotation marks alone do not make them a brand.
 */
function isBrandOfWords({ text, isDistinctive }: Candidate, quoted: Quoted): boolean {
  return !isDistinctive && isOneOfTitles(text, quoted);
}

/** "гостиница «Армения»"; not "так называемый «Зангезурский коридор»". */
export const quotedBrand: Rule = {
  id: 'quoted-brand',
  excludes(candidate) {
    const { kind, text, start, end, language } = candidate;
    if (!PLACES.has(kind) || language === undefined || !QUOTING.has(language)) return false;
    const quoted = quotedName(text, { start, end });
    if (quoted === undefined || isSoCalled(text, { start, end })) return false;
    if (isSaidToBeBrand(text, quoted)) return true;
    const form = text.slice(start, end);
    if (form === quoted.inside.trim() && wordsIn(form).length > 1) return isBrandOfWords(candidate, quoted);
    return isProperName(quoted.inside);
  },
};
