/** The popup's container: what is typed, what is open, and what is known of the page. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { type PageName, PageNames } from '../../components/page-names.tsx';
import { optionId, ResultList } from '../../components/result-list.tsx';
import { SearchBox, type Step } from '../../components/search-box.tsx';
import { SiteSwitch } from '../../components/site-switch.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Search } from '../../engine/search.ts';
import { EntryPane } from './EntryPane.tsx';
import { PageNotice } from './PageNotice.tsx';
import { type Page, usePage } from './use-page.ts';

export interface AppProps {
  readonly glossary: Glossary;
  readonly search: Search;
}

const RESULTS = 'results';

function stepFrom(active: number, step: Step, count: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  return (active + (step === 'next' ? 1 : -1) + count) % count;
}

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

export function App({ glossary, search }: AppProps) {
  const [page, controls] = usePage();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(new Map());
  const box = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLElement>(null);
  const listScroll = useRef(0);

  const isSearching = query.trim() !== '';
  const results = useMemo(() => search(query), [query]);
  const names = namesOn(page, shown, glossary);
  const entryOf = (id: string | undefined) => glossary.entries.find((entry) => entry.id === id);
  const entry = entryOf(trail.at(-1));
  const hasList = entry === undefined && results.length > 0;

  useLayoutEffect(() => content.current?.scrollTo(0, entry === undefined ? listScroll.current : 0), [entry]);

  function type(typed: string): void {
    setQuery(typed);
    setActive(0);
    setTrail([]);
    listScroll.current = 0;
    content.current?.scrollTo(0, 0);
  }

  function open(id: string): void {
    if (entry === undefined) listScroll.current = content.current?.scrollTop ?? 0;
    setTrail([...trail, id]);
  }

  function back(): void {
    setTrail(trail.slice(0, -1));
    if (trail.length === 1) box.current?.focus();
  }

  function show(id: string): void {
    const index = (shown.get(id) ?? -1) + 1;
    setShown(new Map(shown).set(id, index));
    controls.show(id, index);
  }

  /** One step back at a time; with nothing to go back from, Escape is the browser's and closes the popup. */
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (entry !== undefined) back();
    else if (query !== '') type('');
    else return;
    event.preventDefault();
  }

  function listView() {
    if (hasList) return <ResultList id={RESULTS} results={results} active={active} onOpen={open} />;
    if (isSearching) return <Notice title={`Nothing found for “${query.trim()}”`}>Try fewer letters, or the name in another language.</Notice>;
    if (names.length > 0) return <PageNames names={names} onShow={show} onOpen={open} />;
    return page && <PageNotice page={page} entries={glossary.entries.length} onAsk={controls.askForAccess} />;
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from wherever the focus is
    <div class="popup" onKeyDown={handleKey}>
      <header class="popup__head">
        {page?.site !== undefined && page.obstacle === undefined && <SiteSwitch site={page.site} isOn={!page.isOff} onSwitch={controls.switchSite} />}
        <SearchBox
          query={query}
          box={box}
          listId={hasList ? RESULTS : undefined}
          activeId={hasList ? optionId(RESULTS, active) : undefined}
          onQuery={type}
          onStep={(step) => setActive(stepFrom(active, step, results.length))}
          onEnter={() => {
            const result = hasList ? results[active] : undefined;
            if (result !== undefined) open(result.entry.id);
          }}
        />
      </header>
      <p class="visually-hidden" role="status">
        {isSearching && entry === undefined && countOf(results.length)}
      </p>
      <main class="popup__content" ref={content}>
        {entry === undefined ? (
          listView()
        ) : (
          <EntryPane
            entry={entry}
            glossary={glossary}
            previous={entryOf(trail.at(-2))?.name ?? (isSearching ? 'results' : 'this page')}
            onPage={names.find((name) => name.entry === entry)}
            onBack={back}
            onOpen={open}
            onShow={show}
          />
        )}
      </main>
    </div>
  );
}
