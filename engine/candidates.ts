/**
 * The candidate finder: says of a text, at the cost of a pass or two of a regular expression, whether a name can stand in it. It may
 * say yes without cause and never no: what it lets through is read by the matcher, which decides.
 */
import type { Anchors } from './lexicon.ts';

/** Letters of the scripts other than Latin that names are written in: Cyrillic, Armenian, Georgian. */
const OTHER_SCRIPT = /[\u0400-\u058F\u10A0-\u10FF\u1C90-\u1CBF]/;

/** Characters that can stand inside a name as it is written and not in its form: soft hyphens, zero-width characters, combining marks. */
const HIDDEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\u0300-\u036F]/g;

/** What calls for a closer look: those, and the dotted capital I of Turkish and Azerbaijani, which only folding takes for an "I". */
const VARIED = /[\u0130\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\u0300-\u036F]/;

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
const REACH = 240;

/** Makes the test from one of `Lexicon.anchors`. Each expression is compiled when a text first needs it. */
export function candidateTest({ latin, otherScripts, neighbours }: Anchors): CandidateTest {
  const compiled = new Map<string, RegExp>();
  const beginnings = new Map<string, readonly string[]>();

  function expression(source: string): RegExp {
    let pattern = compiled.get(source);
    if (pattern === undefined) {
      pattern = new RegExp(source === '' ? '(?!)' : source, 'g');
      compiled.set(source, pattern);
    }
    pattern.lastIndex = 0;
    return pattern;
  }

  /** The other words in question that `word` begins with; the expression finds the longest only. */
  function beginningsOf(word: string, source: string): readonly string[] {
    let found = beginnings.get(word);
    if (found === undefined) {
      found = source.split('|').filter((other) => other !== word && word.startsWith(other));
      beginnings.set(word, found);
    }
    return found;
  }

  function hasNeighbour(text: string, index: number, word: string): boolean {
    const beside = Object.hasOwn(neighbours, word) ? neighbours[word] : undefined;
    if (beside === undefined) return true;
    const end = index + word.length;
    const around = `${text.slice(Math.max(0, index - REACH), index)} ${text.slice(end, end + REACH)}`.toLowerCase().replaceAll('ı', 'i');
    return beside.split('|').some((neighbour) => around.includes(neighbour));
  }

  function* ends(text: string, source: string): Generator<number> {
    const words = expression(source);
    for (let hit = words.exec(text); hit !== null; hit = words.exec(text)) {
      const { index } = hit;
      const word = [hit[0], ...beginningsOf(hit[0], source)].find((candidate) => hasNeighbour(text, index, candidate));
      if (word !== undefined) yield index + word.length;
      // Another word may begin inside one that does not count; and whoever was given the hit may have used the expression.
      words.lastIndex = index + (word?.length ?? 1);
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
      if (!VARIED.test(text)) return false;
      return test(text.normalize('NFC').replace(HIDDEN, '')) || test(text.normalize('NFD').replace(HIDDEN, ''));
    },
    wordEnds: (text) => [...ends(text, latin), ...(OTHER_SCRIPT.test(text) ? ends(text, otherScripts) : [])],
  };
}
