/**
 * Connects a document to the background, and opens a new port when a port is lost. Browsers stop the
 * background after 30 s without work, and updates of the extension replace it. Chromium does not tell a page
 * from the back-forward cache that its port is dead. So if an awaited answer does not come for some seconds,
 * the port counts as lost. After a loss, a new port is tried a few times, with growing delays. No messages
 * are sent just to test the port.
 */
import { PAGE_PORT } from '../messages.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

type Port = ReturnType<typeof pageExtension.runtime.connect>;

export interface PortLine {
  /**
   * Sends a message. Opens a port first if none is open. If no port can be opened now, calls `onDropped`, and
   * then `onRetry` or `onGivenUp`.
   */
  post(message: object): void;
  /** Opens the port before the first message, so that the background gets ready. Later calls do nothing. */
  openFirst(): void;
  /** Tells the line that a question has got its whole answer, so that earlier losses no longer count. */
  succeed(): void;
  readonly isOpen: boolean;
}

export interface PortLineOptions {
  /** Aborted to close the port and open no other. */
  readonly signal: AbortSignal;
  readonly onMessage: (message: unknown) => void;
  /** Returns true while the document waits for an answer. */
  readonly isWaiting: () => boolean;
  /** Called when a port is lost, before any other callback. Open questions get no answer on that port. */
  readonly onDropped: () => void;
  /**
   * Called when a new connection to the background can be opened, after one broke off. The caller then sends
   * again what has no answer.
   */
  readonly onRetry: () => void;
  /**
   * Called when the page returns from the back-forward cache. It has missed all messages while it was there.
   * `onRetry` is called next.
   */
  readonly onReturn: () => void;
  /** Called after too many lost ports in a row. Open questions get no answer. */
  readonly onGivenUp: () => void;
  /** Called once when the extension has been removed or updated. */
  readonly onGone: () => void;
}

/**
 * Delays before questions are asked again after the first and the second lost port in a row, in ms. After a
 * third loss the line gives up.
 */
const WAITS = [100, 1000];
/**
 * Time after giving up in which no port is opened, in ms. The time ends early if the user comes back to the
 * page.
 */
const PAUSE_AFTER_GIVING_UP = 10_000;
/**
 * Time without a message after which a port counts as lost, in ms. `first` applies before the port's first
 * message, and is doubled after each loss. `later` applies after it.
 */
const SILENCE = { first: 3000, later: 10_000 } as const;
/**
 * Last part of the time in `SILENCE`, in ms, measured by a timer of its own. If a long task of the page has
 * delayed an answer, the answer gets through before the port counts as lost.
 */
const GRACE = 100;

export function createPortLine(options: PortLineOptions): PortLine {
  const { signal } = options;
  let port: Port | undefined;
  let hasOpened = false;
  let hasHeard = false;
  let isGone = false;
  /** Number of ports lost in a row while an answer was awaited. */
  let losses = 0;
  /** Time at which the line gave up, in ms (`performance.now()`); `undefined` if it has not. */
  let gaveUpAt: number | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** True while the next try waits until the user looks at the page. */
  let waitsForUser = false;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;

  function drop(): void {
    clearTimeout(silenceTimer);
    const dropped = port;
    port = undefined;
    options.onDropped();
    try {
      dropped?.disconnect();
    } catch {} // the port is already closed
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

  /**
   * Opens a port to the background.
   * @throws {Error} if the extension has been removed or updated.
   */
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
      // Chromium logs an error unless `lastError` is read.
      if (isExtensionAlive()) void pageExtension.runtime.lastError;
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

  // Events that the page itself dispatches are not trusted and ignored: they could flood the background.
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

  /** Returns true if a port is open or may be opened now. */
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

  /**
   * Calls `use` with the port, and opens a port first if none is open. Does nothing if no port may be used
   * now.
   */
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
