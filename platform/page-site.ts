/** The content script's side of the site switch: is Sidelight off on the site of this tab, and when does that change? */
import { isSiteChanged, isSiteState, type SiteState } from './messages.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';
import { isOff, type Site, siteKey, siteOf } from './sites.ts';

/** The address of the tab's top document as far as a frame can see it without asking. */
function topAddress(): string | undefined {
  if (window === window.top) return location.href;
  return [...(location.ancestorOrigins ?? [])].at(-1);
}

/** Asks the background, which sees the tab's address and the choices of private windows. */
async function askBackground(): Promise<SiteState> {
  const answer: unknown = await pageExtension.runtime.sendMessage({ type: 'site-state' });
  return isSiteState(answer) ? answer : { site: undefined, isOff: false };
}

/** The site of this tab, and whether it is off there now. A frame belongs to the site of its tab. */
async function readSiteState(): Promise<SiteState> {
  const site = siteOf(topAddress() ?? '');
  if (site === undefined || isPrivate()) return askBackground();
  const key = siteKey(site);
  const stored = await pageExtension.storage.local.get(key);
  return { site, isOff: isOff(stored[key]) };
}

function isPrivate(): boolean {
  return pageExtension.extension?.inIncognitoContext === true;
}

export interface SiteSwitch {
  /** Is Sidelight off here? The first call asks, and from then on changes are told. */
  isOff(): Promise<boolean>;
}

/** `onChange` is called when the site is switched on or off, in whichever window, once `isOff` has been called. */
export function createSiteSwitch(onChange: (isOff: boolean) => void): SiteSwitch {
  let isWatching = false;

  function watch(site: Site): void {
    isWatching = true;
    const key = siteKey(site);
    pageExtension.storage.onChanged.addListener((changes, area) => {
      const change = changes[key];
      if (area === 'local' && change !== undefined && !isPrivate()) onChange(isOff(change.newValue));
    });
    pageExtension.runtime.onMessage.addListener((message: unknown): undefined => {
      if (isSiteChanged(message) && message.site === site && isPrivate()) onChange(message.isOff);
    });
    // A page that comes back from the back-forward cache has missed what was switched meanwhile.
    addEventListener('pageshow', (event) => {
      if (event.persisted && isExtensionAlive()) void readSiteState().then((state) => onChange(state.isOff));
    });
  }

  return {
    async isOff() {
      const state = await readSiteState();
      if (state.site !== undefined && !isWatching) watch(state.site);
      return state.isOff;
    },
  };
}
