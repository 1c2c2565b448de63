/** The list under the search box: what was found, or with nothing typed the names on the page, or why there are none. */
import { Notice } from '../../components/notice.tsx';
import { type PageName, PageNames } from '../../components/page-names.tsx';
import { ResultList } from '../../components/result-list.tsx';
import { PageNotice } from './PageNotice.tsx';
import type { Lookup } from './use-lookup.ts';
import type { Page, PageControls } from './use-page.ts';

export interface ListPaneProps {
  readonly id: string;
  readonly lookup: Lookup;
  readonly page: Page | undefined;
  readonly names: readonly PageName[];
  /** How many entries the search knows. */
  readonly entries: number;
  readonly onOpen: (entry: string) => void;
  readonly onShow: (entry: string) => void;
  readonly onAsk: PageControls['askForAccess'];
}

export function ListPane({ id, lookup: { query, isSearching, results, active }, page, names, entries, onOpen, onShow, onAsk }: ListPaneProps) {
  if (results.length > 0) return <ResultList id={id} results={results} active={active} onOpen={onOpen} />;
  if (isSearching) return <Notice title={`Nothing found for “${query.trim()}”`}>Try fewer letters, or the name in another language.</Notice>;
  if (names.length > 0) return <PageNames names={names} onShow={onShow} onOpen={onOpen} />;
  return page === undefined ? null : <PageNotice page={page} entries={entries} onAsk={onAsk} />;
}
