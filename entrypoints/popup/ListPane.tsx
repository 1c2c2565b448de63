/**
 * Shows the results of a search. If the search box is empty, shows the names on the page, or a notice if
 * there are no names.
 */
import { Notice } from '../../components/lookup/notice.tsx';
import type { PageName } from '../../components/lookup/page-names.tsx';
import { PagePrimer } from '../../components/lookup/page-primer.tsx';
import { ResultList } from '../../components/lookup/result-list.tsx';
import { useText } from '../../components/text.tsx';
import type { Maps } from '../../engine/maps/maps.ts';
import { PageNotice } from './PageNotice.tsx';
import type { Lookup } from './use-lookup.ts';
import type { Page, PageControls } from './use-page.ts';

export interface ListPaneProps {
  readonly id: string;
  readonly lookup: Lookup;
  readonly page: Page | undefined;
  readonly names: readonly PageName[];
  /** Maps for the names on the page; undefined if another pane shows the map. */
  readonly maps: Maps | undefined;
  /** Number of entries in all glossaries that are on. */
  readonly entries: number;
  readonly onOpen: (entry: string) => void;
  readonly onShow: (entry: string) => void;
  readonly onAsk: PageControls['askForAccess'];
  /** Opens the form that adds `name` to one of the user's glossaries. */
  readonly onAdd: (name: string) => void;
}

export function ListPane({
  id,
  lookup,
  page,
  names,
  maps,
  entries,
  onOpen,
  onShow,
  onAsk,
  onAdd,
}: ListPaneProps) {
  const { t } = useText();
  const { query, isSearching, results, active, trail } = lookup;
  if (results.length > 0) return <ResultList id={id} results={results} active={active} onOpen={onOpen} />;
  if (isSearching) {
    const name = query.trim();
    return (
      <Notice
        title={t('results_nothing', { query: name })}
        action={{ label: t('results_add', { query: name }), onClick: () => onAdd(name) }}
      >
        {t('results_nothing_hint')}
      </Notice>
    );
  }
  if (names.length > 0) {
    const title = page?.tab?.title ?? '';
    return (
      <PagePrimer
        names={names}
        title={title}
        maps={maps}
        current={trail?.at(-1)?.id}
        onShow={onShow}
        onOpen={onOpen}
      />
    );
  }
  return page === undefined ? null : <PageNotice page={page} entries={entries} onAsk={onAsk} />;
}
