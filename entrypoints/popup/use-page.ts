/** The page that the popup is about, as state: may Sidelight run there, is it on, and which names are marked. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NameCount, SiteState } from '../../platform/messages.ts';
import { askForAccess, type Obstacle, obstacleOn } from '../../platform/page-access.ts';
import { connectToPage, type PageConnection } from '../../platform/page-connection.ts';
import { type ReadersTab, readersTab, watchTab } from '../../platform/readers-tab.ts';
import { siteStateOf, switchSite } from '../../platform/site-switch.ts';

export interface Page extends SiteState {
  /** Why there can be no marks here. */
  readonly obstacle: Obstacle | undefined;
  /** The names on the page; `undefined` until it has answered. */
  readonly names: readonly NameCount[] | undefined;
}

export interface PageControls {
  switchSite(isOn: boolean): void;
  /** Shows the mention number `index` of an entry on the page, from 0. */
  show(entry: string, index: number): void;
  /** Asks the reader for access to the page. */
  askForAccess(): void;
}

const NO_PAGE: SiteState & Pick<Page, 'obstacle'> = { site: undefined, isOff: false, isPaused: false, obstacle: 'browser-page' };

async function stateOf(tab: ReadersTab | undefined): Promise<SiteState & Pick<Page, 'obstacle'>> {
  if (tab === undefined) return NO_PAGE;
  const [site, obstacle] = await Promise.all([siteStateOf(tab), obstacleOn(tab.url)]);
  return { ...site, obstacle };
}

/** The page is `undefined` until the browser has told about it. */
export function usePage(): [Page | undefined, PageControls] {
  const [tab, setTab] = useState<ReadersTab>();
  const [state, setState] = useState<SiteState & Pick<Page, 'obstacle'>>();
  const [names, setNames] = useState<readonly NameCount[]>();
  const connection = useRef<PageConnection>(undefined);

  async function read(current: ReadersTab | undefined): Promise<void> {
    const next = await stateOf(current);
    setTab(current);
    setState(next);
  }

  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    void readersTab().then((found) => {
      if (signal.aborted) return;
      void read(found);
      if (found === undefined) return;
      connection.current = connectToPage({ tabId: found.id, onNames: setNames, signal });
      watchTab(found.id, (changed) => void read(changed), signal);
    });
    return () => life.abort();
  }, []);

  const controls: PageControls = {
    switchSite(isOn) {
      if (tab === undefined || state?.site === undefined) return;
      setState({ ...state, isOff: !isOn });
      setNames(undefined);
      void switchSite(state.site, !isOn, tab).then(() => {
        if (isOn) connection.current?.renew();
      });
    },
    show: (entry, index) => connection.current?.show(entry, index),
    askForAccess() {
      void askForAccess().then(async (isGranted) => {
        if (isGranted) await read(await readersTab());
      });
    },
  };
  return [state && { ...state, names }, controls];
}
