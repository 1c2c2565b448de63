/** The rule by which a place's name in quotation marks is seen to be that of a firm, a hotel or a paper. */
import type { Rule } from '../candidate.ts';
import { quotedName, type Span, textBefore } from '../context.ts';
import { PLACES } from './places.ts';

/** Languages in which firms, hotels and papers are named in quotation marks. */
const QUOTING: ReadonlySet<string> = new Set(['ru', 'hy', 'ka', 'az', 'tr']);
const MOST_QUOTED_WORDS = 3;
const SO_CALLED = /(?:называем\p{L}*|qondarma|sözde|կոչված|წოდებულ\p{L}*|ე\.\s?წ\.)\s*$/iu;

function isProperName(inside: string): boolean {
  const words = inside.trim().split(/\s+/);
  const isProper = words.every((word) => /^[^\p{L}]*\p{Lu}|^\d+$/u.test(word) || /\p{Script=Georgian}/u.test(word));
  return words.length <= MOST_QUOTED_WORDS && isProper && !/[.!?,]/.test(inside);
}

function isSoCalled(text: string, { start }: Span): boolean {
  return SO_CALLED.test(textBefore(text, start).replace(/[«"“„]\s*\P{L}*$/u, ''));
}

/** "гостиница «Армения»"; not "так называемый «Зангезурский коридор»". */
export const quotedBrand: Rule = {
  id: 'quoted-brand',
  excludes({ kind, text, start, end, language }) {
    if (!PLACES.has(kind) || language === undefined || !QUOTING.has(language)) return false;
    const inside = quotedName(text, { start, end });
    return inside !== undefined && isProperName(inside) && !isSoCalled(text, { start, end });
  },
};
