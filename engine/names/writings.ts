/** The ways in which the words that the scout looks for are written; its build and its run must agree on them. */

/** So many letters of a word tell it from most others; where several words share all but the last of them, those are enough. */
const BEGINNING = 6;

/** So many letters of a common word, or "transport" would be found with "Transcaspian". */
const COMMON_BEGINNING = 8;

/** A run of capitals that is shorter than this is no sign of a headline. */
export const SHORTEST_CAPITALS = 4;

function withoutDiacritic(letter: string): string {
  if (letter === 'ı') return 'i';
  return letter === 'և' ? 'եվ' : letter.normalize('NFD').charAt(0);
}

/** The word as it is and without its diacritics, as many write it; nobody writes "й" without its breve. */
export function spellings(word: string): readonly string[] {
  const plain = word.replace(/[\u00C0-\u024FёЁև]/g, withoutDiacritic);
  return plain === word ? [word] : [word, plain];
}

/**
 * The ways in which a word may be written, but for all in capitals, which is looked for in runs of capitals if they are long enough.
 * Georgian has capitals only for whole words.
 */
export function writings(word: string): readonly string[] {
  return spellings(word).flatMap((spelling) => {
    const inCapitals = spelling.toUpperCase();
    const isCapitalisable = spelling === spelling.toLowerCase() && !/^\p{Script=Georgian}/u.test(spelling);
    return [
      spelling,
      ...(isCapitalisable ? [spelling.replace(/^./u, (first) => first.toUpperCase())] : []),
      ...(inCapitals.length < SHORTEST_CAPITALS ? [inCapitals] : []),
    ];
  });
}

/** The ways in which the word is written in capitals. */
export function capitalWritings(word: string): readonly string[] {
  return spellings(word).map((spelling) => spelling.toUpperCase());
}

/** The first capitals of `words`, so many of each as the shortest run has, one behind the other without anything between. */
export function capitalKeysOf(words: readonly string[]): string {
  const keys = words.flatMap(capitalWritings).map((written) => written.slice(0, SHORTEST_CAPITALS));
  return [...new Set(keys)].filter((key) => key.length === SHORTEST_CAPITALS).join('');
}

/** True if `text` is one or several of `pieces` in a row: endings as they follow on each other ("da" and "dır" in "dadır"). */
export function isChain(text: string, pieces: ReadonlySet<string>): boolean {
  return pieces.has(text) || Array.from(text, (_, at) => at).some((at) => at > 0 && pieces.has(text.slice(0, at)) && isChain(text.slice(at), pieces));
}

/** The scripts that names are written in; each text is searched for those only whose letters it has. */
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

/** Of beginnings that differ in their last letter only, what they have in common, unless one of `common` begins so too. */
function withSiblingsMerged(beginnings: readonly string[], common: readonly string[]): string[] {
  const parent = (beginning: string) => (/^\p{L}+$/u.test(beginning) && beginning.length === BEGINNING ? beginning.slice(0, -1) : beginning);
  return [...Map.groupBy(beginnings, parent)].flatMap(([shared, siblings]) =>
    siblings.length > 1 && !common.some((word) => word.startsWith(shared)) ? shared : siblings,
  );
}

/**
 * An expression that finds the beginnings of words in any writing: plain letters and nothing else, none of which begins with another.
 * Rare words are known by fewer letters than common ones.
 */
export function beginningsOf({ rare, common }: { readonly rare: readonly string[]; readonly common: readonly string[] }): string {
  const cut = (words: readonly string[], letters: number) =>
    words.flatMap(writings).map((written) => (/^\p{L}+$/u.test(written) ? written.slice(0, letters) : written));
  const ofCommon = cut(common, COMMON_BEGINNING);
  const all = new Set([...withSiblingsMerged([...new Set(cut(rare, BEGINNING))], ofCommon), ...ofCommon]);
  const isShortest = (word: string) => !Array.from(word, (_, index) => word.slice(0, index)).some((beginning) => all.has(beginning));
  return [...all].filter(isShortest).map(escapeForExpression).sort().reverse().join('|');
}
