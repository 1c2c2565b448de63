/**
 * Connects an extension page to the content scripts of a tab. The extension page learns which names are
 * marked in the tab, and can scroll the tab to a mention. A frame accepts connections only once it may
 * contain a name. So connecting is tried several times, and again whenever a frame may have become ready.
 */
import type { Runtime } from 'webextension-polyfill';
import { CONNECTION_RETRIES } from '../../engine/timings.ts';
import { browser } from '../extension.ts';
import { POPUP_MESSAGES, REQUESTS, readMessage } from '../message-shapes.ts';
import { type NameCount, type NamesOnPage, POPUP_PORT } from '../messages.ts';
import { jumpTo, namesOf } from './page-names.ts';

export interface PageConnection {
  /**
   * Scrolls the page to mention `index` (from 0) of an entry and highlights it for a moment. An index beyond
   * the last mention starts again at the first.
   */
  show(entry: string, index: number): void;
  /** Connects again. Call it when the page has loaded, so that its scripts may have started. */
  renew(): void;
}

export interface PageConnectionOptions {
  readonly tabId: number;
  /** Called with the names on the page when they may have changed. If no frame answers, the list is empty. */
  readonly onNames: (names: readonly NameCount[]) => void;
  readonly signal: AbortSignal;
}

/** Number of failed tries to connect after which the page counts as a page without names. */
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
    void browser.runtime.lastError; // Chromium logs an error unless `lastError` is read
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
   * Connects again if a frame reports marked names to the background while none are known here. The frame has
   * then found its first names, has been switched on again, or has come back from the back-forward cache.
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
