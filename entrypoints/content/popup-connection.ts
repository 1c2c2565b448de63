/**
 * Connects this frame with an open popup: sends the names found in the frame to the popup, and is told which
 * mention the user wants to see.
 */
import type { Runtime } from 'webextension-polyfill';
import { isOfType, type NameCount, type NamesOnPage, POPUP_PORT } from '../../platform/messages.ts';
import { pageExtension } from '../../platform/page/page-extension.ts';

export interface PopupConnectionOptions {
  /** Returns the names found in this frame. */
  readonly names: () => readonly NameCount[];
  /**
   * Called when the user chooses a mention in the popup: the one at `index`, from 0, among the mentions of
   * `entry`.
   */
  readonly onJump: (entry: string, index: number) => void;
  readonly signal: AbortSignal;
}

export interface PopupConnection {
  /** Sends the current names to an open popup, after `UPDATE_DELAY`. */
  update(): void;
  /**
   * Starts to watch if the user leaves the page. An open popup then gets an empty list. It gets the names
   * again when the page returns from the back-forward cache. Stops when `signal` aborts.
   */
  followPage(signal: AbortSignal): void;
}

/** Delay before changed names are sent to the popup, in ms. */
const UPDATE_DELAY = 100;

export function listenForPopup({ names, onJump, signal }: PopupConnectionOptions): PopupConnection {
  // `crypto.randomUUID` exists only on secure pages.
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

  function sendToAll(counts: readonly NameCount[]): void {
    for (const port of ports) send(port, counts);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Delays the update, because counting the names sorts all marks in page order, which is slow. */
  function update(): void {
    if (ports.size === 0 || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) sendToAll(names());
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
    sendToAll([]);
  });
  return {
    update,
    followPage(listening) {
      addEventListener('pagehide', ({ isTrusted }) => isTrusted && sendToAll([]), { signal: listening });
      addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && update(), {
        signal: listening,
      });
    },
  };
}
