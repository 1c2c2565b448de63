/** Defines constants that both ends of messages need. Other files import them from `messages.ts`. */
import type { Need } from '../engine/index.ts';

/** The name of the port from a document to the background. */
export const PAGE_PORT = 'page';

/** The name of the port from the popup or the panel to the content scripts of a tab. */
export const POPUP_PORT = 'popup';

/** Content scripts that the background loads into a frame only when the frame asks for them. */
export const FRAME_SCRIPTS = ['card'] as const;
export type FrameScript = (typeof FRAME_SCRIPTS)[number];

export const STEP_DIRECTIONS = ['next', 'previous'] as const;
export type StepDirection = (typeof STEP_DIRECTIONS)[number];

/**
 * Limits for messages from pages. The background ignores messages that exceed one. Lengths are in UTF-16
 * units.
 */
export const LIMITS = {
  /** Largest total length of the texts in a message. */
  text: 65_536,
  /** Largest number of blocks or regions in a message. */
  blocks: 4000,
  heading: 1000,
  /** Largest number of titles of a page. `title` is the largest length of each. */
  titles: 8,
  title: 1000,
  languageTag: 64,
  evidence: 65_536,
  /** Largest number of different entries that a frame reports as marked. */
  names: 10_000,
  entryId: 300,
  /** Largest number of entries that the reason for a mark names. */
  sinceEntries: 8,
} as const;

/**
 * Bits that state facts about a text block. The `flags` of a block are the sum of the bits that are true for
 * it.
 */
export const BLOCK_FLAGS = {
  /** All text of the block is in links or navigation. */
  boilerplate: 1,
  /** The block is an item of a list or a cell of a table. */
  item: 2,
  /** The block is inside a heading. */
  heading: 4,
} as const;

/**
 * Number of integers that describe a span: block id, start and end (offsets in the block, in UTF-16 units),
 * index of the entry, need (`NEEDS`), and index of the reason or -1.
 */
export const SPAN_FIELDS = 6;

/** The condition under which a mark is shown. */
export const NEEDS = {
  /** Always shown. */
  nothing: 0,
  /** Shown if the section of the mark, or the whole page, is about the region. */
  section: 1,
  /** Shown only if the whole page is about the region. */
  page: 2,
} as const satisfies Record<string, Need>;
