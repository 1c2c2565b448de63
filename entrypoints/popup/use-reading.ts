/** The glossary for reading, everything that is switched on, as state: followed while the popup or the panel is open. */
import { useEffect, useState } from 'preact/hooks';
import type { Glossary } from '../../engine/glossary.ts';
import { watchListedGlossaries } from '../../platform/packs/packs.ts';
import { glossaryForReading } from '../../platform/packs/reading.ts';

/** `atFirst` is what it was when the page was opened. */
export function useReading(bundled: Glossary, atFirst: Glossary): Glossary {
  const [glossary, setGlossary] = useState(atFirst);

  useEffect(() => {
    const life = new AbortController();
    let asked = 0;
    const read = async () => {
      asked++;
      const question = asked;
      const next = await glossaryForReading(bundled);
      if (question === asked && !life.signal.aborted) setGlossary(next); // only the last answer counts
    };
    watchListedGlossaries(() => void read(), life.signal);
    return () => life.abort();
  }, []);

  return glossary;
}
