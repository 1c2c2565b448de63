/**
 * Looks up the kind of a character in a table. The expressions `\p{L}`, `\p{M}` and `\p{N}` give the same
 * answers. But V8 compiles every use of them separately, in 0.3 to 2 ms, and the background starts again for
 * many pages. The table is filled with the characters of texts as they are read.
 */

/** Kinds of characters. They are bits, so that several can be combined. */
export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
/** The "_", which joins two words into one. */
export const UNDERSCORE = 8;
/** Letters and numbers, which make up words. */
export const WORD = LETTER | NUMBER;

/** Bit that marks a UTF-16 unit whose kind is already in the table. */
const KNOWN = 128;

/** Kind of each UTF-16 unit. It is 0 for a unit that no text has had yet, and for surrogates. */
const kinds = new Uint8Array(0x10000);

/**
 * Ranges of UTF-16 units whose kind is known without a regular expression. `LETTERS_ONLY` are the scripts of
 * the bundled names, `NEITHER` the spaces and punctuation between words.
 */
const LETTERS_ONLY: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2c1],
  [0x400, 0x481],
  [0x48a, 0x52f],
  [0x531, 0x556],
  [0x560, 0x588],
  [0x10d0, 0x10fa],
];
const NEITHER: readonly (readonly [first: number, last: number])[] = [
  [0x0, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x5e],
  [0x60, 0x60],
  [0x7b, 0xa9],
  [0x2000, 0x206f],
];

function isIn(unit: number, ranges: typeof NEITHER): boolean {
  return ranges.some(([first, last]) => unit >= first && unit <= last);
}

function kindOfCharacter(character: string): number {
  if (/^\p{L}/u.test(character)) return LETTER;
  if (/^\p{M}/u.test(character)) return MARK;
  return /^\p{N}/u.test(character) ? NUMBER : 0;
}

function learn(unit: number): number {
  let kind = 0;
  if (unit >= 0x30 && unit <= 0x39) kind = NUMBER;
  else if (unit === 0x5f) kind = UNDERSCORE;
  else if (isIn(unit, LETTERS_ONLY)) kind = LETTER;
  else if (unit >= 0x300 && unit <= 0x36f) kind = MARK;
  else if (!isIn(unit, NEITHER)) kind = kindOfCharacter(String.fromCharCode(unit));
  kinds[unit] = kind | KNOWN;
  return kind;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Returns the character that the surrogate at `at` is half of. */
function pairAt(text: string, at: number): string {
  const isSecond = text.charCodeAt(at) >= 0xdc00 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0);
}

/**
 * Finds the kind of the character at `at` by regular expressions, and adds it to the table. The table never
 * has the kind of a surrogate. Behind the end of the text the kind is 0.
 */
function learnAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  return isSurrogate(unit) ? kindOfCharacter(pairAt(text, at)) : learn(unit);
}

/**
 * Returns the kind of the character at `at`, or 0 if it has none of the kinds. `at` may also be the
 * character's second surrogate, so that callers can go through a text unit by unit. The loops below repeat
 * this code instead of calling it, since they take most of the time that the first page takes.
 */
export function kindAt(text: string, at: number): number {
  return (kinds[text.charCodeAt(at)] || learnAt(text, at)) & ~KNOWN;
}

/**
 * Returns the end of the run of characters of the `wanted` kinds that begins at `at`, of at most `most`
 * units.
 */
export function runEnd(text: string, at: number, wanted: number, most = text.length): number {
  const to = Math.min(text.length, at + most);
  let end = at;
  while (end < to && ((kinds[text.charCodeAt(end)] || learnAt(text, end)) & wanted) !== 0) end++;
  return end;
}

/** Returns the start of the run of characters of the `wanted` kinds that ends at `at`. */
export function runStart(text: string, at: number, wanted: number): number {
  let start = at;
  while (start > 0 && ((kinds[text.charCodeAt(start - 1)] || learnAt(text, start - 1)) & wanted) !== 0)
    start--;
  return start;
}

/**
 * Returns the offset of the first character of the `wanted` kinds from `at` on, or the length of the text.
 */
export function nextOf(text: string, at: number, wanted: number): number {
  let next = at;
  while (next < text.length && ((kinds[text.charCodeAt(next)] || learnAt(text, next)) & wanted) === 0) next++;
  return next;
}

/** Calls `each` with the start and end of every run of characters of the `wanted` kinds, in order. */
export function forEachRun(text: string, wanted: number, each: (start: number, end: number) => void): void {
  for (let start = nextOf(text, 0, wanted); start < text.length; ) {
    const end = runEnd(text, start, wanted);
    each(start, end);
    start = nextOf(text, end, wanted);
  }
}

/** True for a UTF-16 unit that is white space of any width, including line ends. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x9 && unit <= 0xd);
  if (unit < 0x1680) return unit === 0xa0;
  const isWide =
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f;
  return isWide || unit === 0x1680 || unit === 0x3000 || unit === 0xfeff;
}

/** True for a capital letter. */
export function isCapital(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase();
}
