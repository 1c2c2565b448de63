/**
 * Keeps the search for the address bar. It is made for the first query, and again when the glossaries have
 * changed.
 */
import type { SearchResult } from '../../engine/search.ts';
import { keepLast } from './keep-last.ts';
import type { StoredChoices } from './stored-choices.ts';

export type SearchAll = (query: string) => Promise<readonly SearchResult[]>;

/** Returns the search. `make` creates it for the glossaries that are on. */
export function keepSearch(choices: StoredChoices, make: () => Promise<SearchAll>): SearchAll {
  const searchOf = keepLast(make);
  return async (query) => {
    const { glossaries } = await choices.read();
    const search = await searchOf(glossaries);
    return search(query);
  };
}
