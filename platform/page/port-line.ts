/**
 * A line to the background that outlives its ports. Browsers stop the background after 30 s without work, updates replace it, and in
 * Chromium a page that returns from the back-forward cache has a dead port without a sign. So silence counts as a loss while an answer
 * is awaited, and after a loss the line opens a new port, a few times, with growing waits. It is never pinged.
 */
import { PAGE_PORT } from '../messages.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

type Port = ReturnType<typeof pageExtension.runtime.connect>;

export interface PortLine {
  /** Sends over the port, which is opened if there is none. If that cannot be now, `onDropped` is called, then `onRetry` or `onGivenUp` in time. */
  post(message: object): void;
  /** A question was answered in full: losses before it do not count any more. */
  succeed(): void;
  readonly isOpen: boolean;
}

export interface PortLineOptions {
  /** Closes the line for good. */
  readonly signal: AbortSignal;
  readonly onMessage: (message: unknown) => void;
  /** True while an answer is awaited. */
  readonly isWaiting: () => boolean;
  /** Called when whatever is awaited will not be answered on this port, before anything else. */
  readonly onDropped: () => void;
  /** Called when what was lost can be asked again. */
  readonly onRetry: () => void;
  /** Called when the page returns from the back-forward cache, in which it has missed whatever was told; `onRetry` follows. */
  readonly onReturn: () => void;
  /** Called after too many losses in a row. What is awaited then will not be answered. */
  readonly onGivenUp: () => void;
  /** Called once when the extension itself has gone. */
  readonly onGone: () => void;
}

/** Waits before what was lost is asked again, in ms. After one more loss the line gives up. */
const WAITS = [100, 1000];
/** How long it then opens no port, in ms, unless the user comes back to the page. */
const PAUSE_AFTER_GIVING_UP = 10_000;
/** Silence that counts as a loss, in ms: before the port has said anything (doubled after each loss), and from then on. */
const SILENCE = { first: 3000, later: 10_000 } as const;
/** The last part of a silence, in ms: an answer may be waiting behind a long task of the page. */
const GRACE = 100;

export function createPortLine(options: PortLineOptions): PortLine {
  const { signal } = options;
  let port: Port | undefined;
  let hasOpened = false;
  let hasHeard = false;
  let isGone = false;
  /** Losses in a row of ports on which something was awaited. */
  let losses = 0;
  /** When the line gave up. */
  let gaveUpAt: number | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** The retry waits until the page is seen. */
  let waitsForUser = false;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;

  function drop(): void {
    clearTimeout(silenceTimer);
    const dropped = port;
    port = undefined;
    options.onDropped();
    try {
      dropped?.disconnect();
    } catch {} // gone already
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
      if (isExtensionAlive()) void pageExtension.runtime.lastError; // Chromium complains of an error that nobody has looked at
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

  // A page can make events of its own, which are not trusted, and would have the background flooded.
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
      if (event.isTrusted && document.visibilityState === 'visible' && (waitsForUser || gaveUpAt !== undefined)) restart();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(retryTimer);
    drop();
  });

  /** True if a port may be opened and used now. */
  function canSend(): boolean {
    if (isGone || signal.aborted || (gaveUpAt !== undefined && performance.now() - gaveUpAt < PAUSE_AFTER_GIVING_UP)) {
      options.onDropped();
      options.onGivenUp();
      return false;
    }
    if (retryTimer === undefined && !waitsForUser) return true;
    options.onDropped();
    return false;
  }

  return {
    post(message) {
      if (!canSend()) return;
      try {
        port ??= open();
        port.postMessage(message);
        awaitAnswer();
      } catch {
        lose();
      }
    },
    succeed() {
      losses = 0;
      gaveUpAt = undefined;
    },
    get isOpen() {
      return port !== undefined;
    },
  };
}
