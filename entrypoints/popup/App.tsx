/** The popup's container: brings together what is looked up and what is known of the page. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageName } from '../../components/page-names.tsx';
import { optionId } from '../../components/result-list.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SiteSwitch } from '../../components/site-switch.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps.ts';
import type { Search } from '../../engine/search.ts';
import { EntryPane } from './EntryPane.tsx';
import { ListPane } from './ListPane.tsx';
import { useLookup } from './use-lookup.ts';
import { type Page, usePage } from './use-page.ts';

export interface AppProps {
  readonly glossary: Glossary;
  readonly maps: Maps;
  readonly search: Search;
}

const RESULTS = 'results';

function namesOn(page: Page | undefined, shown: ReadonlyMap<string, number>, { entries }: Glossary): PageName[] {
  if (page === undefined || page.isOff) return [];
  return (page.names ?? []).flatMap(({ entry: id, count }) => {
    const entry = entries.find((candidate) => candidate.id === id);
    const index = shown.get(id);
    return entry === undefined ? [] : [{ entry, count, shown: index === undefined ? undefined : (index % count) + 1 }];
  });
}

function countOf(results: number): string {
  if (results === 0) return 'No results';
  return results === 1 ? '1 result' : `${results} results`;
}

export function App({ glossary, maps, search }: AppProps) {
  const [page, controls] = usePage();
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(new Map());
  const lookup = useLookup(glossary, search);
  const { query, isSearching, results, active, trail } = lookup;
  const box = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLElement>(null);
  const listScroll = useRef(0);

  const names = namesOn(page, shown, glossary);
  const entry = trail?.at(-1);
  const hasResults = entry === undefined && results.length > 0;

  useLayoutEffect(() => content.current?.scrollTo(0, entry === undefined ? listScroll.current : 0), [entry, query]);

  function ask(asked: string): void {
    listScroll.current = 0;
    lookup.ask(asked);
  }

  function open(id: string): void {
    if (entry === undefined) listScroll.current = content.current?.scrollTop ?? 0;
    lookup.open(id);
  }

  function back(): void {
    lookup.back();
    if (trail?.length === 1) box.current?.focus();
  }

  /** Each time the next mention. */
  function show(id: string): void {
    const index = (shown.get(id) ?? -1) + 1;
    setShown(new Map(shown).set(id, index));
    controls.show(id, index);
  }

  /** One step back at a time; with nothing to go back from, Escape is the browser's and closes the popup. */
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (entry !== undefined) back();
    else if (query !== '') ask('');
    else return;
    event.preventDefault();
  }

  function openActive(): void {
    const result = hasResults ? results[active] : undefined;
    if (result !== undefined) open(result.entry.id);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from wherever the focus is
    <div class="popup" onKeyDown={handleKey}>
      <header class="popup__head">
        {page?.site !== undefined && page.obstacle === undefined && <SiteSwitch site={page.site} isOn={!page.isOff} onSwitch={controls.switchSite} />}
        <SearchBox
          query={query}
          box={box}
          listId={hasResults ? RESULTS : undefined}
          activeId={hasResults ? optionId(RESULTS, active) : undefined}
          onQuery={ask}
          onStep={lookup.step}
          onEnter={openActive}
        />
      </header>
      <p class="visually-hidden" role="status">
        {isSearching && entry === undefined && countOf(results.length)}
      </p>
      <main class="popup__content" ref={content}>
        {trail === undefined ? (
          <ListPane
            id={RESULTS}
            lookup={lookup}
            page={page}
            names={names}
            entries={glossary.entries.length}
            onOpen={open}
            onShow={show}
            onAsk={controls.askForAccess}
          />
        ) : (
          <EntryPane
            trail={trail}
            glossary={glossary}
            maps={maps}
            list={isSearching ? 'results' : 'this page'}
            onPage={names.find((name) => name.entry === entry)}
            onBack={back}
            onReturn={lookup.returnTo}
            onOpen={open}
            onShow={show}
          />
        )}
      </main>
    </div>
  );
}
