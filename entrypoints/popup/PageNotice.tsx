/** What the popup says where no names of the page can be listed. */
import { Notice } from '../../components/notice.tsx';
import type { Obstacle } from '../../platform/page-access.ts';
import type { Page } from './use-page.ts';

const OBSTACLES: Readonly<Record<Obstacle, { readonly title: string; readonly text: string }>> = {
  'no-permission': {
    title: 'Sidelight may not read this page',
    text: 'It needs your permission to mark names on the pages that you visit. What it reads stays in this browser.',
  },
  'browser-page': {
    title: 'No marks on this page',
    text: 'Browsers keep extensions out of their own pages. The search works here as everywhere.',
  },
  store: {
    title: 'No marks on this site',
    text: 'Browsers keep extensions out of their stores and account pages. The search works here as everywhere.',
  },
  pdf: {
    title: 'No marks in PDF files',
    text: 'The browser shows them in a viewer that extensions cannot read. The search works here as everywhere.',
  },
};

export interface PageNoticeProps {
  readonly page: Page;
  /** How many entries the search knows. */
  readonly entries: number;
  readonly onAsk: () => void;
}

export function PageNotice({ page: { obstacle, isOff, isPaused, site, names }, entries, onAsk }: PageNoticeProps) {
  if (obstacle !== undefined) {
    const { title, text } = OBSTACLES[obstacle];
    return (
      <Notice title={title} action={obstacle === 'no-permission' ? { label: 'Allow on all sites', onClick: onAsk } : undefined}>
        {text}
      </Notice>
    );
  }
  if (isPaused) return <Notice title="Sidelight is paused">No names are marked on any page until you go on. The search works as always.</Notice>;
  if (isOff) return <Notice title={`Off on ${site ?? 'this site'}`}>Switch it on above to see the names on this page.</Notice>;
  if (names === undefined) return null;
  return <Notice title="No names on this page">Nothing here is in the glossary. Type above to look through its {entries} entries.</Notice>;
}
