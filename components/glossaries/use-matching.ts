/** Searches a glossary: finds the entries that have a name which contains the query. */
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../engine/glossary.ts';
import { fold } from '../../engine/names/fold.ts';

export interface Matching {
  /** The first matching entries, at most as many as the caller asked for with `most`. */
  readonly first: readonly Entry[];
  readonly count: number;
}

/** Number of entries that are searched without a pause. Searching them takes a few milliseconds. */
const AT_A_TIME = 2000;

const folded = new WeakMap<Entry, string>();

/** Returns all names of an entry in one text, folded, with one name on each line. */
function namesOf(entry: Entry): string {
  const known = folded.get(entry) ?? entry.names.map(({ text }) => fold(text).lower).join('\n');
  folded.set(entry, known);
  return known;
}

function matchingIn(entries: readonly Entry[], query: string): readonly Entry[] {
  return entries.filter((entry) => namesOf(entry).includes(query));
}

/**
 * Returns the entries that have a name which contains `query`; all entries if the query is empty. The first
 * `AT_A_TIME` entries are searched in the first render. Later batches search the rest of a large glossary,
 * and each batch updates the result.
 */
export function useMatching(entries: readonly Entry[], query: string, most: number): Matching {
  const wanted = fold(query).lower.trim();
  const [later, setLater] = useState<readonly Entry[]>([]);

  useEffect(() => {
    setLater((before) => (before.length === 0 ? before : []));
    if (wanted === '' || entries.length <= AT_A_TIME) return undefined;
    let from = AT_A_TIME;
    let found: readonly Entry[] = [];
    let timer = setTimeout(searchOn);
    function searchOn(): void {
      found = [...found, ...matchingIn(entries.slice(from, from + AT_A_TIME), wanted)];
      from += AT_A_TIME;
      setLater(found);
      if (from < entries.length) timer = setTimeout(searchOn);
    }
    return () => clearTimeout(timer);
  }, [entries, wanted]);

  if (wanted === '') return { first: entries.slice(0, most), count: entries.length };
  const found = [...matchingIn(entries.slice(0, AT_A_TIME), wanted), ...later];
  return { first: found.slice(0, most), count: found.length };
}
