declare module 'virtual:sidelight/card-texts/*' {
  /**
   * The texts that a card shows, by key, in the language at the end of the module's name, such as `ru`. Texts
   * that no card shows are missing.
   */
  export const texts: import('./languages.ts').Texts;
}
