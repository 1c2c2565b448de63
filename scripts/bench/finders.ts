/**
 * Defines the finders that are compared. A finder is a function that finds names in a text. All finders look
 * for whole words and respect capitals. They take the leftmost name, and the longest if several begin there.
 */
import { AhoCorasick as MonyoneAhoCorasick } from '@monyone/aho-corasick/greedy';
import ModernAhoCorasick from 'modern-ahocorasick';
import type { Glossary } from '../../engine/glossary.ts';
import { lexiconSource } from '../../engine/index.ts';
import { compileLexicon } from '../../engine/names/compile-lexicon.ts';
import { type PreparedLexicon, prepareLexicon } from '../../engine/names/form-index.ts';
import { type LexiconSource, namesOf } from '../../engine/names/sources.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { lexiconSourceOf, openPack } from '../../engine/packs/open.ts';

/** A name that was found, from `start` to `end` (exclusive), in UTF-16 units. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
}

export type Find = (text: string) => readonly FoundName[];

export interface Finder {
  readonly name: string;
  /**
   * Compiles the names into a form that can be stored. The returned function reads this form and returns the
   * finder.
   */
  readonly build: (glossary: Glossary, names: readonly string[]) => () => Find;
}

const WORD = /[\p{L}\p{N}_]/u;

/** Tells whether a found name is a whole word, with no letter, digit or underscore directly beside it. */
function isWhole(text: string, { start, end }: FoundName): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
}

/** Returns the names, the longest first. A regular expression takes the first alternative that matches. */
function longestFirst(names: readonly string[]): string[] {
  return names.toSorted((a, b) => b.length - a.length);
}

/** Returns the source of an expression that matches any of the names. */
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

/** Sidelight with the bundled glossary, which is compiled when the extension is built, and read as JSON. */
const bundled: Finder = {
  name: 'Sidelight',
  build(glossary) {
    const stored = JSON.stringify(prepareLexicon(compileLexicon(glossary)));
    return () => {
      const lexicon: unknown = JSON.parse(stored);
      if (!isPrepared(lexicon)) throw new Error('The compiled glossary cannot be read.');
      return finderIn(lexiconSource(lexicon));
    };
  },
};

/** Sidelight with a user's glossary, which is compiled when it changes, and stored as one buffer. */
const users: Finder = {
  name: 'Sidelight',
  build(glossary) {
    const stored = compilePack(glossary);
    return () => {
      const open = openPack(stored);
      if (open === undefined) throw new Error('The compiled glossary cannot be opened.');
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
        const found = [...text.matchAll(expression)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }));
        return found.filter((span) => isWhole(text, span));
      };
    };
  },
};

const modern: Finder = {
  name: 'modern-ahocorasick',
  build(_, names) {
    const automaton = new ModernAhoCorasick(names);
    return () => (text) =>
      automaton.search(text, { strategy: 'leftmost-longest' }).filter((span) => isWhole(text, span));
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

/** Returns the finders to compare, Sidelight first. If `isBundled`, Sidelight uses the bundled glossary. */
export function findersFor(isBundled: boolean): readonly Finder[] {
  return [isBundled ? bundled : users, regExp, modern, monyone];
}
