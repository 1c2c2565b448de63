/**
 * The prefilter of a page. It tells at the cost of one or two passes of a regular expression whether a text
 * can hold a name. It can say yes to a text without names, but never no to a text with one. The matcher reads
 * the texts that pass, and decides.
 */

import { once } from '../once.ts';
import { bare } from './bare.ts';
import { isLetterAt, lettersAt } from './letters.ts';
import type { PrefilterKeys } from './prefilter-keys.ts';
import { linesFrom } from './prefilter-lines.ts';
import {
  capitalVariants,
  isChain,
  type NameScript,
  SHORTEST_CAPITALS,
  spellingVariants,
} from './spelling-variants.ts';

/** Scripts of names other than Latin, with a test for their letters. */
const OTHER_SCRIPTS = [
  ['cyrillic', /[\u0400-\u052F]/],
  ['armenian', /[\u0530-\u058F]/],
  ['georgian', /[\u10A0-\u10FF\u1C90-\u1CBF]/],
] as const satisfies readonly (readonly [NameScript, RegExp])[];

/**
 * Characters that a text can have inside a name although its form lacks them: soft hyphens, zero-width
 * characters and combining marks.
 */
const HIDDEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\u0300-\u036F]/g;

/**
 * Characters beyond the letters of Western Europe: other scripts, the capitals Ğ İ Ş Ə, and hidden
 * characters. Most texts have none of them and need no further searches. One search for all is cheaper than
 * one for each.
 */
const UNCOMMON =
  /[\u0300-\u058F\u10A0-\u10FF\u1C90-\u1CBF\u200B-\u200F\u2060-\u2064\uFEFF\u00AD\u011E\u0130\u015E\u018F]/;

/**
 * Matches runs of capitals, as in a headline. Since the character class is small, V8 takes large steps
 * through a text. It needs a sixth of the time of `UNCOMMON_CAPITALS` (measured, docs/decisions/0003).
 */
const CAPITALS = /[A-Z\u00C0-\u00DE]{4,}/g;

/**
 * Matches runs of capitals in texts with `UNCOMMON` characters. The Latin range has small letters too, which
 * does no harm.
 */
const UNCOMMON_CAPITALS = /[A-Z\u00C0-\u00DE\u0100-\u024F\u0400-\u042F\u0531-\u0556\u1C90-\u1CBF]{4,}/g;

/**
 * Characters that make a second search worthwhile, after normalising the text: hidden ones, and the dotted
 * capital I of Turkish and Azerbaijani.
 */
const VARIED = /[\u0130\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\u0300-\u036F]/;

/** Longest ending behind a stem, in UTF-16 units. The limit bounds the work on a text without spaces. */
const LONGEST_REST = 40;

export interface TextPrefilter {
  /** Returns true if a name may stand in `text`, which may be several blocks joined without spaces. */
  mayHoldName(text: string): boolean;
  /** Returns true if `text` holds a prefilter word that no letter follows. Stops at the first such word. */
  holdsWord(text: string): boolean;
  /**
   * Returns the offsets, in order, at which a prefilter word or its ending ends in `text`. If a letter
   * follows at such an offset, the word is another one ("Azərbaycanca"), or two blocks are joined there.
   */
  wordEnds(text: string): number[];
}

/** A word that the prefilter looks for. */
interface PrefilterWord {
  /** One spelling of the word. */
  readonly written: string;
  /**
   * Neighbours of a common word: beginnings of words, in bare letters. One of them must be near the word in
   * the text. Empty for a word that counts alone.
   */
  readonly beside: readonly string[];
}

/** Longest distance between a common word and its neighbour, in UTF-16 units. White space can be long. */
const REACH = 240;

function isBeside(text: string, start: number, { written, beside }: PrefilterWord): boolean {
  if (beside.length === 0) return true;
  const end = start + written.length;
  const around = bare(`${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`);
  return beside.some((neighbour) => around.includes(neighbour));
}

/** Returns the offsets behind all `words` that stand at `start`, in the order of `words`. */
function endsAt(text: string, start: number, words: readonly PrefilterWord[]): number[] {
  return words
    .filter((each) => text.startsWith(each.written, start) && isBeside(text, start, each))
    .map(({ written }) => start + written.length);
}

/** Returns the letters by which a word in capitals is looked up in `PrefilterKeys.capitals`. */
function keyAt(text: string, start: number): string {
  return text.slice(start, start + SHORTEST_CAPITALS);
}

/** Makes the prefilter for some keys. It makes each expression and table when a text first needs it. */
export function createTextPrefilter({ beginnings, words, capitals, endings }: PrefilterKeys): TextPrefilter {
  const lines = once(() => words.split('|'));
  const expressions = new Map<NameScript, RegExp>();
  const endingSet = once(() => new Set(endings.split('|')));

  /**
   * Returns the prefilter words that have a spelling with this beginning, the longest first. `variants`
   * returns the spellings of a word.
   */
  function wordsFrom(beginning: string, variants: (word: string) => readonly string[]): PrefilterWord[] {
    return linesFrom(lines(), bare(beginning))
      .map((line) => line.split(' '))
      .map(([word = '', ...beside]) => ({ word, beside }))
      .flatMap(({ word, beside }) => variants(word).map((written) => ({ written, beside })))
      .filter(({ written }) => written.startsWith(beginning))
      .sort((a, b) => b.written.length - a.written.length);
  }

  const known = new Map<string, readonly PrefilterWord[]>();

  /** True if `key` is one of the keys that `capitals` joins. */
  function isCapitalKey(key: string): boolean {
    let at = capitals.indexOf(key);
    while (at % SHORTEST_CAPITALS > 0) at = capitals.indexOf(key, at + 1); // found across two keys
    return at >= 0;
  }

  function expressionFor(script: NameScript): RegExp {
    let expression = expressions.get(script);
    if (expression === undefined) {
      expression = new RegExp(beginnings[script] || '(?!)', 'g');
      expressions.set(script, expression);
    }
    return expression;
  }

  function wordsAsWritten(beginning: string): readonly PrefilterWord[] {
    let matching = known.get(beginning);
    if (matching === undefined) {
      matching = wordsFrom(beginning, spellingVariants);
      known.set(beginning, matching);
    }
    return matching;
  }

  /** Returns the offset behind the ending that follows a stem, or `stemEnd` if no ending follows. */
  function endWithEnding(text: string, stemEnd: number): number {
    const rest = lettersAt(text.slice(stemEnd, stemEnd + LONGEST_REST), 0);
    return rest !== '' && isChain(bare(rest), endingSet()) ? stemEnd + rest.length : stemEnd;
  }

  /**
   * For each offset at which prefilter words begin, yields the offsets at which these words end, the farthest
   * first.
   */
  function* endsAsWritten(text: string, beginnings: RegExp): Generator<readonly number[]> {
    beginnings.lastIndex = 0;
    for (let hit = beginnings.exec(text); hit !== null; hit = beginnings.exec(text)) {
      const found = endsAt(text, hit.index, wordsAsWritten(hit[0]));
      if (found.length > 0) yield found;
      // Another word may begin inside one that does not count. Code that ran after `yield` may have used the
      // expression.
      beginnings.lastIndex = found[0] ?? hit.index + 1;
    }
  }

  function* endsInCapitals(text: string, capitalRuns: RegExp): Generator<readonly number[]> {
    for (const { 0: run, index } of text.matchAll(capitalRuns)) {
      for (let start = index; start <= index + run.length - SHORTEST_CAPITALS; ) {
        const key = keyAt(text, start);
        const found = isCapitalKey(key) ? endsAt(text, start, wordsFrom(key, capitalVariants)) : [];
        if (found.length > 0) yield found;
        start = found[0] ?? start + 1;
      }
    }
  }

  function* ends(text: string, isUncommon = UNCOMMON.test(text)): Generator<readonly number[]> {
    yield* endsAsWritten(text, expressionFor('latin'));
    if (isUncommon)
      for (const [script, letter] of OTHER_SCRIPTS)
        if (letter.test(text)) yield* endsAsWritten(text, expressionFor(script));
    yield* endsInCapitals(text, isUncommon ? UNCOMMON_CAPITALS : CAPITALS);
  }

  function test(text: string, isUncommon?: boolean): boolean {
    return ends(text, isUncommon).next().done === false;
  }

  return {
    mayHoldName(text) {
      const isUncommon = UNCOMMON.test(text);
      if (test(text, isUncommon)) return true;
      if (!isUncommon || !VARIED.test(text)) return false;
      return (
        test(text.normalize('NFC').replace(HIDDEN, '')) || test(text.normalize('NFD').replace(HIDDEN, ''))
      );
    },
    holdsWord(text) {
      for (const stemEnds of ends(text))
        if (stemEnds.some((end) => !isLetterAt(text, endWithEnding(text, end)))) return true;
      return false;
    },
    wordEnds(text) {
      // Several words can begin at a place, such as "Kreml" with an ending and "Kremlin". The first whole one
      // counts.
      const found = Array.from(ends(text), (stemEnds) => {
        const all = stemEnds.map((end) => endWithEnding(text, end));
        return all.find((end) => !isLetterAt(text, end)) ?? all[0] ?? 0;
      });
      return [...new Set(found)].sort((a, b) => a - b);
    },
  };
}
