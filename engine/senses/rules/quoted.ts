/** Rule that recognises a place in quotation marks as the name of a firm, a hotel or a newspaper. */

import {
  type Quoted,
  quotedName,
  type TextSpan,
  textBefore,
  type Word,
  wordAfter,
  wordBefore,
} from '../context.ts';
import { anyCasePattern, pattern } from '../pattern.ts';
import type { SenseRule } from '../sense-rule.ts';
import { BRANDED_BEFORE, BRANDED_BEHIND } from '../words/branded.ts';
import { HEADS_BEHIND, KINDS_BEFORE, SMALL_HEADS } from '../words/heads.ts';
import type { WordList } from '../words/list.ts';
import { PLACES } from './places.ts';

/** Languages that put names of firms, hotels and newspapers in quotation marks. */
const QUOTING: ReadonlySet<string> = new Set(['ru', 'hy', 'ka', 'az', 'tr']);
/** Largest number of words in a quoted name. */
const MOST_QUOTED_WORDS = 3;
/**
 * Largest number of words in a quoted name beside a word such as "company". Words in it may be small: "Bakı
 * dəmir yolları" şirkəti.
 */
const MOST_BRANDED_WORDS = 4;
/** "So-called" before a quotation. */
const SO_CALLED = anyCasePattern`(?:называем\p{L}*|qondarma|sözde|կոչված|წოდებულ\p{L}*|ე\.\s?წ\.)\s*$`;

/** Other quotations of a list, before this one: "сериалы «Маяк», «Чёрное море»". */
const QUOTED_BEFORE = /(?:[«“„"][^«»“”„"\n]{1,45}[»”“"],?\s(?:(?:и|և|და|və|ve)\s)?)+$/u;
/** Distance to which such quotations are looked for, in UTF-16 units. */
const LONGEST_LIST = 200;

const QUOTE_BEFORE = pattern`[«"“„]\s*\P{L}*$`;
const CAPITAL_OR_NUMBER = pattern`^\P{L}*\p{Lu}|^\d+$`;
/** A Georgian letter. Georgian has no capitals. */
const GEORGIAN = /[\u10A0-\u10FF\u1C90-\u1CBF]/u;
const BEGINS_AS_NAME = pattern`^\P{L}*[\p{Lu}\u10A0-\u10FF\u1C90-\u1CBF]`;

function wordsIn(inside: string): string[] {
  return inside.trim().split(/\s+/);
}

function isProperName(inside: string): boolean {
  const words = wordsIn(inside);
  const isProper = words.every((word) => CAPITAL_OR_NUMBER.test(word) || GEORGIAN.test(word));
  return words.length <= MOST_QUOTED_WORDS && isProper && !/[.!?,]/.test(inside);
}

function isSoCalled(text: string, { start }: TextSpan): boolean {
  const before = textBefore(text, start);
  const quote = QUOTE_BEFORE.exec(before);
  return SO_CALLED.test(quote === null ? before : before.slice(0, quote.index));
}

/** True if a word beside the quotation, or beside its list, says what it names: "компания «Армения вода»". */
function isSaidToBeBrand(text: string, { inside, start, end }: Quoted): boolean {
  if (wordsIn(inside).length > MOST_BRANDED_WORDS || !BEGINS_AS_NAME.test(inside) || /[.!?,]/.test(inside))
    return false;
  const listed = QUOTED_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_LIST), start))?.[0].length ?? 0;
  const before = wordBefore(text, start - listed);
  const behind = wordAfter(text, end);
  const isNamed = (word: Word | undefined, kinds: readonly WordList[]) =>
    word !== undefined && kinds.some((kind) => kind.has(word.folded));
  return (
    isNamed(before, [BRANDED_BEFORE, KINDS_BEFORE]) ||
    isNamed(behind, [BRANDED_BEHIND, HEADS_BEHIND, SMALL_HEADS])
  );
}

/**
 * True if the form has several words and fills the quotation. Such names are also quoted to keep a distance
 * («Глобальный Юг»), and few firms have them. So quotation marks alone do not make them a brand.
 */
function isWholeNameOfWords(form: string, { inside }: Quoted): boolean {
  return form === inside.trim() && wordsIn(form).length > 1;
}

/**
 * Excludes quoted brands: "гостиница «Армения»". Keeps so-called things: "так называемый «Зангезурский
 * коридор»".
 */
export const quotedBrand: SenseRule = {
  id: 'quoted-brand',
  excludes({ kind, text, start, end, language }) {
    if (!PLACES.has(kind) || language === undefined || !QUOTING.has(language)) return false;
    const quoted = quotedName(text, { start, end });
    if (quoted === undefined || isSoCalled(text, { start, end })) return false;
    if (isSaidToBeBrand(text, quoted)) return true;
    return !isWholeNameOfWords(text.slice(start, end), quoted) && isProperName(quoted.inside);
  },
};
