/** The search over a glossary, made with the first letter that is typed, and anew when the glossary changes. */
import { useMemo } from 'preact/hooks';
import type { Glossary } from '../../engine/glossary.ts';
import { once } from '../../engine/once.ts';
import { createSearch, type Search } from '../../engine/search.ts';

export function useSearch(glossary: Glossary): Search {
  return useMemo(() => {
    const made = once(() => createSearch(glossary));
    return (query) => (query.trim() === '' ? [] : made()(query));
  }, [glossary]);
}
