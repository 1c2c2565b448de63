/**
 * Defines the shapes of all messages between the parts of the extension. The message types (`messages.ts`)
 * and the runtime checks follow from these shapes. The shapes limit lengths and counts, because a site that
 * has taken over the process of its page can send the background anything.
 */
import type { CardData } from '../engine/card/card-data.ts';
import { ENTRY_KINDS } from '../engine/glossary.ts';
import type { SenseReason } from '../engine/index.ts';
import { RELEVANCE_MODES } from '../engine/page/relevance.ts';
import { DELAY_RANGE, DENSITIES, HELD_KEYS, LOOKS } from '../engine/settings.ts';
import { FRAME_SCRIPTS, LIMITS, STEP_DIRECTIONS } from './message-constants.ts';
import {
  isBoolean,
  list,
  object,
  oneOf,
  optional,
  type Shape,
  type TypeOf,
  text,
  trusted,
  tuple,
  where,
  whole,
} from './shapes.ts';

/** Largest id, index or count that a message may contain. No page reaches it. */
const HIGHEST_NUMBER = 2 ** 31;

const number = whole(-1, HIGHEST_NUMBER);
const count = whole(0, HIGHEST_NUMBER);
const question = whole(1, HIGHEST_NUMBER);
const entryId = text(LIMITS.entryId);
const entryIds = list(entryId, LIMITS.names);

interface Texts {
  readonly text: string;
  readonly lengths: readonly number[];
  readonly flags?: readonly number[] | undefined;
  readonly sections?: readonly number[] | undefined;
  readonly languages?: readonly (readonly [number, string])[] | undefined;
  readonly leads?: readonly (readonly [number, number])[] | undefined;
}

/**
 * Returns true if the lists of the message fit each other. The block lengths must add up to the length of
 * `text`. `flags` and `sections` must have one item for each block. `languages` and `leads` must refer to
 * blocks of the message.
 */
function isConsistent({
  text: whole,
  lengths,
  flags = lengths,
  sections = lengths,
  languages = [],
  leads = [],
}: Texts): boolean {
  return (
    lengths.reduce((sum, length) => sum + length, 0) === whole.length &&
    flags.length === lengths.length &&
    sections.length === lengths.length &&
    languages.every(([index]) => index < lengths.length) &&
    leads.every(([index, length]) => length <= (lengths[index] ?? -1))
  );
}

/** Returns the shape of a message with this type and these fields. */
function message<const Type extends string, F extends Readonly<Record<string, Shape<unknown>>>>(
  type: Type,
  fields: F,
) {
  const isType: Shape<Type> = oneOf([type]);
  return object({ ...fields, type: isType });
}

/**
 * Facts about a page. The page states `titles` and `language` itself. `evidence` is the text in which the
 * background stored what it had found on the page; the page got it over an earlier port.
 */
const page = object({
  titles: list(text(LIMITS.title), LIMITS.titles),
  language: optional(text(LIMITS.languageTag)),
  evidence: optional(text(LIMITS.evidence)),
});

/**
 * The sense of a name that the engine has chosen for a mark, in a few words (`gloss`), and the words
 * (`since`) or entries (`sinceEntries`) on the page that decided.
 */
const reason: Shape<SenseReason> = object({
  gloss: text(),
  since: list(text()),
  sinceEntries: list(text()),
});

/**
 * State that the background sends to content scripts: settings, switches, and an id of the glossaries in use.
 */
const state = object({
  /**
   * True if Sidelight is off on this site or paused, or if no glossary is on. The background then answers
   * only questions of type `state`.
   */
  isOff: isBoolean,
  /**
   * True if the page must send all its text. If false, it sends text only once its prefilter has found a
   * name.
   */
  sendsAll: isBoolean,
  /** Id of the names that the background looks for. If it changes, the page asks about all its text again. */
  lexicon: text(),
  relevance: oneOf(RELEVANCE_MODES),
  density: oneOf(DENSITIES),
  kinds: list(oneOf(ENTRY_KINDS)),
  looks: oneOf(LOOKS),
  /** Delay before a card opens, in ms. */
  delay: whole(DELAY_RANGE.shortest, DELAY_RANGE.longest),
  heldKey: oneOf(HELD_KEYS),
});

/** Messages from a document to the background, over the document's port. */
export const QUESTIONS = {
  /** Asks which names are mentioned in these text blocks. */
  blocks: where(
    message('blocks', {
      id: question,
      page: optional(page),
      /** Id of the first block. The ids of the other blocks follow, each one higher than the one before. */
      from: count,
      /** Texts of all blocks, joined without a separator. */
      text: text(LIMITS.text),
      /** Length of each block, in UTF-16 units. */
      lengths: list(count, LIMITS.blocks),
      /** For each block, the sum of the `BLOCK_FLAGS` that are true for it. */
      flags: list(whole(0, 7), LIMITS.blocks),
      /** For each block, the id of its section; 0 before the first heading. */
      sections: list(count, LIMITS.blocks),
      /**
       * One item for each section that is new on this port: id of the section, id of the section before it on
       * the page, and text of its heading.
       */
      headings: optional(list(tuple(count, count, text(LIMITS.heading)), LIMITS.blocks)),
      /**
       * Pairs of a block's index in this message and its language tag, only for blocks whose declared
       * language differs from that of the page.
       */
      languages: optional(list(tuple(count, text(LIMITS.languageTag)), LIMITS.blocks)),
      /**
       * Pairs of a block's index in this message and the length of its lead, in UTF-16 units. The lead is the
       * beginning of a block that repeats the end of the block before.
       */
      leads: optional(list(tuple(count, count), LIMITS.blocks)),
      /**
       * True if the background has read these blocks before. It then does not count their names as evidence
       * again.
       */
      again: optional(isBoolean),
    }),
    isConsistent,
  ),
  /**
   * Asks which of these texts contain a name. `lengths` are the lengths of the texts, which are joined in
   * `text`.
   */
  regions: where(
    message('regions', {
      id: question,
      page: optional(page),
      text: text(LIMITS.text),
      lengths: list(count, LIMITS.blocks),
    }),
    isConsistent,
  ),
  /** Asks for the data that the card of `entry` shows. */
  card: message('card', {
    id: question,
    page: optional(page),
    entry: entryId,
    /**
     * Id of the entry whose mark the user pointed at. It differs from `entry` after the user has followed a
     * link in the card.
     */
    first: entryId,
    /** Ids of the entries that the reason for the mark names. The card shows the names of these entries. */
    since: optional(list(entryId, LIMITS.sinceEntries)),
  }),
  /** Asks for the current state of settings, switches and glossaries. */
  state: message('state', { id: question }),
  /**
   * Reports that the document has another address. The background then forgets the document's titles and
   * evidence.
   */
  reset: message('reset', {}),
} as const;

/**
 * Messages from the background to a document, over the document's port. Only tests check them, since pages
 * trust the background.
 */
export const ANSWERS = {
  /**
   * Tells the page the current state, before the first answer and after each change. `id` is present only if
   * the message answers a `state` question.
   */
  state: message('state', { id: optional(question), state }),
  spans: message('spans', {
    id: question,
    /**
     * The spans, one after the other, each as `SPAN_FIELDS` integers: block id, start and end in the block
     * (in UTF-16 units), index of the entry, need (`NEEDS`), and index of the reason or -1.
     */
    spans: list(number),
    /**
     * Index, id and kind of each entry that is new on this port. Spans refer to the entry by this index. If
     * the kind is empty, the entry is marked even if the user hides some kinds.
     */
    entries: optional(list(tuple(number, text(), oneOf(['', ...ENTRY_KINDS])))),
    /**
     * Reasons that are new on this port. Spans refer to a reason by its index in all reasons sent on the
     * port.
     */
    reasons: optional(list(reason)),
    /** Ids of sections that have been found to be about the region, since the last message. */
    sections: optional(list(number)),
    /** True if the page is about the region. */
    about: isBoolean,
    /** True if the page contains any evidence that it is about the region, even if not enough for `about`. */
    touched: isBoolean,
    /**
     * Number of different distinctive names found on the page, counted up to `MOST_DISTINCTIVE`. More names
     * could not change the sense of a mention.
     */
    distinctive: number,
    /**
     * Pairs of a block id and a count, for each block with an undecided name. The count is the value of
     * `distinctive` before the block was read. If `distinctive` has grown, reading the block again may decide
     * the name.
     */
    undecided: optional(list(tuple(number, number))),
    /** True in the last message of the answer. The background sends a long answer in several messages. */
    done: isBoolean,
    /**
     * Evidence found on the page. The page keeps it, and sends it back over its next port if it loses this
     * one. Present only in the last message of an answer, and only if the evidence has changed.
     */
    evidence: optional(text()),
  }),
  regions: message('regions', { id: question, hits: list(number) }),
  /** Gives the data of a card. `card` is missing if the entry does not exist any more. */
  card: message('card', { id: question, card: optional(trusted<CardData>()) }),
} as const;

/**
 * Messages that a content script sends to the background without a port. The background answers `true` once
 * it has done what was asked.
 */
export const REQUESTS = {
  /** Asks the background to run a script in the sender's frame. */
  'load-script': message('load-script', { script: oneOf(FRAME_SCRIPTS) }),
  /** Reports the ids of the entries that are now marked in this frame, each once, for the badge. */
  'names-here': message('names-here', { names: entryIds }),
  /** Asks the background to open the side panel with this entry. */
  'open-panel': message('open-panel', { entry: entryId }),
} as const;

/** Messages that the background sends to content scripts without a port. */
export const NOTICES = {
  /**
   * Reports that settings, switches or glossaries have changed. A page that has asked for the state before
   * asks for it again.
   */
  changed: message('changed', {}),
  /** Tells the frame that has the focus to go to the next or previous marked name. */
  step: message('step', { direction: oneOf(STEP_DIRECTIONS) }),
} as const;

/** Messages between the popup or the panel and the content scripts of a tab, over the port `POPUP_PORT`. */
export const POPUP_MESSAGES = {
  /**
   * Reports the entries whose names are now marked in a frame, and how often each is mentioned. `frame` is
   * the id of the frame in its tab.
   */
  names: message('names', {
    frame: text(),
    /** True for the top document of the tab, false for an embedded one. */
    isTop: isBoolean,
    names: list(object({ entry: text(), count: whole(0, HIGHEST_NUMBER) })),
  }),
  /**
   * Asks the frame with the id `frame` to scroll to mention `index` (from 0, in page order) of `entry`. Other
   * frames of the tab ignore the message.
   */
  jump: message('jump', { frame: text(), entry: text(), index: whole(0, HIGHEST_NUMBER) }),
} as const;

/** A group of messages that are sent the same way, such as `QUESTIONS`: for each message type, its shape. */
export type Channel = Readonly<Record<string, Shape<{ readonly type: string }>>>;

/** For each message type of a channel, the TypeScript type of that message. */
export type MessagesOf<C extends Channel> = { readonly [Type in keyof C]: TypeOf<C[Type]> };

/** Returns the `type` field of a message; `undefined` if the value is no object with a text in that field. */
export function typeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
    ? value.type
    : undefined;
}

/** Returns `value` if it is a message of this channel and has the right shape, else `undefined`. */
export function readMessage<C extends Channel>(
  channel: C,
  value: unknown,
): MessagesOf<C>[keyof C] | undefined {
  const type = typeOf(value);
  const isWellFormed = type !== undefined && Object.hasOwn(channel, type) ? channel[type] : undefined;
  return isWellFormed?.(value) === true ? (value as MessagesOf<C>[keyof C]) : undefined;
}
