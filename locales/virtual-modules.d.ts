declare module 'virtual:sidelight/card-texts/*' {
  /** The texts of one language that a card shows. */
  export const texts: import('./languages.ts').Texts;
}
