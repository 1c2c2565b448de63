/** Reports the names that are marked in this frame to the background, for the toolbar badge. */
import { type BackgroundRequest, LIMITS } from '../messages.ts';
import { askBackground } from './ask-background.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

let last: ReadonlySet<string> = new Set();

function send(): void {
  const names = last;
  // If this fails, the badge stays as it is.
  askBackground({ type: 'names-here', names: [...names] }, () => names === last).catch(() => {});
}

/**
 * Reports the ids of the entries that are marked in this frame, if they have changed since the last report.
 */
export function reportNames(ids: readonly string[]): void {
  const next = new Set(ids.slice(0, LIMITS.names));
  if (next.size === last.size && [...next].every((id) => last.has(id))) return;
  last = next;
  send();
}

/**
 * Reports the marked names again when the page comes back from the back-forward cache, since browsers have
 * cleared the badge. When a frame inside the page is removed, reports that it has no names any more, since
 * browsers tell nobody of that.
 */
export function reportComingAndGoing(signal: AbortSignal): void {
  addEventListener('pageshow', (event) => event.isTrusted && event.persisted && last.size > 0 && send(), {
    signal,
  });
  addEventListener(
    'pagehide',
    ({ isTrusted }) => {
      if (!isTrusted || window === window.top || last.size === 0 || !isExtensionAlive()) return;
      const request: BackgroundRequest = { type: 'names-here', names: [] };
      // The page is going away, so the message cannot be sent again if it fails.
      pageExtension.runtime.sendMessage(request).catch(() => {});
    },
    { signal },
  );
}
