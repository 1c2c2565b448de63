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
  /** Entries opened one from another, the open one last; undefined while the list is shown. */
  readonly trail: readonly [Entry, ...Entry[]] | undefined;
  /** Ids of entries whose full data are needed: shown ones, and ones to show once the glossary has them. */
  readonly wanted: readonly string[];
  /** Sets a new query and closes the open entry. */
  ask(query: string): void;
  /** Moves through the results; after the last comes the first. */
  step(step: ResultStep): void;
  /** Opens an entry from the open one, if there is one. */
  open(entry: string): void;
  /** Opens an entry on a new trail, at once or when the glossary has it. */
  openAlone(entry: string): void;
  back(): void;
  /** Goes back to the entry at `index` of the trail. */
  returnTo(index: number): void;
}

/** Number of results for which `wanted` asks for full data, including notes. */
const WITH_NOTES = 20;

function stepFrom(active: number, step: ResultStep, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  return (active + (step === 'next' ? 1 : -1) + count) % count;
}

/** Looks entries up in the current glossary, and closes an open entry that the glossary no longer has. */
export function useLookup({ entries }: Glossary, search: Search): Lookup {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [awaited, setAwaited] = useState<string>();
  const isKnown = (id: string | undefined) => entries.some((entry) => entry.id === id);
  const opened = (awaited !== undefined && isKnown(awaited) ? [awaited] : trail).flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const [first, ...further] = opened;
  const results = useMemo(() => search(query), [search, query]);
  const ids = opened.map(({ id }) => id);
  const wanted = [...(awaited === undefined ? [] : [awaited]), ...trail, ...results.slice(0, WITH_NOTES).map(({ entry }) => entry.id)];

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
    wanted,
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
