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
  /** The bundled glossary with what cards show. Parsed at the first call. */
  export function readingGlossary(): import('../engine/glossary.ts').Glossary;
  /** The places of the bundled glossary, each on the level that its card draws. Parsed at the first call. */
  export function maps(): import('../engine/maps/maps.ts').Maps;
}
