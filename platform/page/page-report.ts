/** Reports the names that are marked in this frame to the background, for the toolbar badge. */
import { type BackgroundRequest, LIMITS } from '../messages.ts';
import { askBackground } from './ask-background.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

let last: ReadonlySet<string> = new Set();

function send(): void {
  const names = last;
  askBackground({ type: 'names-here', names: [...names] }, () => names === last).catch(() => {}); // the badge then stays as it is
}

/** Reports the ids of the entries that are marked in this frame. Only a change is sent. */
export function reportNames(ids: readonly string[]): void {
  const next = new Set(ids.slice(0, LIMITS.names));
  if (next.size === last.size && [...next].every((id) => last.has(id))) return;
  last = next;
  send();
}

/**
 * Reports names again when the page comes back from the back-forward cache, since browsers have cleared the
 * badge. Also reports that a frame inside the page has gone, since browsers notify nobody of that.
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
      pageExtension.runtime.sendMessage(request).catch(() => {}); // this page ends, so nobody can try again
    },
    { signal },
  );
}
