/** All time spans of the program, in ms. */

/** Default hover delay and hide delay, in ms. */
export const HOVER_TIMINGS = { openDelay: 150, closeDelay: 300 } as const;

/** Longest time that work on a page may block its main thread, in ms. */
export const SLICE = 8;

/**
 * Shortest delay between a change of the page and a rescan, in ms. The delay grows with the time of a rescan.
 */
export const RESCAN_DELAY = 60;

/**
 * Largest share of time (0 to 1) that rescans take on a page that keeps changing. Very long rescans may take
 * a larger share, because of `LONGEST_RESCAN_DELAY`.
 */
export const RESCAN_SHARE = 0.1;

/**
 * Longest delay before a rescan, in ms. It limits the delay after a long scan, which often only waited for
 * the extension's own scripts.
 */
export const LONGEST_RESCAN_DELAY = 2000;

/** Time for which a mention that the user jumped to is highlighted, in ms. */
export const FLASH = 1600;

/** Time for which a short notice such as "Copied" stays, in ms. */
export const NOTICE = 2000;

/** Delays, in ms, before the popup asks the scripts of a page again if the page does not answer yet. */
export const CONNECTION_RETRIES = [50, 100, 200, 400, 800, 1600] as const;
