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
  /** Returns the fields of the bundled glossary that cards show. The first call parses the JSON. */
  export function cardGlossary(): import('../engine/glossary.ts').Glossary;
  /**
   * Returns the maps for cards. Each place is kept only on the map scale (level) on which its card draws it.
   * The first call parses the maps.
   */
  export function maps(): import('../engine/maps/maps.ts').Maps;
}
