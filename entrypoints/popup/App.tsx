/** The container of the popup and the side panel: brings together what is looked up and what is known of the page. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { optionId } from '../../components/result-list.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useText } from '../../components/text.tsx';
import { ToolBar } from '../../components/tool-bar.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps.ts';
import type { Search } from '../../engine/search.ts';
import { EntryPane } from './EntryPane.tsx';
import { Head } from './Head.tsx';
import { ListPane } from './ListPane.tsx';
import { PagePane } from './PagePane.tsx';
import type { Surface } from './surface.ts';
import { useLookup } from './use-lookup.ts';
import { useMedia } from './use-media.ts';
import { useNames } from './use-names.ts';
import { usePage } from './use-page.ts';

export interface AppProps {
  readonly glossary: Glossary;
  readonly maps: Maps;
  readonly search: Search;
  readonly surface: Surface;
}

const RESULTS = 'results';
const WIDE = '(min-width: 640px)';

export function App({ glossary, maps, search, surface }: AppProps) {
  const texts = useText();
  const [page, controls] = usePage(surface.follow);
  const [names, show] = useNames(page, controls, glossary);
  const lookup = useLookup(glossary, search);
  const isWide = useMedia(WIDE) && surface.canBeWide;
  const box = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLElement>(null);
  const listScroll = useRef(0);

  const { query, isSearching, results, active, trail } = lookup;
  const entry = trail?.at(-1);
  const isListShown = entry === undefined || isWide;
  const hasResults = isListShown && results.length > 0;
  const tab = page?.tab;

  useLayoutEffect(() => content.current?.scrollTo(0, entry === undefined ? listScroll.current : 0), [entry, query]);

  useEffect(() => {
    const life = new AbortController();
    surface.hearRequests((request) => ('entry' in request ? lookup.openAlone(request.entry) : ask(request.query)), life.signal);
    return () => life.abort();
  }, []);

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
    if (result !== undefined) (isWide ? lookup.openAlone : open)(result.entry.id);
  }

  const list = (
    <ListPane
      id={RESULTS}
      lookup={lookup}
      page={page}
      names={names}
      maps={isWide ? undefined : maps}
      entries={glossary.entries.length}
      onOpen={isWide ? lookup.openAlone : open}
      onShow={show}
      onAsk={controls.askForAccess}
    />
  );
  const opened = trail && (
    <EntryPane
      trail={trail}
      glossary={glossary}
      maps={maps}
      list={texts.t(isSearching ? 'trail_results' : 'trail_page')}
      onPage={names.find((name) => name.entry === entry)}
      onBack={back}
      onReturn={lookup.returnTo}
      onOpen={open}
      onShow={show}
    />
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from wherever the focus is
    <div class={isWide ? 'app app--wide' : 'app'} onKeyDown={handleKey}>
      <Head page={page} controls={controls}>
        <SearchBox
          query={query}
          box={box}
          listId={hasResults ? RESULTS : undefined}
          activeId={hasResults ? optionId(RESULTS, active) : undefined}
          onQuery={ask}
          onStep={lookup.step}
          onEnter={openActive}
        />
        <p class="visually-hidden" role="status">
          {isSearching && isListShown && (results.length === 0 ? texts.t('results_none') : texts.count('results_count', results.length))}
        </p>
      </Head>
      {isWide && (
        <section class="app__list" aria-label={texts.t('names_label')}>
          {list}
        </section>
      )}
      <main class="app__content" ref={content}>
        {opened ?? (isWide ? <PagePane names={names} title={tab?.title ?? ''} maps={maps} /> : list)}
      </main>
      <ToolBar
        onPause={page?.isPaused === false ? () => controls.pause(true) : undefined}
        onOpenPanel={tab && surface.openPanel && (() => surface.openPanel?.(tab, entry?.id))}
        onOpenOptions={surface.openOptions}
      />
    </div>
  );
}
