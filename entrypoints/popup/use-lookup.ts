/**
 * What the reader looks up, as state: the query, its results, and the entries that were opened one out of
 * another.
 */
import { useMemo, useState } from 'preact/hooks';
import type { Step } from '../../components/lookup/search-box.tsx';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Search, SearchResult } from '../../engine/search.ts';

export interface Lookup {
  readonly query: string;
  readonly isSearching: boolean;
  readonly results: readonly SearchResult[];
  /** Index of the result that Enter opens. */
  readonly active: number;
  /**
   * The entries that were opened one out of another, the open one last; `undefined` while there is a list.
   */
  readonly trail: readonly [Entry, ...Entry[]] | undefined;
  /** Ids of the entries that are shown, or are to be shown as soon as the glossary has them. */
  readonly wanted: readonly string[];
  /** A new query closes what is open. */
  ask(query: string): void;
  /** Moves through the results, from the last on to the first. */
  step(step: Step): void;
  /** Opens an entry out of the one that is open, if there is one. */
  open(entry: string): void;
  /** Opens an entry that has nothing to do with what is open, or as soon as the glossary has it. */
  openAlone(entry: string): void;
  back(): void;
  /** Back to the entry number `index` of the trail. */
  returnTo(index: number): void;
}

/** How many results are looked at with their notes. */
const WITH_NOTES = 20;

function stepFrom(active: number, step: Step, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  return (active + (step === 'next' ? 1 : -1) + count) % count;
}

/** What is open is shown as the glossary has it now, and closed if the glossary has it no more. */
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
