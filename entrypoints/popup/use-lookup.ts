/**
 * Holds the state of a search in the popup or panel: the query, its results, and the entries that the user
 * has opened.
 */
import { useMemo, useState } from 'preact/hooks';
import type { ResultStep } from '../../components/lookup/search-box.tsx';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Search, SearchResult } from '../../engine/search.ts';

export interface Lookup {
  readonly query: string;
  readonly isSearching: boolean;
  readonly results: readonly SearchResult[];
  /** Index of the active result, which Enter opens. */
  readonly active: number;
  /**
   * Trail: the entries that the user opened one from another, the open one last. Undefined while no entry is
   * open.
   */
  readonly trail: readonly [Entry, ...Entry[]] | undefined;
  /**
   * Ids of the entries to load in full. These are the entries that are shown, and an entry that is to open as
   * soon as it is loaded.
   */
  readonly neededIds: readonly string[];
  /** Sets the query, and closes the entry that is open. */
  ask(query: string): void;
  /** Makes another result active. After the last result comes the first, and the other way round. */
  step(step: ResultStep): void;
  /** Opens an entry and puts it at the end of the trail. */
  open(entry: string): void;
  /**
   * Opens an entry as the only one of the trail, so that no button leads back to earlier entries. If the
   * entry is not loaded yet, it opens as soon as it is.
   */
  openAlone(entry: string): void;
  /** Goes back to the previous entry of the trail. If only one entry is open, closes it. */
  back(): void;
  /** Goes back to the entry at `index` of the trail, counted from 0. */
  returnTo(index: number): void;
}

/** Number of results, from the first, whose entries are loaded in full to show their notes. */
const FULL_RESULTS = 20;

/** Returns the index of the result that `step` leads to from `active`. */
function stepFrom(active: number, step: ResultStep, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  return (active + (step === 'next' ? 1 : -1) + count) % count;
}

/**
 * Searches all glossaries that are on. An open entry is closed if a change of the glossaries has removed it.
 */
export function useLookup({ entries }: Glossary, search: Search): Lookup {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [awaited, setAwaited] = useState<string>();
  const isKnown = (id: string | undefined) => entries.some((entry) => entry.id === id);
  const opened = (awaited !== undefined && isKnown(awaited) ? [awaited] : trail).flatMap(
    (id) => entries.find((entry) => entry.id === id) ?? [],
  );
  const [first, ...further] = opened;
  const results = useMemo(() => search(query), [search, query]);
  const ids = opened.map(({ id }) => id);
  const neededIds = [
    ...(awaited === undefined ? [] : [awaited]),
    ...trail,
    ...results.slice(0, FULL_RESULTS).map(({ entry }) => entry.id),
  ];

  function go(next: readonly string[]): void {
    setAwaited(undefined);
    setTrail(next);
  }

  return {
    query,
    isSearching: query.trim() !== '',
    results,
    active,
    trail: first && [first, ...further],
    neededIds,
    ask(asked) {
      setQuery(asked);
      setActive(0);
      go([]);
    },
    step: (step) => setActive(stepFrom(active, step, results.length)),
    open: (id) => go([...ids, id]),
    openAlone: (id) => (isKnown(id) ? go([id]) : setAwaited(id)),
    back: () => go(ids.slice(0, -1)),
    returnTo: (index) => go(ids.slice(0, index + 1)),
  };
}
