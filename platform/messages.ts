/**
 * The types of all messages between the parts of the extension, and the constants that both ends need. The messages themselves are
 * defined by `message-shapes.ts`; page scripts import nothing but this, so that no schema gets into them.
 */
import type {
  ANSWERS as Answers,
  MessagesOf,
  NOTICES as Notices,
  POPUP_MESSAGES as PopupMessages,
  QUESTIONS as Questions,
  REQUESTS as Requests,
} from './message-shapes.ts';

/** The name of the port from a document to the background. */
export const PAGE_PORT = 'page';

/** The name of the port from the popup or the panel to the content scripts of a tab. */
export const POPUP_PORT = 'popup';

/** The scripts that come into a frame when they are needed. */
export const FRAME_SCRIPTS = ['card'] as const;
export type FrameScript = (typeof FRAME_SCRIPTS)[number];

export const STEP_DIRECTIONS = ['next', 'previous'] as const;
export type StepDirection = (typeof STEP_DIRECTIONS)[number];

/** Bounds of what pages may send. A message beyond one is ignored. Texts in UTF-16 units. */
export const LIMITS = {
  /** All texts of a message together. */
  text: 65_536,
  /** Blocks or regions in a message. */
  blocks: 4000,
  heading: 1000,
  /** Titles of a page, and the length of each. */
  titles: 8,
  title: 1000,
  languageTag: 64,
  evidence: 65_536,
  /** Entries named in a frame, and the length of an id. */
  names: 10_000,
  entryId: 300,
  /** Entries that the reason of a mark names. */
  sinceEntries: 8,
} as const;

/** Facts about a text block, added up in `flags`. */
export const BLOCK_FLAGS = {
  /** All its text stands in links or navigation. */
  aside: 1,
  /** An item of a list or a cell of a table. */
  item: 2,
  /** Inside a heading. */
  heading: 4,
} as const;

/** Numbers that describe a span: block, start, end, entry, needs, reason. */
export const SPAN_FIELDS = 6;

/** What has to be so before a mark is shown. */
export const NEEDS = {
  nothing: 0,
  /** Its section or the page is about the region. */
  section: 1,
  /** The page is about the region. */
  page: 2,
} as const;

export type Question = MessagesOf<typeof Questions>;
export type Answer = MessagesOf<typeof Answers>;
export type Request = MessagesOf<typeof Requests>;
export type Notice = MessagesOf<typeof Notices>;
export type PopupMessage = MessagesOf<typeof PopupMessages>;

/** Any message from a document to the background over its port. */
export type PageQuestion = Question[keyof Question];
/** Any message from the background to a document over its port. */
export type PageAnswer = Answer[keyof Answer];
/** Any message of its own from a content script to the background. */
export type BackgroundRequest = Request[keyof Request];

export type BlocksQuestion = Question['blocks'];
export type SpansAnswer = Answer['spans'];
/** Settings, switches and glossaries as far as a page has to know of them. */
export type PageState = Answer['state']['state'];
/** What a page says of itself. */
export type PageFacts = NonNullable<BlocksQuestion['page']>;
export type SpanReason = NonNullable<SpansAnswer['reasons']>[number];

/** The names that are marked in a frame. */
export type NamesOnPage = PopupMessage['names'];
/** How often an entry is named in a frame. */
export type NameCount = NamesOnPage['names'][number];
export type JumpToMention = PopupMessage['jump'];

/** Messages that only the extension's own pages and background send. */
type TrustedMessages = Answer & Notice & PopupMessage;

/**
 * True if the message is of this type. For page scripts, which do without schemas and hear nobody but the extension's own pages and
 * background.
 */
export function isOfType<Type extends keyof TrustedMessages>(message: unknown, type: Type): message is TrustedMessages[Type] {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type;
}
