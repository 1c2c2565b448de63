/** The page's side of the toolbar badge: tells the background which names are marked in this frame. */
import { type BackgroundRequest, LIMITS } from '../messages.ts';
import { askBackground } from './ask-background.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

let last: ReadonlySet<string> = new Set();

function send(): void {
  const names = last;
  askBackground({ type: 'names-here', names: [...names] }, () => names === last).catch(() => {}); // there is no badge then
}

/** Tells which entries are marked in this frame now, by their ids, each once. May be called at every turn: only a change is sent. */
export function reportNames(ids: readonly string[]): void {
  const next = new Set(ids.slice(0, LIMITS.names));
  if (next.size === last.size && [...next].every((id) => last.has(id))) return;
  last = next;
  send();
}

/**
 * Browsers take the badge away when a tab goes elsewhere, so a page that comes back from the back-forward cache says again what it has. Of a frame
 * inside the page that goes elsewhere or is removed they tell nobody, so it says itself that its names are gone.
 */
export function reportComingAndGoing(signal: AbortSignal): void {
  addEventListener('pageshow', (event) => event.isTrusted && event.persisted && last.size > 0 && send(), { signal });
  addEventListener(
    'pagehide',
    ({ isTrusted }) => {
      if (!isTrusted || window === window.top || last.size === 0 || !isExtensionAlive()) return;
      const request: BackgroundRequest = { type: 'names-here', names: [] };
      pageExtension.runtime.sendMessage(request).catch(() => {}); // there is nobody left to try again
    },
    { signal },
  );
}
