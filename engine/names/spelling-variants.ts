/**
 * Lists the spellings of the words that the prefilter looks for. The build uses this file to make the keys,
 * and the page uses it to search by them, so that both agree.
 */

/**
 * Number of letters that tell a rare word from most others. If several words differ only in the last of these
 * letters, one letter less is enough.
 */
const BEGINNING = 6;

/** Number of letters that tell a common word from others. Fewer would find "transport" for "Transcaspian". */
const COMMON_BEGINNING = 8;

/** Shortest run of capitals that counts as a headline, in letters. */
export const SHORTEST_CAPITALS = 4;

function withoutDiacritic(letter: string): string {
  if (letter === 'ı') return 'i';
  return letter === 'և' ? 'եվ' : letter.normalize('NFD').charAt(0);
}

/**
 * Returns the word, and its spelling without diacritics if it has any. "й" keeps its breve, as in all texts.
 */
export function diacriticVariants(word: string): readonly string[] {
  const plain = word.replace(/[\u00C0-\u024FёЁև]/g, withoutDiacritic);
  return plain === word ? [word] : [word, plain];
}

/**
 * Returns the spellings of a word: with and without diacritics, and with a capital if it begins with a small
 * letter. A short word is also returned in capitals. Longer ones in capitals are found in runs of capitals
 * instead (`capitalVariants`). Georgian has capitals only for whole words.
 */
export function spellingVariants(word: string): readonly string[] {
  return diacriticVariants(word).flatMap((spelling) => {
    const inCapitals = spelling.toUpperCase();
    const isCapitalisable = spelling === spelling.toLowerCase() && !/^\p{Script=Georgian}/u.test(spelling);
    return [
      spelling,
      ...(isCapitalisable ? [spelling.replace(/^./u, (first) => first.toUpperCase())] : []),
      ...(inCapitals.length < SHORTEST_CAPITALS ? [inCapitals] : []),
    ];
  });
}

/** Returns the spellings of a word in capitals. */
export function capitalVariants(word: string): readonly string[] {
  return diacriticVariants(word).map((spelling) => spelling.toUpperCase());
}

/** Returns the first `SHORTEST_CAPITALS` letters of `words` in capitals, joined without separator. */
export function capitalKeysOf(words: readonly string[]): string {
  const keys = words.flatMap(capitalVariants).map((written) => written.slice(0, SHORTEST_CAPITALS));
  return [...new Set(keys)].filter((key) => key.length === SHORTEST_CAPITALS).join('');
}

/** True if `text` is one of `pieces` or several in a row, such as the endings "da" and "dır" in "dadır". */
export function isChain(text: string, pieces: ReadonlySet<string>): boolean {
  return (
    pieces.has(text) ||
    Array.from(text, (_, at) => at).some(
      (at) => at > 0 && pieces.has(text.slice(0, at)) && isChain(text.slice(at), pieces),
    )
  );
}

/** A script that names are written in. The prefilter looks only for words in the scripts of a text. */
export type NameScript = 'latin' | 'cyrillic' | 'armenian' | 'georgian';

const OTHER_THAN_LATIN: readonly (readonly [NameScript, RegExp])[] = [
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['georgian', /\p{Script=Georgian}/u],
];

export function scriptOf(word: string): NameScript {
  return OTHER_THAN_LATIN.find(([, letter]) => letter.test(word))?.[0] ?? 'latin';
}

function escapeForExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Shortens beginnings that differ only in their last letter to the letters that they share ("armeni" and
 * "armena" to "armen"). They stay as they are if a word of `common` begins with the shared letters.
 */
function withSiblingsMerged(beginnings: readonly string[], common: readonly string[]): string[] {
  const parent = (beginning: string) =>
    /^\p{L}+$/u.test(beginning) && beginning.length === BEGINNING ? beginning.slice(0, -1) : beginning;
  return [...Map.groupBy(beginnings, parent)].flatMap(([shared, siblings]) =>
    siblings.length > 1 && !common.some((word) => word.startsWith(shared)) ? shared : siblings,
  );
}

/**
 * Returns the source of an expression that finds the beginnings of words, in any spelling. It is an
 * alternation of plain letters, and no alternative begins with another one. Rare words need fewer letters
 * than common ones.
 */
export function beginningsOf({
  rare,
  common,
}: {
  readonly rare: readonly string[];
  readonly common: readonly string[];
}): string {
  const cut = (words: readonly string[], letters: number) =>
    words
      .flatMap(spellingVariants)
      .map((written) => (/^\p{L}+$/u.test(written) ? written.slice(0, letters) : written));
  const ofCommon = cut(common, COMMON_BEGINNING);
  const all = new Set([...withSiblingsMerged([...new Set(cut(rare, BEGINNING))], ofCommon), ...ofCommon]);
  const isShortest = (word: string) =>
    !Array.from(word, (_, index) => word.slice(0, index)).some((beginning) => all.has(beginning));
  return [...all].filter(isShortest).map(escapeForExpression).sort().reverse().join('|');
}
