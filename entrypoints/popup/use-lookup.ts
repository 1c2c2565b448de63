/** What the reader looks up, as state: the query, its results, and the entries that were opened one out of another. */
import { useMemo, useState } from 'preact/hooks';
import type { Step } from '../../components/search-box.tsx';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import type { Search, SearchResult } from '../../engine/search.ts';

export interface Lookup {
  readonly query: string;
  readonly isSearching: boolean;
  readonly results: readonly SearchResult[];
  /** Index of the result that Enter opens. */
  readonly active: number;
  /** The entries that were opened one out of another, the open one last; `undefined` while there is a list. */
  readonly trail: readonly [Entry, ...Entry[]] | undefined;
  /** A new query closes what is open. */
  ask(query: string): void;
  /** Moves through the results, from the last on to the first. */
  step(step: Step): void;
  /** Opens an entry out of the one that is open, if there is one. */
  open(entry: string): void;
  /** Opens an entry that has nothing to do with what is open. */
  openAlone(entry: string): void;
  back(): void;
  /** Back to the entry number `index` of the trail. */
  returnTo(index: number): void;
}

function stepFrom(active: number, step: Step, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  return (active + (step === 'next' ? 1 : -1) + count) % count;
}

export function useLookup({ entries }: Glossary, search: Search): Lookup {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [trail, setTrail] = useState<readonly Entry[]>([]);
  const [first, ...further] = trail;
  const results = useMemo(() => search(query), [query]);
  const named = (id: string) => entries.filter((candidate) => candidate.id === id);

  return {
    query,
    isSearching: query.trim() !== '',
    results,
    active,
    trail: first && [first, ...further],
    ask(asked) {
      setQuery(asked);
      setActive(0);
      setTrail([]);
    },
    step: (step) => setActive(stepFrom(active, step, results.length)),
    open: (id) => setTrail([...trail, ...named(id)]),
    openAlone(id) {
      const entry = named(id);
      if (entry.length > 0) setTrail(entry);
    },
    back: () => setTrail(trail.slice(0, -1)),
    returnTo: (index) => setTrail(trail.slice(0, index + 1)),
  };
}
