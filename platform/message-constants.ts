/** Defines constants that both ends of messages need. Other files import them from `messages.ts`. */
import type { Need } from '../engine/index.ts';

/** The name of the port from a document to the background. */
export const PAGE_PORT = 'page';

/** The name of the port from the popup or the panel to the content scripts of a tab. */
export const POPUP_PORT = 'popup';

/** Scripts that a frame loads only when it needs them. */
export const FRAME_SCRIPTS = ['card'] as const;
export type FrameScript = (typeof FRAME_SCRIPTS)[number];

export const STEP_DIRECTIONS = ['next', 'previous'] as const;
export type StepDirection = (typeof STEP_DIRECTIONS)[number];

/** Limits for messages from pages; the background ignores larger ones. Lengths are in UTF-16 units. */
export const LIMITS = {
  /** Total length of the texts in a message. */
  text: 65_536,
  /** Blocks or regions in a message. */
  blocks: 4000,
  heading: 1000,
  /** Number of titles of a page; `title` is the length of each. */
  titles: 8,
  title: 1000,
  languageTag: 64,
  evidence: 65_536,
  /** Number of different entries that a frame reports. */
  names: 10_000,
  entryId: 300,
  /** Number of entries that the reason for a mark names. */
  sinceEntries: 8,
} as const;

/** Facts about a text block, as bits. A block's `flags` are the sum of the facts that are true for it. */
export const BLOCK_FLAGS = {
  /** All text of the block is in links or navigation. */
  boilerplate: 1,
  /** The block is an item of a list or a cell of a table. */
  item: 2,
  /** The block is inside a heading. */
  heading: 4,
} as const;

/** Number of integers that describe a span: block, start, end, entry, needs, reason. */
export const SPAN_FIELDS = 6;

/** Evidence that a mark needs before it is shown. */
export const NEEDS = {
  nothing: 0,
  /** The section of the mark, or the page, is about the region. */
  section: 1,
  /** The page is about the region. */
  page: 2,
} as const satisfies Record<string, Need>;
