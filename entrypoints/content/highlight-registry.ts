/**
 * Registers our highlights with the CSS Custom Highlight API. No other file uses that API. The page shares
 * the browser's registry of highlights and may clear it, so this file registers our highlights again. It sets
 * and deletes only highlights with our own names. These names are the same for every entry, so they do not
 * tell the page which entries are marked.
 */

const FLASH = 'sidelight-flash';

/**
 * Limits how often highlights are registered again on a page that clears the registry: at most `most` times
 * in a row, then once per `refill` ms.
 */
const RESTORES = { most: 20, refill: 3000 } as const;

/** Interval between two checks that our highlights are still registered, in ms. */
const REGISTRY_CHECK = 2000;

export interface Highlights {
  /**
   * Adds a range to the highlight of this name. The range becomes visible at the next call of `register`, or
   * at once if the highlight is registered.
   */
  add(name: string, range: StaticRange): void;
  remove(name: string, range: StaticRange): void;
  /** Registers the highlights that have ranges, and removes those without ranges from the registry. */
  register(): void;
  /** Returns true if the page has not removed or replaced the highlight of this name. */
  isRegistered(name: string): boolean;
  /** Paints one range more strongly than a mark. Returns a function that ends this. */
  flash(range: StaticRange): () => void;
}

/**
 * Returns a function to call before a highlight is registered again. It returns true if `RESTORES` allows
 * this now, and counts it.
 */
function createAllowance(): () => boolean {
  let left: number = RESTORES.most;
  let since = performance.now();
  return () => {
    const now = performance.now();
    const refilled = Math.floor((now - since) / RESTORES.refill);
    if (refilled > 0) {
      left = Math.min(RESTORES.most, left + refilled);
      since += refilled * RESTORES.refill;
    }
    if (left === 0) return false;
    left--;
    return true;
  };
}

export function createHighlights(signal: AbortSignal): Highlights {
  const registry = CSS.highlights;
  const highlights = new Map<string, Highlight>();
  /**
   * Highlights that have been registered before. Only registering one of them again counts against
   * `RESTORES`.
   */
  const registered = new WeakSet<Highlight>();
  const mayRestore = createAllowance();
  let checkTimer: ReturnType<typeof setTimeout> | undefined;

  function register(): void {
    for (const [name, highlight] of highlights) {
      if (highlight.size === 0) {
        unregister(name, highlight);
        highlights.delete(name);
      } else if (registry.get(name) !== highlight && (!registered.has(highlight) || mayRestore())) {
        registered.add(highlight);
        registry.set(name, highlight);
      }
    }
    scheduleCheck();
  }

  function unregister(name: string, highlight: Highlight): void {
    if (registry.get(name) === highlight) registry.delete(name);
  }

  function scheduleCheck(): void {
    if (checkTimer !== undefined || highlights.size === 0 || signal.aborted) return;
    checkTimer = setTimeout(() => {
      checkTimer = undefined;
      if (document.visibilityState === 'hidden') scheduleCheck();
      else register();
    }, REGISTRY_CHECK);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(checkTimer);
    for (const [name, highlight] of highlights) unregister(name, highlight);
    registry.delete(FLASH);
    highlights.clear();
  });

  return {
    add(name, range) {
      const highlight = highlights.get(name) ?? new Highlight();
      highlights.set(name, highlight);
      highlight.add(range);
    },
    remove: (name, range) => void highlights.get(name)?.delete(range),
    register,
    isRegistered: (name) => registry.get(name) === highlights.get(name),
    flash(range) {
      const flashed = new Highlight(range);
      flashed.priority = 1;
      registry.set(FLASH, flashed);
      return () => unregister(FLASH, flashed);
    },
  };
}
