/** Prepares a text for choosing senses, so that it is folded and searched once for all its forms. */
import { firstIndex } from '../binary-search.ts';
import { kindAt, WORD } from '../names/characters.ts';
import { type Folded, fold } from '../names/fold.ts';
import { once } from '../once.ts';
import { indexWords, type Occurrence, occurrencesOf } from './occurrences.ts';
import { SPORT } from './words/heads.ts';

export interface PreparedText {
  readonly text: string;
  readonly folded: Folded;
  /** True if the text has a word that only texts about sport have. */
  readonly isSport: boolean;
  /**
   * Returns the result of `question` for the whole text. Results are kept for each function, so always pass
   * the same one.
   */
  ask(question: (text: string) => boolean): boolean;
  /**
   * Finds a list's folded words in `folded`, in order. The result is cached, so pass the same list each time.
   */
  occurrences(list: readonly string[]): readonly Occurrence[];
  /** Returns the same occurrences by word. Words are ordered by their first occurrence. */
  places(list: readonly string[]): ReadonlyMap<string, readonly Occurrence[]>;
  /** True if `written` stands in the text in exactly this writing, with no letter or digit beside it. */
  hasWord(written: string): boolean;
  /** Converts an offset in `text` to the index in `folded`. Both are in UTF-16 units. */
  indexOf(offset: number): number;
}

/** Empty results, shared to save memory: a page keeps its titles, and these have few words of any list. */
const NONE: readonly Occurrence[] = [];
const NOWHERE: ReadonlyMap<string, readonly Occurrence[]> = new Map();

/** True if `word` stands in `text` with no letter or digit beside it. */
function standsApart(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isBehindWord = at > 0 && (kindAt(text, at - 1) & WORD) !== 0;
    if (!isBehindWord && (kindAt(text, at + word.length) & WORD) === 0) return true;
  }
  return false;
}

export function prepareText(text: string): PreparedText {
  return prepareFolded(text, fold(text));
}

/** Prepares a text whose folded form is known. */
export function prepareFolded(text: string, folded: Folded): PreparedText {
  const found = new Map<readonly string[], readonly Occurrence[]>();
  let isSport: boolean | undefined;
  const index = once(() => indexWords(folded.lower));
  const grouped = new Map<readonly string[], ReadonlyMap<string, readonly Occurrence[]>>();
  const written = new Map<string, boolean>();
  const answers = new Map<(text: string) => boolean, boolean>();

  function occurrences(list: readonly string[]): readonly Occurrence[] {
    const known = found.get(list);
    if (known !== undefined) return known;
    const all = occurrencesOf(list, folded.lower, index());
    found.set(list, all.length === 0 ? NONE : all);
    return all;
  }

  return {
    text,
    folded,
    get isSport() {
      isSport ??= [...index().keys()].some((word) => SPORT.has(word));
      return isSport;
    },
    ask(question) {
      const known = answers.get(question) ?? question(text);
      answers.set(question, known);
      return known;
    },
    occurrences,
    places(list) {
      const all = occurrences(list);
      if (all.length === 0) return NOWHERE;
      const known = grouped.get(list) ?? Map.groupBy(all, ({ word }) => word);
      grouped.set(list, known);
      return known;
    },
    hasWord(word) {
      const known = written.get(word) ?? standsApart(text, word);
      written.set(word, known);
      return known;
    },
    indexOf: (offset) => firstIndex(folded.lower.length, (index) => folded.endOf(index) > offset),
  };
}
