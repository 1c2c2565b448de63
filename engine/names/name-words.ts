/** Splits a name into its words. Each has the stem that stays and the paradigm of its endings. */
import type { Name } from '../glossary.ts';
import { INFLECTIONS } from '../inflection/index.ts';
import type { InflectedWord, NameOwner } from '../inflection/paradigm.ts';

/** A word of a name. */
export interface NameWord extends InflectedWord {
  /** Characters between this word and the one before it, such as " " or "-". */
  readonly before: string;
}

/** A name as a list of words. */
export interface NameWords {
  readonly words: readonly NameWord[];
  /** Characters behind the last word ("." of "U.S."). */
  readonly after: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function split(text: string): NameWords {
  const words: NameWord[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({ before: text.slice(end, index), stem: word });
    end = index + word.length;
  }
  return { words, after: text.slice(end) };
}

/** Returns the language of a BCP 47 tag without script and region: "ru" of "ru-RU". */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0] ?? '';
}

/**
 * False for a first word that consists only of an ending ("Я" of "Я и ты"). A name is looked up by how it
 * begins, so its first word needs a stem.
 */
function isFindable(word: InflectedWord | undefined, index: number): boolean {
  return index > 0 || word?.stem !== '';
}

/** Returns the words of a name in its base form, then those of each of its further stems (`Name.stems`). */
export function wordsOfName(
  { text, lang, indeclinable, stems = [] }: Name,
  owner: NameOwner = { isPerson: false },
): NameWords[] {
  const inflection = INFLECTIONS[primaryLanguage(lang)];
  const { words, after } = split(text.normalize('NFC'));
  if (inflection === undefined || indeclinable || after !== '') return [{ words, after }];
  const inflected = inflection.inflect(
    words.map(({ stem }) => stem),
    owner,
  );
  const further = stems.map((stem) => {
    const { words: stemWords } = split(stem.normalize('NFC'));
    return {
      words: stemWords.map((word, index) =>
        index === stemWords.length - 1 ? { ...word, ...inflection.inflectStem(word.stem) } : word,
      ),
      after: '',
    };
  });
  return [
    {
      words: words.map((word, index) => ({
        ...word,
        ...(isFindable(inflected[index], index) && inflected[index]),
      })),
      after,
    },
    ...further,
  ];
}
