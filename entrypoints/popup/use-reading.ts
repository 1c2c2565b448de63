/** Keeps all glossaries that are on as the state of a component, and reads them again when they change. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Glossary } from '../../engine/glossary.ts';
import { watchListedGlossaries } from '../../platform/packs/packs.ts';
import {
  type Reading,
  readEntries,
  readingOf,
  withAllNames,
  withReadEntries,
} from '../../platform/packs/reading.ts';

/**
 * Returns the glossaries that are on, and a function that loads entries in full by their ids. At first the
 * glossaries are `initial`. Small glossaries are always loaded in full; of large ones, only the entries that
 * were asked for.
 */
export function useReading(bundled: Glossary, initial: Reading): [Reading, (ids: readonly string[]) => void] {
  const [reading, setReading] = useState(initial);
  const asked = useRef<Set<string>>(new Set());

  useEffect(() => {
    const controller = new AbortController();
    let version = 0;
    const read = async (begin: () => Promise<Reading>) => {
      const own = ++version;
      const next = await withAllNames(await begin());
      if (own !== version || controller.signal.aborted) return; // a later read has begun
      asked.current = new Set();
      setReading(next);
    };
    watchListedGlossaries(() => void read(() => readingOf(bundled)), controller.signal);
    void read(async () => initial);
    return () => controller.abort();
  }, []);

  function loadEntries(ids: readonly string[]): void {
    const fresh = ids.filter((id) => !asked.current.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) asked.current.add(id);
    void readEntries(reading, fresh).then((read) => setReading((now) => withReadEntries(now, read)));
  }

  return [reading, loadEntries];
}
