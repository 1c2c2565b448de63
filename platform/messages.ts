/**
 * Exports the types of all messages between the parts of the extension, and the constants that both ends
 * need. The messages are defined in `message-shapes.ts`. Content scripts import only this file, so that they
 * contain no runtime checks.
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
/** Any message that a content script sends to the background without a port. */
export type BackgroundRequest = Request[keyof Request];

export type BlocksQuestion = Question['blocks'];
export type SpansAnswer = Answer['spans'];
/** State that a page gets from the background: settings, switches, and an id of the glossaries in use. */
export type PageState = Answer['state']['state'];
/** Facts that a page states about itself. */
export type PageFacts = NonNullable<BlocksQuestion['page']>;
export type SpanReason = NonNullable<SpansAnswer['reasons']>[number];

/** Message with the entries whose names are marked in a frame, and how often each is mentioned. */
export type NamesOnPage = PopupMessage['names'];
/** An entry, and the number of its mentions in a frame. */
export type NameCount = NamesOnPage['names'][number];
export type JumpToMention = PopupMessage['jump'];

/** Messages that content scripts receive. Only the extension's own pages and background can send them. */
type TrustedMessages = Answer & Notice & PopupMessage;

/**
 * Returns true if the message has this type. Content scripts do not check the other fields, since only the
 * extension's own pages and background can send them messages.
 */
export function isOfType<Type extends keyof TrustedMessages>(
  message: unknown,
  type: Type,
): message is TrustedMessages[Type] {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type;
}
