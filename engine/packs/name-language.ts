/** The language that a name is most likely in, by its script: a name is too short to tell more. */

const SCRIPTS: readonly (readonly [language: string, letter: RegExp])[] = [
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['fa', /\p{Script=Arabic}/u],
];

/** Languages of readers that are written in Latin letters. */
const LATIN: readonly string[] = ['en', 'az', 'tr'];

/** A BCP 47 tag. In Latin letters it is taken to be in the reader's language, else in English. */
export function likelyLanguage(name: string, userLanguage: string): string {
  const byScript = SCRIPTS.find(([, letter]) => letter.test(name));
  return byScript?.[0] ?? (LATIN.includes(userLanguage) ? userLanguage : 'en');
}
