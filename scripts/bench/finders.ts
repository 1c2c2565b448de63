/** Ways of finding names in a text that are compared: whole words, with case, leftmost and then longest. */
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick/greedy';
import ModernAhoCorasick from 'modern-ahocorasick';
import type { Glossary } from '../../engine/glossary.ts';
import { lexiconSource } from '../../engine/index.ts';
import { compileLexicon } from '../../engine/names/compile-lexicon.ts';
import { type PreparedLexicon, prepareLexicon } from '../../engine/names/form-index.ts';
import { type LexiconSource, namesOf } from '../../engine/names/sources.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { lexiconSourceOf, openPack } from '../../engine/packs/open.ts';

/** Part of a text in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Find = (text: string) => readonly Span[];

export interface Finder {
  readonly name: string;
  /** Makes what can be kept when the program ends. What it returns gets that ready for the first text. */
  readonly build: (glossary: Glossary, names: readonly string[]) => () => Find;
}

const WORD = /[\p{L}\p{N}_]/u;

/** True if no word goes on before or behind the span. */
function isWhole(text: string, { start, end }: Span): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
}

/** Returns the names with the longest first, as an alternation has to have them. */
function longestFirst(names: readonly string[]): string[] {
  return names.toSorted((a, b) => b.length - a.length);
}

/** Writes an expression that is true of any of the names. */
export function alternationOf(names: readonly string[]): string {
  return longestFirst(names)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
}

function finderIn(source: LexiconSource): Find {
  const { matcher } = namesOf([source]);
  return (text) => matcher.find(text, 'en');
}

function isPrepared(value: unknown): value is PreparedLexicon {
  return typeof value === 'object' && value !== null && 'forms' in value;
}

/** Our engine with the bundled glossary, which is compiled when the extension is built and read as JSON. */
const bundled: Finder = {
  name: 'Sidelight',
  build(glossary) {
    const stored = JSON.stringify(prepareLexicon(compileLexicon(glossary)));
    return () => {
      const lexicon: unknown = JSON.parse(stored);
      if (!isPrepared(lexicon)) throw new Error('What was compiled cannot be read.');
      return finderIn(lexiconSource(lexicon));
    };
  },
};

/** Our engine with a user's glossary, which is compiled when it changes and kept as one buffer. */
const users: Finder = {
  name: 'Sidelight',
  build(glossary) {
    const stored = compilePack(glossary);
    return () => {
      const open = openPack(stored);
      if (open === undefined) throw new Error('What was compiled cannot be opened.');
      return finderIn(lexiconSourceOf(open));
    };
  },
};

const regExp: Finder = {
  name: 'RegExp alternation',
  build(_, names) {
    const written = alternationOf(names);
    return () => {
      const expression = new RegExp(written, 'g');
      return (text) => {
        const found = [...text.matchAll(expression)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
        return found.filter((span) => isWhole(text, span));
      };
    };
  },
};

const modern: Finder = {
  name: 'modern-ahocorasick',
  build(_, names) {
    const automaton = new ModernAhoCorasick(names);
    return () => (text) => automaton.search(text, { strategy: 'leftmost-longest' }).filter((span) => isWhole(text, span));
  },
};

const monyone: Finder = {
  name: '@monyone/aho-corasick',
  build(_, names) {
    const automaton = new MonyoneAhoCorasick([...names]);
    return () => (text) => {
      const found = automaton.matchInText(text).map(({ begin, end }) => ({ start: begin, end }));
      return found.filter((span) => isWhole(text, span));
    };
  },
};

/** Returns the ways that are compared. `isBundled`: ours reads the bundled glossary. */
export function findersFor(isBundled: boolean): readonly Finder[] {
  return [isBundled ? bundled : users, regExp, modern, monyone];
}
