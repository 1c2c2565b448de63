/** Follows a media query: returns true while it matches the window. */
import { useEffect, useState } from 'preact/hooks';

export function useMedia(query: string): boolean {
  const [isMatch, setIsMatch] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const controller = new AbortController();
    matchMedia(query).addEventListener('change', (event) => setIsMatch(event.matches), {
      signal: controller.signal,
    });
    return () => controller.abort();
  }, [query]);
  return isMatch;
}
