/** The names on the page with their entries, and which mention of each was shown last. */
import { useState } from 'preact/hooks';
import type { PageName } from '../../components/lookup/page-names.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Page, PageControls } from './use-page.ts';

/** The mentions shown last, by entry, from 0; of one page. */
interface Shown {
  readonly page: string;
  readonly indices: ReadonlyMap<string, number>;
}

function pageOf(page: Page | undefined): string {
  return `${page?.tab?.id} ${page?.tab?.url}`;
}

/** The names, none where Sidelight is off, and what shows the next mention of an entry. */
export function useNames(page: Page | undefined, controls: Pick<PageControls, 'show'>, { entries }: Glossary): [PageName[], (entry: string) => void] {
  const [kept, setKept] = useState<Shown>();
  const current = pageOf(page);
  const indices: Shown['indices'] = kept?.page === current ? kept.indices : new Map();

  const named = page === undefined || page.isOff || page.isPaused ? [] : (page.names ?? []);
  const names = named.flatMap(({ entry: id, count }): PageName[] => {
    const entry = entries.find((candidate) => candidate.id === id);
    const index = indices.get(id);
    return entry === undefined ? [] : [{ entry, count, shown: index === undefined ? undefined : (index % count) + 1 }];
  });

  function show(id: string): void {
    const index = (indices.get(id) ?? -1) + 1;
    setKept({ page: current, indices: new Map(indices).set(id, index) });
    controls.show(id, index);
  }

  return [names, show];
}
