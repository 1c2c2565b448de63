/**
 * The candidate finder: says of a text, at the cost of a pass or two of a regular expression, whether a name can stand in it. It may
 * say yes without cause and never no: what it lets through is read by the matcher, which decides.
 */
import type { Anchors } from './lexicon.ts';

/** Letters of the scripts other than Latin that names are written in: Cyrillic, Armenian, Georgian. */
const OTHER_SCRIPT = /[\u0400-\u058F\u10A0-\u10FF\u1C90-\u1CBF]/;

/** Characters that can stand inside a name as it is written and not in its form: soft hyphens, zero-width characters, combining marks. */
const HIDDEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\u0300-\u036F]/;
const HIDDEN_ALL = new RegExp(HIDDEN, 'g');

export interface CandidateTest {
  /** True if a name can stand in the text, which may be joined from several blocks without space between them. */
  mayHoldName(text: string): boolean;
  /**
   * The offsets behind the words in `text` that names are known by, in order. A letter there says that the word goes on, so it is
   * another one ("Azərbaycanca"), unless two blocks have been joined at that place.
   */
  wordEnds(text: string): number[];
}

/** How far from a common word its neighbour is looked for: white space in a page's source can be long. */
const REACH = 60;

/** Makes the test from one of `Lexicon.anchors`. Each expression is compiled when a text first needs it. */
export function candidateTest({ latin, otherScripts, neighbours }: Anchors): CandidateTest {
  const compiled = new Map<string, RegExp>();

  function expression(source: string): RegExp {
    let pattern = compiled.get(source);
    if (pattern === undefined) {
      pattern = new RegExp(source === '' ? '(?!)' : source, 'g');
      compiled.set(source, pattern);
    }
    pattern.lastIndex = 0;
    return pattern;
  }

  function hasNeighbour(text: string, { index, 0: word }: RegExpExecArray): boolean {
    const beside = Object.hasOwn(neighbours, word) ? neighbours[word] : undefined;
    if (beside === undefined) return true;
    const around = text.slice(Math.max(0, index - REACH), index + word.length + REACH).toLowerCase();
    return beside.split('|').some((neighbour) => around.includes(neighbour));
  }

  function* ends(text: string, source: string): Generator<number> {
    const words = expression(source);
    for (let hit = words.exec(text); hit !== null; hit = words.exec(text)) {
      const end = words.lastIndex;
      if (!hasNeighbour(text, hit)) continue;
      yield end;
      words.lastIndex = end; // whoever was given the hit may have used the expression
    }
  }

  function has(text: string, source: string): boolean {
    return ends(text, source).next().done === false;
  }

  function test(text: string): boolean {
    return has(text, latin) || (OTHER_SCRIPT.test(text) && has(text, otherScripts));
  }

  return {
    mayHoldName(text) {
      if (test(text)) return true;
      if (!HIDDEN.test(text)) return false;
      return test(text.normalize('NFC').replace(HIDDEN_ALL, '')) || test(text.normalize('NFD').replace(HIDDEN_ALL, ''));
    },
    wordEnds: (text) => [...ends(text, latin), ...(OTHER_SCRIPT.test(text) ? ends(text, otherScripts) : [])],
  };
}
