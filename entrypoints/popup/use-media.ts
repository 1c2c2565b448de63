/** Does a media query hold for the window now? */
import { useEffect, useState } from 'preact/hooks';

export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const life = new AbortController();
    matchMedia(query).addEventListener('change', ({ matches }) => setHolds(matches), { signal: life.signal });
    return () => life.abort();
  }, [query]);
  return holds;
}
