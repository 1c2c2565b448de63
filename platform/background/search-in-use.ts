/**
 * Keeps the search of the address bar. It is made when it is first needed, and again when the glossaries have
 * changed.
 */
import type { SearchResult } from '../../engine/search.ts';
import { keepLast } from './keep-last.ts';
import type { StoredChoices } from './stored-choices.ts';

export type SearchAll = (query: string) => Promise<readonly SearchResult[]>;

/** Returns the search. `make` makes it over the glossaries that are on. */
export function keepSearch(choices: StoredChoices, make: () => Promise<SearchAll>): SearchAll {
  const searchOf = keepLast(make);
  return async (query) => {
    const { glossaries } = await choices.read();
    const search = await searchOf(glossaries);
    return search(query);
  };
}
