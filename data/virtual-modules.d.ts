declare module 'virtual:sidelight/anchors' {
  export const anchors: import('../engine/lexicon.ts').Anchors;
}

declare module 'virtual:sidelight/lexicon' {
  export const lexicon: import('../engine/lexicon.ts').Lexicon;
}

declare module 'virtual:sidelight/glossary' {
  export const glossary: import('../engine/glossary.ts').Glossary;
}

declare module 'virtual:sidelight/maps' {
  export const maps: import('../engine/maps.ts').Maps;
}
