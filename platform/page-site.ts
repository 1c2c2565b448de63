/** The content script's side of the switches: is Sidelight off on the site of this tab or paused everywhere, and when does that change? */
import { isSiteChanged, isSiteState, type SiteState } from './messages.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';
import { siteOf, switchKeys, switchStateIn } from './sites.ts';

/** The address of the tab's top document as far as a frame can see it without asking. */
function topAddress(): string | undefined {
  if (window === window.top) return location.href;
  return [...(location.ancestorOrigins ?? [])].at(-1);
}

const UNKNOWN: SiteState = { site: undefined, isOff: false, isPaused: false };

/** Asks the background, which sees the tab's address and the choices of private windows. */
async function askBackground(): Promise<SiteState> {
  const ask = () => pageExtension.runtime.sendMessage({ type: 'site-state' });
  const answer: unknown = await ask().catch(ask); // a background that the browser stops at that moment does not answer
  return isSiteState(answer) ? answer : UNKNOWN;
}

/** The site of this tab, and whether it is off there now. A frame belongs to the site of its tab. */
async function readSiteState(): Promise<SiteState> {
  const site = siteOf(topAddress() ?? '');
  if (site === undefined || isPrivate()) return askBackground();
  return { site, ...switchStateIn(await pageExtension.storage.local.get(switchKeys(site)), site) };
}

function isPrivate(): boolean {
  return pageExtension.extension?.inIncognitoContext === true;
}

export interface SiteSwitch {
  /** Is Sidelight off here, or paused? The first call asks, and from then on changes are told. */
  isOff(): Promise<boolean>;
}

/**
 * `onChange` is called when Sidelight goes off or on here, once `isOff` has been called: by the site's switch or by a pause, in
 * whichever window.
 */
export function createSiteSwitch(onChange: (isOff: boolean) => void): SiteSwitch {
  let state = UNKNOWN;
  /** Counts what was read, so that only the last answer is heard. */
  let reads = 0;
  const isOffNow = () => state.isOff || state.isPaused;

  function change(next: SiteState): void {
    const before = isOffNow();
    state = next;
    if (isOffNow() !== before) onChange(isOffNow());
  }

  /** The state now; as before if it is being read again already. */
  async function read(): Promise<SiteState> {
    const own = ++reads;
    const next = await readSiteState();
    return own === reads ? next : state;
  }

  function readAgain(): void {
    read().then(change, () => {}); // an update has taken the extension away
  }

  function watch(): void {
    pageExtension.storage.onChanged.addListener(readAgain);
    pageExtension.runtime.onMessage.addListener((message: unknown): undefined => {
      if (isSiteChanged(message) && message.site === state.site && isPrivate()) change({ ...state, isOff: message.isOff });
    });
    // A page that comes back from the back-forward cache has missed what was switched meanwhile.
    addEventListener('pageshow', (event) => {
      if (!event.persisted || !isExtensionAlive()) return;
      void read().then((next) => {
        state = next;
        onChange(isOffNow());
      });
    });
  }

  return {
    async isOff() {
      if (reads === 0) watch(); // first, so that nothing is missed that is switched while storage is read
      state = await read();
      return isOffNow();
    },
  };
}
