/** Joins the names on the page with their entries, and remembers the mention of each that was shown last. */
import { useState } from 'preact/hooks';
import type { PageName } from '../../components/lookup/page-names.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Page, PageControls } from './use-page.ts';

/** Mentions that were shown last on one page. */
interface ShownMentions {
  readonly page: string;
  /** Index of the mention that was shown last, by the entry's id. */
  readonly indices: ReadonlyMap<string, number>;
}

/** Returns a key that changes when the app shows another page. */
function pageKey(page: Page | undefined): string {
  return `${page?.tab?.id} ${page?.tab?.url}`;
}

/**
 * Returns the names on the page (empty while Sidelight is off or paused) and a function that scrolls to an
 * entry's next mention.
 */
export function useNames(
  page: Page | undefined,
  controls: Pick<PageControls, 'show'>,
  { entries }: Glossary,
): [PageName[], (entry: string) => void] {
  const [kept, setKept] = useState<ShownMentions>();
  const current = pageKey(page);
  const indices: ShownMentions['indices'] = kept?.page === current ? kept.indices : new Map();

  const named = page === undefined || page.isOff || page.isPaused ? [] : (page.names ?? []);
  const names = named.flatMap(({ entry: id, count }): PageName[] => {
    const entry = entries.find((candidate) => candidate.id === id);
    const index = indices.get(id);
    return entry === undefined
      ? []
      : [{ entry, count, shown: index === undefined ? undefined : (index % count) + 1 }];
  });

  function show(id: string): void {
    const index = (indices.get(id) ?? -1) + 1;
    setKept({ page: current, indices: new Map(indices).set(id, index) });
    controls.show(id, index);
  }

  return [names, show];
}
