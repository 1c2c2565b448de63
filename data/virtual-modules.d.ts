declare module 'virtual:sidelight/anchors' {
  export const anchors: import('../engine/anchors.ts').Anchors;
}

declare module 'virtual:sidelight/all-anchors' {
  export const anchors: import('../engine/anchors.ts').Anchors;
}

declare module 'virtual:sidelight/lexicon' {
  export const lexicon: import('../engine/lexicon.ts').Lexicon;
}

declare module 'virtual:sidelight/names' {
  export const glossary: import('../engine/glossary.ts').Glossary;
}

declare module 'virtual:sidelight/glossary' {
  export const glossary: import('../engine/glossary.ts').Glossary;
}

declare module 'virtual:sidelight/maps' {
  export const maps: import('../engine/maps.ts').Maps;
}

declare module 'virtual:sidelight/card-glossary' {
  export const glossary: import('../engine/glossary.ts').Glossary;
}

declare module 'virtual:sidelight/card-maps' {
  export const maps: import('../engine/maps.ts').Maps;
}
