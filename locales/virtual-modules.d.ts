declare module 'virtual:sidelight/card-texts/*' {
  /** Texts that a card shows, in the language that ends the module's name. Other texts are missing. */
  export const texts: import('./languages.ts').Texts;
}
