/** The app of the popup and the side panel as a whole. It connects the search with the names on the page. */
import { useEffect } from 'preact/hooks';
import { optionId } from '../../components/lookup/result-list.tsx';
import { SearchBox } from '../../components/lookup/search-box.tsx';
import { ToolBar } from '../../components/lookup/tool-bar.tsx';
import { useText } from '../../components/text.tsx';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import type { Reading } from '../../platform/packs/reading.ts';
import { EntryPane } from './EntryPane.tsx';
import { FormPane } from './FormPane.tsx';
import { Head } from './Head.tsx';
import { ListPane } from './ListPane.tsx';
import { PagePane } from './PagePane.tsx';
import type { Surface } from './surface.ts';
import { useMedia } from './use-media.ts';
import { useNames } from './use-names.ts';
import { useNavigation } from './use-navigation.ts';
import { usePage } from './use-page.ts';
import { useReading } from './use-reading.ts';

export interface AppProps {
  readonly bundled: Glossary;
  /**
   * All glossaries that are on, with a search over them, as they were read when the popup or panel opened.
   * The app itself follows later changes.
   */
  readonly reading: Reading;
  readonly maps: Maps;
  readonly surface: Surface;
}

/** HTML id of the list of search results. */
const RESULTS = 'results';
/** Media query for windows that have room for an entry beside the list. */
const WIDE = '(min-width: 640px)';

export function App({ bundled, reading: initialReading, maps, surface }: AppProps) {
  const texts = useText();
  const [reading, loadEntries] = useReading(bundled, initialReading);
  const { glossary } = reading;
  const [page, controls] = usePage(surface.follow);
  const [names, show] = useNames(page, controls, glossary);
  const { lookup, entryForm, box, content, ask, open, openAlone, back, handleKey } = useNavigation(
    reading,
    surface.hearRequests,
  );
  useEffect(() => loadEntries([...lookup.neededIds, ...(page?.names ?? []).map((name) => name.entry)]));
  const isWide = useMedia(WIDE) && surface.canBeWide;

  const { query, isSearching, results, active, trail } = lookup;
  const { form } = entryForm;
  const entry = trail?.at(-1);
  const isListShown = (entry === undefined && form === undefined) || isWide;
  const hasResults = isListShown && results.length > 0;
  const tab = page?.tab;

  function openActive(): void {
    const result = hasResults ? results[active] : undefined;
    if (result !== undefined) (isWide ? openAlone : open)(result.entry.id);
  }

  const list = (
    <ListPane
      id={RESULTS}
      lookup={lookup}
      page={page}
      names={names}
      maps={isWide ? undefined : maps}
      entries={reading.entries}
      onOpen={isWide ? openAlone : open}
      onShow={show}
      onAsk={controls.askForAccess}
      onAdd={(name) => void entryForm.add(name)}
    />
  );
  const entryPane = trail && (
    <EntryPane
      trail={trail}
      glossary={glossary}
      maps={maps}
      list={texts.t(isSearching ? 'trail_results' : 'trail_page')}
      pageName={names.find((name) => name.entry === entry)}
      onBack={back}
      onReturn={lookup.returnTo}
      onOpen={open}
      onShow={show}
      onEdit={(id) => void entryForm.change(id)}
    />
  );
  const formPane = form && (
    <FormPane
      key={form.before?.id ?? 'new'}
      form={form}
      state={entryForm}
      keepsDraft={tab?.incognito === false}
    />
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back, wherever the focus is
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
          {isSearching &&
            isListShown &&
            (results.length === 0 ? texts.t('results_none') : texts.count('results_count', results.length))}
        </p>
      </Head>
      {isWide && (
        <section class="app__list" aria-label={texts.t('names_label')}>
          {list}
        </section>
      )}
      <main class="app__content" ref={content}>
        {formPane ??
          entryPane ??
          (isWide ? <PagePane names={names} title={tab?.title ?? ''} maps={maps} /> : list)}
      </main>
      <ToolBar
        onPause={page?.isPaused === false ? () => controls.pause(true) : undefined}
        onOpenPanel={tab && surface.openPanel && (() => surface.openPanel?.(tab, entry?.id))}
        onOpenOptions={surface.openOptions}
      />
    </div>
  );
}
