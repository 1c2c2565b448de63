/** Lists the marked names of the bundled glossary, and all their inflected forms. */
import type { Name } from '../../engine/glossary.ts';
import { INFLECTIONS } from '../../engine/inflection/index.ts';
import type { Paradigms } from '../../engine/inflection/paradigm.ts';
import { type NameWords, wordsOfName } from '../../engine/names/name-words.ts';
import { bundledGlossary } from './glossaries.ts';

export interface MarkedName extends Name {
  readonly id: string;
  readonly isStrong: boolean;
  readonly isPerson: boolean;
}

export const markedNames: readonly MarkedName[] = bundledGlossary.entries.flatMap(
  ({ id, kind, strength, names }) =>
    names
      .filter(({ match }) => match !== false)
      .map((name) => ({ ...name, id, isStrong: strength === 'strong', isPerson: kind === 'person' })),
);

const PARADIGMS: Paradigms = Object.assign(
  {},
  ...Object.values(INFLECTIONS).map(({ paradigms }) => paradigms),
);

/**
 * Returns every surface form of a name: each ending of one word combined with each ending of the other words.
 */
function surfacesOf({ words, after }: NameWords): string[] {
  const beginnings = words.reduce(
    (texts, { before, stem, paradigm }) => {
      const endings = (paradigm === undefined ? undefined : PARADIGMS[paradigm]) ?? [''];
      return texts.flatMap((text) => endings.map((ending) => text + before + stem + ending));
    },
    [''],
  );
  return beginnings.map((text) => text + after);
}

/** Returns all surface forms of `name`, each once. */
export function inflected(name: Name, { isPerson }: { readonly isPerson: boolean }): string[] {
  return [...new Set(wordsOfName(name, { isPerson }).flatMap(surfacesOf))];
}
