/** Holds all glossaries that are on, and follows their changes while the popup or the panel is open. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Glossary } from '../../engine/glossary.ts';
import { watchListedGlossaries } from '../../platform/packs/packs.ts';
import { type Reading, readEntries, readingOf, withAllNames, withReadEntries } from '../../platform/packs/reading.ts';

/**
 * Returns the current glossaries, starting from `atFirst`, and a function that reads entries of large
 * glossaries by id unless they are loaded.
 */
export function useReading(bundled: Glossary, atFirst: Reading): [Reading, (ids: readonly string[]) => void] {
  const [reading, setReading] = useState(atFirst);
  const asked = useRef<Set<string>>(new Set());

  useEffect(() => {
    const life = new AbortController();
    let turn = 0;
    const read = async (begin: () => Promise<Reading>) => {
      const own = ++turn;
      const next = await withAllNames(await begin());
      if (own !== turn || life.signal.aborted) return; // ignores all answers but the last
      asked.current = new Set();
      setReading(next);
    };
    watchListedGlossaries(() => void read(() => readingOf(bundled)), life.signal);
    void read(async () => atFirst);
    return () => life.abort();
  }, []);

  function want(ids: readonly string[]): void {
    const fresh = ids.filter((id) => !asked.current.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) asked.current.add(id);
    void readEntries(reading, fresh).then((read) => setReading((now) => withReadEntries(now, read)));
  }

  return [reading, want];
}
