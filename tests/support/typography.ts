/** Generates the ways in which pages write the same name, for property tests. */
import fc from 'fast-check';

const SOFT_HYPHEN = '\u00AD';
const SPACES = [' ', '\u00A0', '\n', '\t', '\r\n    ', '\u202F', '  '];
const HYPHENS = ['-', '\u2010', '\u2011', '\u2013', '\u2212'];
const APOSTROPHES = ["'", '\u2019', '\u02BC', '`'];

/** Returns a text without diacritics. Only "й" keeps its breve, since nobody writes it without. */
export function unaccented(text: string): string {
  return text.normalize('NFC').replace(/[^йЙ]/gu, (letter) =>
    letter
      .replace('ı', 'i')
      .normalize('NFD')
      .replace(/\p{M}+/gu, ''),
  );
}

/** Functions that change the letters of a text, so that it is still the same name. */
const LETTERS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.normalize('NFC'),
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  (text) => text.toUpperCase().normalize('NFD'),
  unaccented,
];

/**
 * Generates variants of `text` with other spaces, hyphens, apostrophes and soft hyphens. One of the functions
 * in `letters` changes the letters.
 */
export function typographyOf(
  text: string,
  letters: readonly ((text: string) => string)[] = LETTERS,
): fc.Arbitrary<string> {
  return fc
    .record({
      change: fc.constantFrom(...letters),
      space: fc.constantFrom(...SPACES),
      hyphen: fc.constantFrom(...HYPHENS),
      apostrophe: fc.constantFrom(...APOSTROPHES),
      softHyphenAt: fc.option(fc.nat({ max: Math.max(0, text.length - 2) }), { nil: undefined }),
    })
    .map(({ change, space, hyphen, apostrophe, softHyphenAt }) => {
      const softened =
        softHyphenAt === undefined
          ? text
          : text.slice(0, softHyphenAt + 1) + SOFT_HYPHEN + text.slice(softHyphenAt + 1);
      return change(softened).replaceAll(' ', space).replace(/[-–]/g, hyphen).replaceAll("'", apostrophe);
    });
}
