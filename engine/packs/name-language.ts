/** Guesses the language of a name by its script. A name is too short to tell more. */

const SCRIPTS: readonly (readonly [language: string, letter: RegExp])[] = [
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['fa', /\p{Script=Arabic}/u],
];

/** Languages of the interface that are written in Latin letters. */
const LATIN: readonly string[] = ['en', 'az', 'tr'];

/**
 * Returns the most likely language of a name, as a BCP 47 tag. A name in Latin letters counts as the user's
 * language if that is written in Latin letters, else as English.
 */
export function likelyLanguage(name: string, userLanguage: string): string {
  const byScript = SCRIPTS.find(([, letter]) => letter.test(name));
  return byScript?.[0] ?? (LATIN.includes(userLanguage) ? userLanguage : 'en');
}
