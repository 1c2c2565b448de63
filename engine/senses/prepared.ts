/** A text with what the senses ask of it again and again, so that it is folded once for all forms that it has. */
import { firstIndex } from '../binary-search.ts';
import { kindAt, WORD } from '../names/characters.ts';
import { type Folded, fold } from '../names/fold.ts';
import { once } from '../once.ts';
import { indexWords, type Occurrence, occurrencesOf } from './occurrences.ts';
import { SPORT } from './words/heads.ts';

export interface PreparedText {
  readonly text: string;
  readonly folded: Folded;
  /** True if a word stands in it that only texts about sport have. */
  readonly isSport: boolean;
  /** Returns the answer to a question about the whole text, which is asked once. */
  ask(question: (text: string) => boolean): boolean;
  /** Where these words (folded; a list that stays) stand in `folded`; found once for each list. */
  occurrences(list: readonly string[]): readonly Occurrence[];
  /** The same by word, in the order of the first occurrences. */
  places(list: readonly string[]): ReadonlyMap<string, readonly Occurrence[]>;
  /** True if this stands in the text as it is written, with no letter or digit beside it. */
  hasWord(written: string): boolean;
  /** The index in `folded` of the unit that the source's offset falls on. */
  indexOf(offset: number): number;
}

/** Shared by all texts: titles and headings, which a page keeps, have few words of any list. */
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

/** Prepares a text that has been folded already. */
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
