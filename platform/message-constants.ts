/** Constants that both ends of messages need. Other files import them from `messages.ts`. */

/** The name of the port from a document to the background. */
export const PAGE_PORT = 'page';

/** The name of the port from the popup or the panel to the content scripts of a tab. */
export const POPUP_PORT = 'popup';

/** Scripts that are loaded into a frame only when they are needed. */
export const FRAME_SCRIPTS = ['card'] as const;
export type FrameScript = (typeof FRAME_SCRIPTS)[number];

export const STEP_DIRECTIONS = ['next', 'previous'] as const;
export type StepDirection = (typeof STEP_DIRECTIONS)[number];

/** Bounds of what pages may send. A message beyond one is ignored. Lengths of texts are in UTF-16 units. */
export const LIMITS = {
  /** Length of all texts of a message together. */
  text: 65_536,
  /** Blocks or regions in a message. */
  blocks: 4000,
  heading: 1000,
  /** Number of titles of a page, and the length of each. */
  titles: 8,
  title: 1000,
  languageTag: 64,
  evidence: 65_536,
  /** Number of entries named in a frame, and the length of an id. */
  names: 10_000,
  entryId: 300,
  /** Number of entries that the reason of a mark names. */
  sinceEntries: 8,
} as const;

/** Facts about a text block. A block's `flags` are the sum of those that hold. */
export const BLOCK_FLAGS = {
  /** All its text stands in links or navigation. */
  boilerplate: 1,
  /** An item of a list or a cell of a table. */
  item: 2,
  /** Inside a heading. */
  heading: 4,
} as const;

/** Count of numbers that describe a span: block, start, end, entry, needs, reason. */
export const SPAN_FIELDS = 6;

/** Conditions for showing a mark. */
export const NEEDS = {
  nothing: 0,
  /** Its section or the page is about the region. */
  section: 1,
  /** The page is about the region. */
  page: 2,
} as const;
