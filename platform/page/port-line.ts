/**
 * Connects a document to the background, and opens a new port when one is lost. Browsers stop the background
 * after 30 s without work, and updates replace it. In Chromium a page that returns from the back-forward
 * cache is not told that its port is dead. So while an answer is awaited, silence counts as a loss. After a
 * loss a new port is tried a few times, with growing delays. No pings are sent.
 */
import { PAGE_PORT } from '../messages.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

type Port = ReturnType<typeof pageExtension.runtime.connect>;

export interface PortLine {
  /**
   * Sends a message, and first opens a port if no port is open. If no port can be used now, calls
   * `onDropped`, then `onRetry` or `onGivenUp`.
   */
  post(message: object): void;
  /** Opens the first port before the first message, so that the background gets ready. Does nothing later. */
  openFirst(): void;
  /** Resets the count of losses, after a question has got its whole answer. */
  succeed(): void;
  readonly isOpen: boolean;
}

export interface PortLineOptions {
  /** Closes the line for good. */
  readonly signal: AbortSignal;
  readonly onMessage: (message: unknown) => void;
  /** True while an answer is awaited. */
  readonly isWaiting: () => boolean;
  /** Called first when a port is lost: open questions get no answer on it. */
  readonly onDropped: () => void;
  /** Called when lost questions can be asked again. */
  readonly onRetry: () => void;
  /**
   * Called when the page returns from the back-forward cache, where it has missed all messages. `onRetry`
   * follows.
   */
  readonly onReturn: () => void;
  /** Called after too many losses in a row. Open questions get no answer. */
  readonly onGivenUp: () => void;
  /** Called once when the extension has been removed or updated. */
  readonly onGone: () => void;
}

/** Delays before lost questions are asked again, in ms. The line gives up after one more loss. */
const WAITS = [100, 1000];
/**
 * Time after giving up in which no port is opened, in ms. It ends early if the user comes back to the page.
 */
const PAUSE_AFTER_GIVING_UP = 10_000;
/**
 * Length of a silence that counts as a loss, in ms: `first` before the port's first message (doubled after
 * each loss), `later` after it.
 */
const SILENCE = { first: 3000, later: 10_000 } as const;
/**
 * Last part of a silence, in ms, with a timer of its own. It lets an answer arrive that was queued behind a
 * long task of the page.
 */
const GRACE = 100;

export function createPortLine(options: PortLineOptions): PortLine {
  const { signal } = options;
  let port: Port | undefined;
  let hasOpened = false;
  let hasHeard = false;
  let isGone = false;
  /** Number of losses in a row, of ports on which an answer was awaited. */
  let losses = 0;
  /** Time at which the line gave up, in ms (`performance.now()`). */
  let gaveUpAt: number | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** True while the retry waits until the user sees the page. */
  let waitsForUser = false;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;

  function drop(): void {
    clearTimeout(silenceTimer);
    const dropped = port;
    port = undefined;
    options.onDropped();
    try {
      dropped?.disconnect();
    } catch {} // it has already gone
  }

  function leave(): void {
    if (isGone) return;
    isGone = true;
    clearTimeout(retryTimer);
    drop();
    options.onGivenUp();
    options.onGone();
  }

  function retry(): void {
    retryTimer = undefined;
    waitsForUser = document.visibilityState === 'hidden';
    if (!waitsForUser) options.onRetry();
  }

  function lose(): void {
    if (!isExtensionAlive()) {
      leave();
      return;
    }
    const wasAwaited = options.isWaiting();
    drop();
    if (!wasAwaited) return;
    const wait = WAITS[losses];
    losses++;
    if (wait !== undefined) {
      retryTimer = setTimeout(retry, wait);
      return;
    }
    gaveUpAt = performance.now();
    options.onGivenUp();
  }

  function awaitAnswer(): void {
    clearTimeout(silenceTimer);
    if (!options.isWaiting()) return;
    const silence = hasHeard ? SILENCE.later : SILENCE.first * 2 ** losses;
    silenceTimer = setTimeout(() => {
      silenceTimer = setTimeout(lose, GRACE);
    }, silence - GRACE);
  }

  /** @throws {Error} if the extension has gone. */
  function open(): Port {
    if (!isExtensionAlive()) throw new Error('The extension has gone.');
    const opened = pageExtension.runtime.connect({ name: PAGE_PORT });
    opened.onMessage.addListener((message: unknown) => {
      if (port !== opened) return;
      hasHeard = true;
      options.onMessage(message);
      awaitAnswer();
    });
    opened.onDisconnect.addListener(() => {
      if (isExtensionAlive()) void pageExtension.runtime.lastError; // Chromium logs the error unless it is read
      if (port === opened) lose();
    });
    hasOpened = true;
    hasHeard = false;
    return opened;
  }

  function restart(): void {
    clearTimeout(retryTimer);
    losses = 0;
    gaveUpAt = undefined;
    retry();
  }

  // Events that the page itself dispatches are not trusted: they could flood the background.
  addEventListener(
    'pageshow',
    (event) => {
      if (!event.isTrusted || !event.persisted || !hasOpened) return;
      drop();
      options.onReturn();
      restart();
    },
    { signal },
  );
  document.addEventListener(
    'visibilitychange',
    (event) => {
      if (
        event.isTrusted &&
        document.visibilityState === 'visible' &&
        (waitsForUser || gaveUpAt !== undefined)
      )
        restart();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(retryTimer);
    drop();
  });

  /** True if a port may be opened and used now. */
  function canSend(): boolean {
    if (
      isGone ||
      signal.aborted ||
      (gaveUpAt !== undefined && performance.now() - gaveUpAt < PAUSE_AFTER_GIVING_UP)
    ) {
      options.onDropped();
      options.onGivenUp();
      return false;
    }
    if (retryTimer === undefined && !waitsForUser) return true;
    options.onDropped();
    return false;
  }

  /** Calls `use` with the port, which is opened if necessary. Does nothing if no port may be used now. */
  function withPort(use: (port: Port) => void): void {
    if (!canSend()) return;
    try {
      port ??= open();
      use(port);
    } catch {
      lose();
    }
  }

  return {
    openFirst() {
      if (!hasOpened) withPort(() => {});
    },
    post: (message) =>
      withPort((opened) => {
        opened.postMessage(message);
        awaitAnswer();
      }),
    succeed() {
      losses = 0;
      gaveUpAt = undefined;
    },
    get isOpen() {
      return port !== undefined;
    },
  };
}
