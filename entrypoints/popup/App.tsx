/** The container of the popup and the side panel: brings together what is looked up and what is known of the page. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { optionId } from '../../components/result-list.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useText } from '../../components/text.tsx';
import { ToolBar } from '../../components/tool-bar.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps.ts';
import { once } from '../../engine/once.ts';
import { createSearch } from '../../engine/search.ts';
import { EntryPane } from './EntryPane.tsx';
import { FormPane } from './FormPane.tsx';
import { Head } from './Head.tsx';
import { ListPane } from './ListPane.tsx';
import { PagePane } from './PagePane.tsx';
import type { Surface } from './surface.ts';
import { useEntryForm } from './use-entry-form.ts';
import { useLookup } from './use-lookup.ts';
import { useMedia } from './use-media.ts';
import { useNames } from './use-names.ts';
import { usePage } from './use-page.ts';
import { useReading } from './use-reading.ts';

export interface AppProps {
  readonly bundled: Glossary;
  /** What is switched on, when the app is opened. */
  readonly reading: Glossary;
  readonly maps: Maps;
  readonly surface: Surface;
}

const RESULTS = 'results';
const WIDE = '(min-width: 640px)';

export function App({ bundled, reading, maps, surface }: AppProps) {
  const texts = useText();
  const glossary = useReading(bundled, reading);
  const [page, controls] = usePage(surface.follow);
  const [names, show] = useNames(page, controls, glossary);
  const search = useMemo(() => {
    const made = once(() => createSearch(glossary)); // with the first letter that is typed
    return (query: string) => (query.trim() === '' ? [] : made()(query));
  }, [glossary]);
  const lookup = useLookup(glossary, search);
  const entryForm = useEntryForm(texts, lookup.openAlone);
  const { form } = entryForm;
  const isWide = useMedia(WIDE) && surface.canBeWide;
  const box = useRef<HTMLInputElement>(null);
  const content = useRef<HTMLElement>(null);
  const listScroll = useRef(0);

  const { query, isSearching, results, active, trail } = lookup;
  const entry = trail?.at(-1);
  const isListShown = (entry === undefined && form === undefined) || isWide;
  const hasResults = isListShown && results.length > 0;
  const tab = page?.tab;

  useLayoutEffect(() => content.current?.scrollTo(0, entry === undefined ? listScroll.current : 0), [entry, query]);

  useEffect(() => {
    const life = new AbortController();
    surface.hearRequests((request) => {
      if ('entry' in request) lookup.openAlone(request.entry);
      else if ('query' in request) ask(request.query);
      else void entryForm.add(request.add);
    }, life.signal);
    return () => life.abort();
  }, []);

  function ask(asked: string): void {
    listScroll.current = 0;
    entryForm.close();
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

  function closeForm(): void {
    entryForm.close();
    if (entry === undefined) box.current?.focus();
  }

  async function removeEntry(): Promise<boolean> {
    const isRemoved = await entryForm.remove();
    if (isRemoved) box.current?.focus();
    return isRemoved;
  }

  /** One step back at a time; with nothing to go back from, Escape is the browser's and closes the popup. */
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (form !== undefined) closeForm();
    else if (entry !== undefined) back();
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
      onAdd={(name) => void entryForm.add(name)}
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
      onEdit={(id) => void entryForm.change(id)}
    />
  );
  const filledIn = form && <FormPane key={form.before?.id ?? 'new'} form={form} state={{ ...entryForm, close: closeForm, remove: removeEntry }} />;

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
        {filledIn ?? opened ?? (isWide ? <PagePane names={names} title={tab?.title ?? ''} maps={maps} /> : list)}
      </main>
      <ToolBar
        onPause={page?.isPaused === false ? () => controls.pause(true) : undefined}
        onOpenPanel={tab && surface.openPanel && (() => surface.openPanel?.(tab, entry?.id))}
        onOpenOptions={surface.openOptions}
      />
    </div>
  );
}
