/** Takes a name apart into its words, each with the stem that stays and the paradigm of the endings that it takes. */
import type { Name } from '../glossary.ts';
import { INFLECTIONS } from '../inflection/index.ts';
import type { InflectedWord, NameOf } from '../inflection/paradigm.ts';

/** A word of a name, and what stands between it and the word before it (" ", "-", nothing before the first). */
export interface NameWord extends InflectedWord {
  readonly before: string;
}

/** A name as words; `after` is what stands behind the last one ("." of "U.S."). */
export interface NameWords {
  readonly words: readonly NameWord[];
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

/** The language of a tag (BCP 47) without script and region: "ru" of "ru-RU". */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0] ?? '';
}

/** A name cannot begin with a word that is nothing but an ending ("Я и ты"): there would be nothing to find it by. */
function isFindable(word: InflectedWord | undefined, index: number): boolean {
  return index > 0 || word?.stem !== '';
}

/** The name in its base form and endings, then with each of its further stems. */
export function wordsOfName({ text, lang, indeclinable, stems = [] }: Name, of: NameOf = { isPerson: false }): NameWords[] {
  const inflection = INFLECTIONS[primaryLanguage(lang)];
  const { words, after } = split(text.normalize('NFC'));
  if (inflection === undefined || indeclinable || after !== '') return [{ words, after }];
  const inflected = inflection.inflect(
    words.map(({ stem }) => stem),
    of,
  );
  const further = stems.map((stem) => {
    const { words: stemWords } = split(stem.normalize('NFC'));
    return {
      words: stemWords.map((word, index) => (index === stemWords.length - 1 ? { ...word, ...inflection.inflectStem(word.stem) } : word)),
      after: '',
    };
  });
  return [{ words: words.map((word, index) => ({ ...word, ...(isFindable(inflected[index], index) && inflected[index]) })), after }, ...further];
}
