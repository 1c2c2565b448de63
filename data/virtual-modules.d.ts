declare module 'virtual:sidelight/anchors' {
  export const anchors: import('../engine/names/anchors.ts').Anchors;
}

declare module 'virtual:sidelight/all-anchors' {
  export const anchors: import('../engine/names/anchors.ts').Anchors;
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

declare module 'virtual:sidelight/card-glossary' {
  export const glossary: import('../engine/glossary.ts').Glossary;
}

declare module 'virtual:sidelight/card-maps' {
  export const maps: import('../engine/maps/maps.ts').Maps;
}
