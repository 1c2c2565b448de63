/**
 * The candidate finder: says of a text, at the cost of a pass or two of a regular expression, whether a name can stand in it. It may
 * say yes without cause and never no: what it lets through is read by the matcher, which decides.
 */

import { once } from '../once.ts';
import { linesFrom } from './anchor-lines.ts';
import type { Anchors } from './anchors.ts';
import { bare } from './bare.ts';
import { isLetterAt, lettersAt } from './letters.ts';
import { capitalWritings, isChain, type NameScript, SHORTEST_CAPITALS, writings } from './writings.ts';

/** Letters of the scripts other than Latin that names are written in. */
const OTHER_SCRIPTS = [
  ['cyrillic', /[\u0400-\u052F]/],
  ['armenian', /[\u0530-\u058F]/],
  ['georgian', /[\u10A0-\u10FF\u1C90-\u1CBF]/],
] as const satisfies readonly (readonly [NameScript, RegExp])[];

/** Characters that can stand inside a name as it is written and not in its form: soft hyphens, zero-width characters, combining marks. */
const HIDDEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\u0300-\u036F]/g;

/**
 * What tells that a text needs more than Latin letters and capitals of Western Europe looked for: other scripts, the capitals Ğ İ Ş Ə,
 * hidden characters. One search for them all is cheaper than one for each, and most texts have none.
 */
const UNCOMMON = /[\u0300-\u058F\u10A0-\u10FF\u1C90-\u1CBF\u200B-\u200F\u2060-\u2064\uFEFF\u00AD\u011E\u0130\u015E\u018F]/;

/**
 * Runs of capitals, as in a headline. V8 takes large steps through a text only where a class has few letters (a sixth of the time,
 * measured, docs/decisions/0003); the long Latin range of the other has small letters too, which does no harm.
 */
const CAPITALS = /[A-Z\u00C0-\u00DE]{4,}/g;
const UNCOMMON_CAPITALS = /[A-Z\u00C0-\u00DE\u0100-\u024F\u0400-\u042F\u0531-\u0556\u1C90-\u1CBF]{4,}/g;

/** What calls for a closer look: those, and the dotted capital I of Turkish and Azerbaijani, which only folding takes for an "I". */
const VARIED = /[\u0130\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\u0300-\u036F]/;

/** No ending is as long; the letters behind a word can be a whole page without a space. */
const LONGEST_REST = 40;

export interface CandidateTest {
  /** True if a name can stand in the text, which may be joined from several blocks without space between them. */
  mayHoldName(text: string): boolean;
  /** Returns true if `text` holds a prefilter word that no letter follows. Stops at the first such word. */
  holdsWord(text: string): boolean;
  /**
   * The offsets behind the words in `text` that names are known by, their endings included, in order. A letter there says that the word goes on, so it is
   * another one ("Azərbaycanca"), unless two blocks have been joined at that place.
   */
  wordEnds(text: string): number[];
}

/** A word to look for, as it is written, and the words of which one must stand beside it. */
interface Wanted {
  readonly written: string;
  readonly beside: readonly string[];
}

/** How far from a common word its neighbour is looked for: white space in a page's source can be long. */
const REACH = 240;

function isBeside(text: string, start: number, { written, beside }: Wanted): boolean {
  if (beside.length === 0) return true;
  const end = start + written.length;
  const around = bare(`${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`);
  return beside.some((neighbour) => around.includes(neighbour));
}

/** The offsets behind those of `wanted` that stand at `start`, the farthest first. */
function endsAt(text: string, start: number, wanted: readonly Wanted[]): number[] {
  return wanted.filter((each) => text.startsWith(each.written, start) && isBeside(text, start, each)).map(({ written }) => start + written.length);
}

/** The letters by which words in capitals are looked up. */
function keyAt(text: string, start: number): string {
  return text.slice(start, start + SHORTEST_CAPITALS);
}

/** Makes the test from one of `Lexicon.anchors`. Expressions and tables are made when a text first needs them. */
export function candidateTest({ beginnings, words, capitals, endings }: Anchors): CandidateTest {
  const lines = once(() => words.split('|'));
  const expressions = new Map<NameScript, RegExp>();
  const endingSet = once(() => new Set(endings.split('|')));

  /** The words that may be written so that they begin with `beginning`, in those `forms`, longer before shorter. */
  function wantedFrom(beginning: string, forms: (word: string) => readonly string[]): Wanted[] {
    return linesFrom(lines(), bare(beginning))
      .map((line) => line.split(' '))
      .map(([word = '', ...beside]) => ({ word, beside }))
      .flatMap(({ word, beside }) => forms(word).map((written) => ({ written, beside })))
      .filter(({ written }) => written.startsWith(beginning))
      .sort((a, b) => b.written.length - a.written.length);
  }

  const known = new Map<string, readonly Wanted[]>();

  /** True if `key` is one of those that `capitals` is composed of. */
  function isCapitalKey(key: string): boolean {
    let at = capitals.indexOf(key);
    while (at % SHORTEST_CAPITALS > 0) at = capitals.indexOf(key, at + 1); // begins inside one of them
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

  function wantedAsWritten(beginning: string): readonly Wanted[] {
    let wanted = known.get(beginning);
    if (wanted === undefined) {
      wanted = wantedFrom(beginning, writings);
      known.set(beginning, wanted);
    }
    return wanted;
  }

  /** The offset behind the word whose stem ends at `stemEnd`, if what follows is an ending; else `stemEnd`. */
  function wordEnd(text: string, stemEnd: number): number {
    const rest = lettersAt(text.slice(stemEnd, stemEnd + LONGEST_REST), 0);
    return rest !== '' && isChain(bare(rest), endingSet()) ? stemEnd + rest.length : stemEnd;
  }

  /** The ends of the words that are found at one place, the farthest first; so for each place. */
  function* endsAsWritten(text: string, beginnings: RegExp): Generator<readonly number[]> {
    beginnings.lastIndex = 0;
    for (let hit = beginnings.exec(text); hit !== null; hit = beginnings.exec(text)) {
      const found = endsAt(text, hit.index, wantedAsWritten(hit[0]));
      if (found.length > 0) yield found;
      // Another word may begin inside one that does not count; and whoever was given the hit may have used the expression.
      beginnings.lastIndex = found[0] ?? hit.index + 1;
    }
  }

  function* endsInCapitals(text: string, capitalRuns: RegExp): Generator<readonly number[]> {
    for (const { 0: run, index } of text.matchAll(capitalRuns)) {
      for (let start = index; start <= index + run.length - SHORTEST_CAPITALS; ) {
        const key = keyAt(text, start);
        const found = isCapitalKey(key) ? endsAt(text, start, wantedFrom(key, capitalWritings)) : [];
        if (found.length > 0) yield found;
        start = found[0] ?? start + 1;
      }
    }
  }

  function* ends(text: string, isUncommon = UNCOMMON.test(text)): Generator<readonly number[]> {
    yield* endsAsWritten(text, expressionFor('latin'));
    if (isUncommon) for (const [script, letter] of OTHER_SCRIPTS) if (letter.test(text)) yield* endsAsWritten(text, expressionFor(script));
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
      return test(text.normalize('NFC').replace(HIDDEN, '')) || test(text.normalize('NFD').replace(HIDDEN, ''));
    },
    holdsWord(text) {
      for (const stemEnds of ends(text)) if (stemEnds.some((end) => !isLetterAt(text, wordEnd(text, end)))) return true;
      return false;
    },
    wordEnds(text) {
      // "Kreml" with an ending may begin with "Kremlin": of the words found at a place, the first that is whole counts.
      const found = Array.from(ends(text), (stemEnds) => {
        const all = stemEnds.map((end) => wordEnd(text, end));
        return all.find((end) => !isLetterAt(text, end)) ?? all[0] ?? 0;
      });
      return [...new Set(found)].sort((a, b) => a - b);
    },
  };
}
