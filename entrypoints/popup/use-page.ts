/**
 * Keeps what the popup or panel knows about the page: its tab, whether Sidelight can run there and is on, and
 * the names found there.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NameCount } from '../../platform/messages.ts';
import {
  changeSettings,
  currentSettings,
  settingsChanger,
  watchSettings,
} from '../../platform/settings/settings.ts';
import { siteStateOf, switchSite } from '../../platform/sites/site-switch.ts';
import type { SiteRule, SiteState } from '../../platform/sites/sites.ts';
import { currentSiteRule } from '../../platform/sites/stored-sites.ts';
import { watchSwitches } from '../../platform/sites/switch-changes.ts';
import { askForAccess, type Obstacle, obstacleOn } from '../../platform/tab/page-access.ts';
import { connectToPage, type PageConnection } from '../../platform/tab/page-connection.ts';
import { tabNow, type UserTab } from '../../platform/tab/user-tab.ts';
import type { FollowTab } from './surface.ts';

export interface Page extends SiteState {
  /** Tab of the page. Undefined if the window has only tabs with pages of Sidelight itself. */
  readonly tab: UserTab | undefined;
  /** True if the user has paused Sidelight on all sites. */
  readonly isPaused: boolean;
  /** Reason why the page cannot have marks. Undefined if it can. */
  readonly obstacle: Obstacle | undefined;
  /** Names on the page with the number of their mentions. Undefined until the page has answered. */
  readonly names: readonly NameCount[] | undefined;
  /** True if the user's last switch or pause could not be stored. It has then been undone. */
  readonly hasFailed: boolean;
}

export interface PageControls {
  switchSite(isOn: boolean): void;
  pause(isPaused: boolean): void;
  /** Scrolls the page to the entry's mention at `index`, counted from 0. */
  show(entry: string, index: number): void;
  /**
   * Asks the user to give Sidelight access to the page. Browsers allow this only while a click is handled.
   */
  askForAccess(): void;
}

interface PageState extends Omit<Page, 'names' | 'hasFailed'> {
  /**
   * Rule by which sites are on or off: the blocklist or the allowlist. Undefined if the tab has no site to
   * switch.
   */
  readonly rule?: SiteRule;
}

async function stateOf(tab: UserTab | undefined): Promise<PageState> {
  const { isPaused } = await currentSettings();
  if (tab === undefined) return { tab, site: undefined, isOff: false, isPaused, obstacle: 'browser-page' };
  const [site, obstacle, rule] = await Promise.all([
    siteStateOf(tab),
    obstacleOn(tab.url),
    currentSiteRule(),
  ]);
  return { ...site, tab, isPaused, obstacle, rule };
}

/**
 * Returns the state of the page, and functions that change it. The state is undefined until it has been read.
 * `follow` tells which tab the page is in.
 */
export function usePage(follow: FollowTab): [Page | undefined, PageControls] {
  const [state, setState] = useState<PageState>();
  const [names, setNames] = useState<readonly NameCount[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const connection = useRef<PageConnection>(undefined);
  const connected = useRef<{ readonly tabId: number | undefined; readonly controller: AbortController }>(
    undefined,
  );
  const last = useRef<UserTab>(undefined);
  /**
   * Number of times that the state was read or changed, to recognise late results. The result of a read is
   * dropped if this number has changed since the read began.
   */
  const version = useRef(0);
  const storeSettings = useRef(changeSettings);

  function connect(tabId: number | undefined): void {
    if (connected.current !== undefined && connected.current.tabId === tabId) return;
    connected.current?.controller.abort();
    const controller = new AbortController();
    connected.current = { tabId, controller };
    setNames(undefined);
    connection.current =
      tabId === undefined
        ? undefined
        : connectToPage({ tabId, onNames: setNames, signal: controller.signal });
  }

  async function read(tab: UserTab | undefined): Promise<void> {
    last.current = tab;
    connect(tab?.id);
    const own = ++version.current;
    const next = await stateOf(tab);
    if (own === version.current) setState(next);
  }

  useEffect(() => {
    const controller = new AbortController();
    storeSettings.current = settingsChanger(controller.signal);
    void follow((tab) => void read(tab), controller.signal);
    watchSettings(({ isPaused }) => {
      setState((before) => before && { ...before, isPaused });
      if (!isPaused) connection.current?.renew();
    }, controller.signal);
    // Follows switches from the menu, by a key or in another window.
    watchSwitches(() => last.current && void read(last.current), controller.signal);
    return () => {
      controller.abort();
      connected.current?.controller.abort();
    };
  }, []);

  /**
   * Shows the state `next` while `write` stores the change. If storing fails, shows the stored state again
   * and sets `hasFailed`.
   */
  function change(next: PageState, write: Promise<void>): void {
    version.current++;
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
        await read(await tabNow(last.current.id)); // the tab's address was hidden without access
        connection.current?.renew();
      });
    },
  };
  return [state && { ...state, names, hasFailed }, controls];
}
