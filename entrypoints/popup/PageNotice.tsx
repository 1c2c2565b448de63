/** Notice that says why the popup lists no names for the page. */
import { Notice } from '../../components/lookup/notice.tsx';
import { useText } from '../../components/text.tsx';
import { siteName } from '../../platform/sites/sites.ts';
import type { Obstacle } from '../../platform/tab/page-access.ts';
import type { Page } from './use-page.ts';

/** Beginning of the keys of the texts for each obstacle, a reason why a page cannot have marks. */
const OBSTACLES = {
  'no-permission': 'no_permission',
  'browser-page': 'browser_page',
  store: 'store',
  pdf: 'pdf',
} as const satisfies Readonly<Record<Obstacle, string>>;

export interface PageNoticeProps {
  readonly page: Page;
  /** Number of entries in all glossaries that are on. */
  readonly entries: number;
  /** Asks the user to give Sidelight access to the page. */
  readonly onAsk: () => void;
}

export function PageNotice({
  page: { obstacle, isOff, isPaused, site, names },
  entries,
  onAsk,
}: PageNoticeProps) {
  const texts = useText();
  const { t, count } = texts;
  if (obstacle !== undefined) {
    const about = OBSTACLES[obstacle];
    const action = { label: t('no_permission_action'), onClick: onAsk };
    return (
      <Notice title={t(`${about}_title`)} action={obstacle === 'no-permission' ? action : undefined}>
        {t(`${about}_text`)}
      </Notice>
    );
  }
  if (isPaused) return <Notice title={t('is_paused_title')}>{t('is_paused_text')}</Notice>;
  if (isOff) {
    const title =
      site === undefined ? t('is_off_this_site') : t('is_off_title', { site: siteName(site, texts) });
    return <Notice title={title}>{t('is_off_text')}</Notice>;
  }
  if (entries === 0) return <Notice title={t('no_glossary_title')}>{t('no_glossary_text')}</Notice>;
  if (names === undefined) return null;
  return <Notice title={t('no_names_title')}>{count('no_names_text', entries)}</Notice>;
}
