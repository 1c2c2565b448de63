/**
 * Regular expressions that compile fast, for the sense rules. In them `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}`
 * and `\p{N}` stand for short lists of characters. V8 takes 0.3 to 2 ms to compile one full class, and the
 * rules have dozens. The lists are exact for the alphabets of the rules' languages, and coarse for other
 * scripts.
 */

import { once } from '../once.ts';

const CASED_LATIN = {
  // Unicode alternates capitals and small letters in this block, so that no range can stand for either.
  capitals: 'ĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏ',
  small: 'āăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſə',
} as const;

const LISTS: Readonly<Record<string, string>> = {
  L:
    'A-Za-zªµºÀ-ÖØ-öø-\\u02C1\\u0370-\\u0373\\u0376-\\u037D\\u0386\\u0388-\\u0481\\u048A-\\u0556\\u0559\\u0560-\\u0588\\u05D0-\\u05F2' +
    '\\u0620-\\u064A\\u066E-\\u06D3\\u0904-\\u0939\\u0E01-\\u0E30\\u10A0-\\u10FA\\u10FC-\\u10FF\\u1C90-\\u1CBF\\u1D00-\\u1DBF\\u1E00-\\u1FBC' +
    '\\u3041-\\u3096\\u30A1-\\u30FA\\u3400-\\u9FFF\\uAC00-\\uD7A3',
  Lu: `A-ZÀ-ÖØ-Þ${CASED_LATIN.capitals}\\u0386\\u0388-\\u038F\\u0391-\\u03AB\\u0400-\\u042F\\u0531-\\u0556\\u10A0-\\u10C5\\u1C90-\\u1CBF`,
  Ll: `a-zµß-öø-ÿ${CASED_LATIN.small}\\u03AC-\\u03CE\\u0430-\\u045F\\u0560-\\u0588\\u10D0-\\u10FA\\u10FD-\\u10FF`,
  M: '\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05BD\\u064B-\\u065F\\u0670\\u093A-\\u094F',
  N: '0-9²³¹¼-¾\\u0660-\\u0669\\u06F0-\\u06F9\\u0966-\\u096F\\u2150-\\u2189\\u2460-\\u249B',
};

const CLASS = /\\([pP])\{(L|Lu|Ll|M|N)\}/g;

/** True if `at` is between square brackets. */
function isInBrackets(source: string, at: number): boolean {
  const before = source.slice(0, at).replace(/\\./g, '');
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}

function withLists(source: string): string {
  return source.replace(CLASS, (_, letter: string, name: string, at: number) => {
    const list = LISTS[name] ?? '';
    if (letter === 'P') return `[^${list}]`;
    return isInBrackets(source, at) ? list : `[${list}]`;
  });
}

/** The methods of a regular expression that the rules use. */
export type Pattern = Pick<RegExp, 'test' | 'exec'>;

/** Look-arounds for "no letter before" and "no letter after". The first, cheap try leaves them out. */
const NO_LETTER = /\(\?<?!\\p\{L\}\)/g;

/**
 * Makes a pattern that is compiled at its first use. It first tries the expression without `NO_LETTER`, which
 * compiles in a fraction of the time. If that does not match, the whole expression cannot match either. For
 * most texts the whole expression is never compiled.
 */
function lazyPattern(source: string, flags: string): Pattern {
  const bare = source.replace(NO_LETTER, '');
  const whole = once(() => new RegExp(withLists(source), flags));
  const first = once(() => new RegExp(bare, flags.replace('u', '')));
  const hasFirst = bare !== source && !bare.includes('\\p{') && !bare.includes('\\P{');
  return {
    test: (text) => (!hasFirst || first().test(text)) && whole().test(text),
    exec: (text) => (!hasFirst || first().test(text) ? whole().exec(text) : null),
  };
}

/** Makes a pattern with the flag `u` from the source of an expression. */
export function pattern({ raw }: TemplateStringsArray): Pattern {
  return lazyPattern(raw.join(''), 'u');
}

/** Makes a pattern with the flags `u` and `i` from the source of an expression. */
export function anyCasePattern({ raw }: TemplateStringsArray): Pattern {
  return lazyPattern(raw.join(''), 'iu');
}
