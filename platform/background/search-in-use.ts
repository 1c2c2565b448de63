/**
 * Keeps the search function of the address bar. It is created at the first query, and again after the
 * glossaries have changed.
 */
import type { SearchResult } from '../../engine/search.ts';
import { keepLast } from './keep-last.ts';
import type { StoredChoices } from './stored-choices.ts';

export type SearchAll = (query: string) => Promise<readonly SearchResult[]>;

/** Returns a function that searches the glossaries that are on. `make` creates the search for them. */
export function keepSearch(choices: StoredChoices, make: () => Promise<SearchAll>): SearchAll {
  const searchOf = keepLast(make);
  return async (query) => {
    const { glossaries } = await choices.read();
    const search = await searchOf(glossaries);
    return search(query);
  };
}
