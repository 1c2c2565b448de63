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

export {
  BLOCK_FLAGS,
  type FrameScript,
  LIMITS,
  NEEDS,
  PAGE_PORT,
  POPUP_PORT,
  SPAN_FIELDS,
  type StepDirection,
} from './message-constants.ts';

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
