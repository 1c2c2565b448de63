/** Every time span of the program, in milliseconds, named once. */

export const HOVER_TIMINGS = { openDelay: 150, closeDelay: 300 } as const;

/** How long work on a page may hold the main thread before it lets the page have it. */
export const SLICE = 8;

/** The shortest wait between a change of the page and reading it again; it grows with what reading costs. */
export const RESCAN_DELAY = 60;

/** Reading changes takes at most this share of the time, however fast a page changes, unless one reading takes so long that names would be late. */
export const RESCAN_SHARE = 0.1;

/** The longest wait between two readings: what takes long is often not reading but waiting for our own scripts. */
export const LONGEST_RESCAN_DELAY = 2000;

/** How long a mention that was jumped to stays lit. */
export const FLASH = 1600;

/** How long a short message about something done stays. */
export const NOTICE = 2000;

/** How long the popup waits before each further try to reach the scripts of a page that do not answer yet. */
export const CONNECTION_RETRIES = [50, 100, 200, 400, 800, 1600] as const;
