/**
 * Finds the entries of the names on the page, and remembers for each name which of its mentions was shown
 * last.
 */
import { useState } from 'preact/hooks';
import type { PageName } from '../../components/lookup/page-names.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Page, PageControls } from './use-page.ts';

/** The mentions that were shown last on one page, which `page` identifies by its tab and address. */
interface ShownMentions {
  readonly page: string;
  /** Index of the mention that was shown last, by the id of the entry. It counts on past the last mention. */
  readonly indices: ReadonlyMap<string, number>;
}

/** Returns a text that identifies the page by its tab and address. */
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
