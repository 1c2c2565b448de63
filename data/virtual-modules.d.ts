declare module 'virtual:sidelight/prefilter-keys' {
  export const prefilterKeys: import('../engine/names/prefilter-keys.ts').PrefilterKeys;
}

declare module 'virtual:sidelight/all-prefilter-keys' {
  export const prefilterKeys: import('../engine/names/prefilter-keys.ts').PrefilterKeys;
}

declare module 'virtual:sidelight/lexicon' {
  export const lexicon: import('../engine/names/form-index.ts').PreparedLexicon;
}

declare module 'virtual:sidelight/names' {
  export const glossary: import('../engine/glossary.ts').Glossary;
}

declare module 'virtual:sidelight/glossary' {
  export const glossary: import('../engine/glossary.ts').Glossary;
}

declare module 'virtual:sidelight/maps' {
  export const maps: import('../engine/maps/maps.ts').Maps;
}

declare module 'virtual:sidelight/cards' {
  /** Returns the parts of the bundled glossary that cards show. The first call parses them. */
  export function cardGlossary(): import('../engine/glossary.ts').Glossary;
  /**
   * Returns the maps for cards: each place only on the level that its card draws. The first call parses them.
   */
  export function maps(): import('../engine/maps/maps.ts').Maps;
}
