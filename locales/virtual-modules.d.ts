declare module 'virtual:sidelight/card-texts/*' {
  /** Of all texts only those that a card shows. */
  export const texts: import('./languages.ts').Texts;
}
