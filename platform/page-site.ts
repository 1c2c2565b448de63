/** The content script's side of the site switch: is Sidelight off on the site of this tab, and when does that change? */
import { isSiteChanged, isSiteState, type SiteState } from './messages.ts';
import { pageExtension } from './page-extension.ts';
import { isOff, siteKey, siteOf } from './sites.ts';

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
export async function readSiteState(): Promise<SiteState> {
  const site = siteOf(topAddress() ?? '');
  if (site === undefined || pageExtension.extension?.inIncognitoContext) return askBackground();
  const key = siteKey(site);
  const stored = await pageExtension.storage.local.get(key);
  return { site, isOff: isOff(stored[key]) };
}

/** Calls `onChange` whenever the site is switched on or off, in whichever window. */
export function watchSiteState(site: string, onChange: (isOff: boolean) => void, signal: AbortSignal): void {
  const key = siteKey(site);
  const onStored = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change !== undefined && !pageExtension.extension?.inIncognitoContext) onChange(isOff(change.newValue));
  };
  const onMessage = (message: unknown): undefined => {
    if (isSiteChanged(message) && message.site === site && pageExtension.extension?.inIncognitoContext) onChange(message.isOff);
  };
  pageExtension.storage.onChanged.addListener(onStored);
  pageExtension.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    pageExtension.storage?.onChanged.removeListener(onStored);
    pageExtension.runtime?.onMessage.removeListener(onMessage);
  });
}
