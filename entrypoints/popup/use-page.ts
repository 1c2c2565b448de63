/** The page that the popup or the panel is about, as state: may Sidelight run there, is it on, and which names are marked. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NameCount } from '../../platform/messages.ts';
import { changeSettings, currentSettings, settingsChanger, watchSettings } from '../../platform/settings/settings.ts';
import { siteStateOf, switchSite } from '../../platform/sites/site-switch.ts';
import type { SiteRule, SiteState } from '../../platform/sites/sites.ts';
import { currentSiteRule } from '../../platform/sites/stored-sites.ts';
import { watchSwitches } from '../../platform/sites/switch-changes.ts';
import { askForAccess, type Obstacle, obstacleOn } from '../../platform/tab/page-access.ts';
import { connectToPage, type PageConnection } from '../../platform/tab/page-connection.ts';
import { tabNow, type UserTab } from '../../platform/tab/user-tab.ts';
import type { FollowTab } from './surface.ts';

export interface Page extends SiteState {
  /** `undefined` where the window has no other tab. */
  readonly tab: UserTab | undefined;
  /** The reader has paused Sidelight everywhere. */
  readonly isPaused: boolean;
  /** Why there can be no marks here. */
  readonly obstacle: Obstacle | undefined;
  /** The names on the page; `undefined` until it has answered. */
  readonly names: readonly NameCount[] | undefined;
  /** What was last switched here could not be stored, and is as it was. */
  readonly hasFailed: boolean;
}

export interface PageControls {
  switchSite(isOn: boolean): void;
  pause(isPaused: boolean): void;
  /** Shows the mention number `index` of an entry on the page, from 0. */
  show(entry: string, index: number): void;
  /** Asks the reader for access to the page. */
  askForAccess(): void;
}

interface PageState extends Omit<Page, 'names' | 'hasFailed'> {
  /** Which list of sites counts; `undefined` where there is no site to switch. */
  readonly rule?: SiteRule;
}

async function stateOf(tab: UserTab | undefined): Promise<PageState> {
  const { isPaused } = await currentSettings();
  if (tab === undefined) return { tab, site: undefined, isOff: false, isPaused, obstacle: 'browser-page' };
  const [site, obstacle, rule] = await Promise.all([siteStateOf(tab), obstacleOn(tab.url), currentSiteRule()]);
  return { ...site, tab, isPaused, obstacle, rule };
}

/** The page is `undefined` until the browser has told about it. `follow` says which tab it is about. */
export function usePage(follow: FollowTab): [Page | undefined, PageControls] {
  const [state, setState] = useState<PageState>();
  const [names, setNames] = useState<readonly NameCount[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const connection = useRef<PageConnection>(undefined);
  const connected = useRef<{ readonly tabId: number | undefined; readonly life: AbortController }>(undefined);
  const last = useRef<UserTab>(undefined);
  /** Counts what was read or switched: what was being read is stale once something has been switched. */
  const turn = useRef(0);
  const storeSettings = useRef(changeSettings);

  function connect(tabId: number | undefined): void {
    if (connected.current !== undefined && connected.current.tabId === tabId) return;
    connected.current?.life.abort();
    const life = new AbortController();
    connected.current = { tabId, life };
    setNames(undefined);
    connection.current = tabId === undefined ? undefined : connectToPage({ tabId, onNames: setNames, signal: life.signal });
  }

  async function read(tab: UserTab | undefined): Promise<void> {
    last.current = tab;
    connect(tab?.id);
    const own = ++turn.current;
    const next = await stateOf(tab);
    if (own === turn.current) setState(next);
  }

  useEffect(() => {
    const life = new AbortController();
    storeSettings.current = settingsChanger(life.signal);
    void follow((tab) => void read(tab), life.signal);
    watchSettings(({ isPaused }) => {
      setState((before) => before && { ...before, isPaused });
      if (!isPaused) connection.current?.renew();
    }, life.signal);
    watchSwitches(() => last.current && void read(last.current), life.signal); // by the menu, a key, another window
    return () => {
      life.abort();
      connected.current?.life.abort();
    };
  }, []);

  /** Shows `next` at once while `write` stores it. Where that fails the reader sees what is stored, and that it is so. */
  function change(next: PageState, write: Promise<void>): void {
    turn.current++;
    setState(next);
    setNames(undefined);
    write.then(
      () => setHasFailed(false),
      async () => {
        await read(last.current);
        connection.current?.renew();
        setHasFailed(true);
      },
    );
  }

  const controls: PageControls = {
    switchSite(isOn) {
      if (state?.tab === undefined || state.site === undefined) return;
      const stored = switchSite(state.site, !isOn, state.tab, state.rule).then(() => {
        if (isOn) connection.current?.renew();
      });
      change({ ...state, isOff: !isOn }, stored);
    },
    pause(isPaused) {
      if (state !== undefined) change({ ...state, isPaused }, storeSettings.current({ isPaused }));
    },
    show: (entry, index) => connection.current?.show(entry, index),
    askForAccess() {
      void askForAccess().then(async (isGranted) => {
        if (!isGranted || last.current === undefined) return;
        await read(await tabNow(last.current.id)); // its address was hidden before
        connection.current?.renew();
      });
    },
  };
  return [state && { ...state, names, hasFailed }, controls];
}
