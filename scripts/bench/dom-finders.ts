/**
 * Adapts libraries that find names in a document and wrap them in elements. They need a DOM when they are
 * imported.
 */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { alternationOf } from './finders.ts';

/** Marks the names below an element, and returns a function that removes the marks. */
export type MarkNames = (root: Element) => () => void;

export interface DomFinder {
  readonly name: string;
  readonly build: (names: readonly string[]) => MarkNames;
}

/** Returns an expression that matches the names as whole words. */
function wholeWords(names: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternationOf(names)})(?![\\p{L}\\p{N}_])`, 'gu');
}

export const DOM_FINDERS: readonly DomFinder[] = [
  {
    name: 'mark.js, by name',
    build: (names) => (root) => {
      const marker = new Mark(root);
      // One call for each name: given a list, mark.js calls itself for each, and 1,000 names overflow the
      // stack.
      for (const name of names)
        marker.mark(name, { accuracy: 'exactly', caseSensitive: true, separateWordSearch: false });
      return () => marker.unmark();
    },
  },
  {
    name: 'mark.js, RegExp',
    build: (names) => {
      const expression = wholeWords(names);
      return (root) => {
        const marker = new Mark(root);
        marker.markRegExp(expression);
        return () => marker.unmark();
      };
    },
  },
  {
    name: 'findAndReplaceDOMText',
    build: (names) => {
      const find = wholeWords(names);
      return (root) => {
        const finder = findAndReplaceDOMText(root, { find, wrap: 'mark', preset: 'prose' });
        return () => finder.revert();
      };
    },
  },
];
