/**
 * The extension pages' end of the connection to a tab's content scripts: which names are there, and showing one. A frame listens only
 * once a name may stand in it, so the connection is opened anew whenever that may have become so, and tried again for a while.
 */
import type { Runtime } from 'webextension-polyfill';
import { CONNECTION_RETRIES } from '../../engine/timings.ts';
import { browser } from '../extension.ts';
import { POPUP_MESSAGES, REQUESTS, readMessage } from '../message-shapes.ts';
import { type NameCount, type NamesOnPage, POPUP_PORT } from '../messages.ts';
import { jumpTo, namesOf } from './page-names.ts';

export interface PageConnection {
  /** Scrolls the page to the mention number `index` of an entry (from 0, beginning again behind the last) and lights it up. */
  show(entry: string, index: number): void;
  /** Connects anew, because the page's scripts may have been started. */
  renew(): void;
}

export interface PageConnectionOptions {
  readonly tabId: number;
  /** The names on the page, whenever they may have changed; none also when nothing on the page answers for now. */
  readonly onNames: (names: readonly NameCount[]) => void;
  readonly signal: AbortSignal;
}

/** So many tries in vain mean that there is nothing to hear. */
const ENOUGH_FAILURES = 2;

export function connectToPage({ tabId, onNames, signal }: PageConnectionOptions): PageConnection {
  let port: Runtime.Port | undefined;
  let frames = new Map<string, NamesOnPage>();
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hear(message: unknown): void {
    const names = readMessage(POPUP_MESSAGES, message);
    if (names?.type !== 'names') return;
    failures = 0;
    frames.set(names.frame, names);
    onNames(namesOf(frames));
  }

  function lose(): void {
    void browser.runtime.lastError; // Chromium complains about an error that nobody has looked at
    port = undefined;
    const delay = CONNECTION_RETRIES[failures];
    failures++;
    if (frames.size > 0 || failures === ENOUGH_FAILURES) onNames([]);
    frames = new Map();
    if (delay !== undefined && !signal.aborted) timer = setTimeout(connect, delay);
  }

  function connect(): void {
    const opened = browser.tabs.connect(tabId, { name: POPUP_PORT });
    port = opened;
    opened.onMessage.addListener((message: unknown) => port === opened && hear(message));
    opened.onDisconnect.addListener(() => port === opened && lose());
  }

  function close(): void {
    clearTimeout(timer);
    const closed = port;
    port = undefined;
    closed?.disconnect();
  }

  function renew(): void {
    close();
    failures = 0;
    frames = new Map();
    connect();
  }

  /**
   * A frame that says that it has names, while none are known, has just found its first ones, has been switched on again or has come back
   * from the back-forward cache.
   */
  function noticeStart(message: unknown, sender: Runtime.MessageSender): undefined {
    if (sender.tab?.id !== tabId || namesOf(frames).length > 0) return;
    const request = readMessage(REQUESTS, message);
    if (request?.type === 'names-here' && request.names.length > 0) renew();
  }

  browser.runtime.onMessage.addListener(noticeStart);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(noticeStart);
    close();
  });
  connect();

  return {
    show(entry, index) {
      const message = jumpTo(entry, index, frames);
      if (message !== undefined) port?.postMessage(message);
    },
    renew,
  };
}
