/**
 * The candidate finder: says of a text, at the cost of a pass or two of a regular expression, whether a name can stand in it. It may
 * say yes without cause and never no: what it lets through is read by the matcher, which decides.
 */
import { type Anchors, SHORTEST_CAPITALS } from './anchors.ts';

/** Letters of the scripts other than Latin that names are written in: Cyrillic, Armenian, Georgian. */
const OTHER_SCRIPT = /[\u0400-\u058F\u10A0-\u10FF\u1C90-\u1CBF]/;

/** Characters that can stand inside a name as it is written and not in its form: soft hyphens, zero-width characters, combining marks. */
const HIDDEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\u0300-\u036F]/g;

/** A run of capitals, as in a headline; the long Latin range has small letters too, which does no harm. */
const CAPITALS = /[A-Z\u00C0-\u00DE\u0100-\u024F\u0400-\u042F\u0531-\u0556\u1C90-\u1CBF]{4,}/g;

const LETTERS = /[\p{L}\p{M}]*/uy;

/** What calls for a closer look: those, and the dotted capital I of Turkish and Azerbaijani, which only folding takes for an "I". */
const VARIED = /[\u0130\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]|[\u0300-\u036F]/;

export interface CandidateTest {
  /** True if a name can stand in the text, which may be joined from several blocks without space between them. */
  mayHoldName(text: string): boolean;
  /**
   * The offsets behind the words in `text` that names are known by, their endings included, in order. A letter there says that the word goes on, so it is
   * another one ("Azərbaycanca"), unless two blocks have been joined at that place.
   */
  wordEnds(text: string): number[];
}

/** How far from a common word its neighbour is looked for: white space in a page's source can be long. */
const REACH = 240;

/** Makes the test from one of `Lexicon.anchors`. Expressions and tables are made when a text first needs them. */
export function candidateTest({ latin, otherScripts, words, endings, neighbours }: Anchors): CandidateTest {
  const expressions = new Map<string, RegExp>();
  const wordsByBeginning = new Map<string, readonly string[]>();
  let wordsByCapitals: ReadonlyMap<string, readonly string[]> | undefined;

  function expression(source: string): RegExp {
    let pattern = expressions.get(source);
    if (pattern === undefined) {
      pattern = new RegExp(source === '' ? '(?!)' : source, 'g');
      expressions.set(source, pattern);
    }
    return pattern;
  }

  let endingSet: ReadonlySet<string> | undefined;

  /** The offset behind the word whose stem ends at `stemEnd`, if what follows is an ending; else `stemEnd`. */
  function wordEnd(text: string, stemEnd: number): number {
    LETTERS.lastIndex = stemEnd;
    const rest = LETTERS.exec(text)?.[0] ?? '';
    endingSet ??= new Set(endings.split('|'));
    return rest !== '' && endingSet.has(rest.toLowerCase()) ? stemEnd + rest.length : stemEnd;
  }

  /** The words that begin so, longer before shorter. */
  function wordsFrom(beginning: string): readonly string[] {
    let found = wordsByBeginning.get(beginning);
    if (found === undefined) {
      found = words.split('|').filter((word) => word.startsWith(beginning));
      wordsByBeginning.set(beginning, found);
    }
    return found;
  }

  /** The words whose first capitals are these, when they are written in capitals. */
  function wordsFromCapitals(beginning: string): readonly string[] {
    wordsByCapitals ??= Map.groupBy(words.split('|'), (word) => word.toUpperCase().slice(0, SHORTEST_CAPITALS));
    return wordsByCapitals.get(beginning) ?? [];
  }

  function hasNeighbour(text: string, start: number, end: number, word: string): boolean {
    const beside = Object.hasOwn(neighbours, word) ? neighbours[word] : undefined;
    if (beside === undefined) return true;
    const around = `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`.toLowerCase().replaceAll('ı', 'i');
    return beside.split('|').some((neighbour) => around.includes(neighbour));
  }

  /** The offset behind the word at `start` that is one of `candidates` in this writing. */
  function endAt(text: string, start: number, candidates: readonly string[], writing = (word: string) => word): number | undefined {
    for (const word of candidates) {
      const written = writing(word);
      const end = start + written.length;
      if (text.startsWith(written, start) && hasNeighbour(text, start, end, word)) return end;
    }
    return undefined;
  }

  function* endsAsWritten(text: string, source: string): Generator<number> {
    const beginnings = expression(source);
    beginnings.lastIndex = 0;
    for (let hit = beginnings.exec(text); hit !== null; hit = beginnings.exec(text)) {
      const end = endAt(text, hit.index, wordsFrom(hit[0]));
      if (end !== undefined) yield end;
      // Another word may begin inside one that does not count; and whoever was given the hit may have used the expression.
      beginnings.lastIndex = end ?? hit.index + 1;
    }
  }

  function* endsInCapitals(text: string): Generator<number> {
    for (const { 0: run, index } of text.matchAll(CAPITALS)) {
      for (let start = index; start <= index + run.length - SHORTEST_CAPITALS; ) {
        const candidates = wordsFromCapitals(text.slice(start, start + SHORTEST_CAPITALS));
        const end = endAt(text, start, candidates, (word) => word.toUpperCase());
        if (end !== undefined) yield end;
        start = end ?? start + 1;
      }
    }
  }

  function* ends(text: string): Generator<number> {
    yield* endsAsWritten(text, latin);
    if (OTHER_SCRIPT.test(text)) yield* endsAsWritten(text, otherScripts);
    yield* endsInCapitals(text);
  }

  function test(text: string): boolean {
    return ends(text).next().done === false;
  }

  return {
    mayHoldName(text) {
      if (test(text)) return true;
      if (!VARIED.test(text)) return false;
      return test(text.normalize('NFC').replace(HIDDEN, '')) || test(text.normalize('NFD').replace(HIDDEN, ''));
    },
    wordEnds: (text) => [...new Set(ends(text))].sort((a, b) => a - b).map((end) => wordEnd(text, end)),
  };
}
