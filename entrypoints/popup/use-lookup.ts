/** Holds the state of a lookup: the query, its results, and the trail of opened entries. */
import { useMemo, useState } from 'preact/hooks';
import type { ResultStep } from '../../components/lookup/search-box.tsx';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Search, SearchResult } from '../../engine/search.ts';

export interface Lookup {
  readonly query: string;
  readonly isSearching: boolean;
  readonly results: readonly SearchResult[];
  /** Index of the result that Enter opens. */
  readonly active: number;
  /**
   * Trail: the entries that the user opened one from another, the open one last. Undefined while no entry is
   * open.
   */
  readonly trail: readonly [Entry, ...Entry[]] | undefined;
  /** Ids of the entries to load in full: shown ones, and one that opens once it is loaded. */
  readonly neededIds: readonly string[];
  /** Sets the query and closes the open entry. */
  ask(query: string): void;
  /** Moves the active result. After the last result comes the first. */
  step(step: ResultStep): void;
  /** Opens an entry and adds it to the trail. */
  open(entry: string): void;
  /**
   * Opens an entry without a way back to the entries that were open before. If the entry is not loaded yet,
   * it opens once it is.
   */
  openAlone(entry: string): void;
  /** Goes back to the previous entry of the trail, or closes the only one. */
  back(): void;
  /** Goes back to the entry at `index` of the trail. */
  returnTo(index: number): void;
}

/** Number of results that are loaded in full, with their notes. */
const FULL_RESULTS = 20;

/** Returns the index of the result that `step` leads to from `active`. */
function stepFrom(active: number, step: ResultStep, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  return (active + (step === 'next' ? 1 : -1) + count) % count;
}

/** Looks up entries of the current glossary. Closes an open entry that the glossary no longer has. */
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
