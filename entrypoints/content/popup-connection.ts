/**
 * Serves the popup's connection to the page: sends the names found here, and goes to the mention that the
 * popup asks for.
 */
import type { Runtime } from 'webextension-polyfill';
import { isOfType, type NameCount, type NamesOnPage, POPUP_PORT } from '../../platform/messages.ts';
import { pageExtension } from '../../platform/page/page-extension.ts';

export interface PopupConnectionOptions {
  readonly names: () => readonly NameCount[];
  readonly onJump: (entry: string, index: number) => void;
  readonly signal: AbortSignal;
}

export interface PopupConnection {
  /** Tells an open popup that the names may have changed. */
  update(): void;
  /**
   * Tells an open popup when the frame leaves, for good or into the back-forward cache, and when it returns.
   * Ends with `signal`.
   */
  followPage(signal: AbortSignal): void;
}

/** Shortest time between two updates to the popup, in ms. */
const UPDATE_DELAY = 100;

export function listenForPopup({ names, onJump, signal }: PopupConnectionOptions): PopupConnection {
  // Not randomUUID, which only secure pages have.
  const frame = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const isTop = window === window.top;
  const ports = new Set<Runtime.Port>();

  function send(port: Runtime.Port, counts: readonly NameCount[]): void {
    const message: NamesOnPage = { type: 'names', frame, isTop, names: counts };
    try {
      port.postMessage(message);
    } catch {
      ports.delete(port); // Chromium closes ports when a page goes into the back-forward cache
    }
  }

  function say(counts: readonly NameCount[]): void {
    for (const port of ports) send(port, counts);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Delays the update, because counting the names needs their order on the page, which is costly. */
  function update(): void {
    if (ports.size === 0 || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) say(names());
    }, UPDATE_DELAY);
  }

  function accept(port: Runtime.Port): void {
    if (port.name !== POPUP_PORT) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      if (isOfType(message, 'jump') && message.frame === frame) onJump(message.entry, message.index);
    });
    send(port, names());
  }

  pageExtension.runtime.onConnect.addListener(accept);
  signal.addEventListener('abort', () => {
    pageExtension.runtime?.onConnect.removeListener(accept);
    say([]);
  });
  return {
    update,
    followPage(listening) {
      addEventListener('pagehide', ({ isTrusted }) => isTrusted && say([]), { signal: listening });
      addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && update(), { signal: listening });
    },
  };
}
