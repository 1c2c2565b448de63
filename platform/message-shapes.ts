/**
 * Defines all messages between the parts of the extension. Their types (`messages.ts`) and runtime checks
 * follow from these shapes. The shapes have bounds: a page whose process has been taken over by its site can
 * send the background anything.
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

/** Largest number of a block, section, question or entry. No page reaches it. */
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

/** True if the lengths add up to the text, and all lists fit the number of blocks. */
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
 * Facts that the page states about itself, and the evidence that it got from the background over an earlier
 * port.
 */
const page = object({
  titles: list(text(LIMITS.title), LIMITS.titles),
  language: optional(text(LIMITS.languageTag)),
  evidence: optional(text(LIMITS.evidence)),
});

/** The sense that the engine has chosen for a mark, and the reason for this choice. */
const reason: Shape<SenseReason> = object({
  gloss: text(),
  since: list(text()),
  sinceEntries: list(text()),
});

/** The settings, switches and glossaries that matter to content scripts. */
const state = object({
  /** True if Sidelight is off on this site, or paused. Then only questions about the state get answers. */
  isOff: isBoolean,
  /** True if the page must send all its text, without a choice by its prefilter. */
  sendsAll: isBoolean,
  /** Identifies the set of names. If it changes, the page asks about all its text again. */
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
      /** Number of the first block. The other blocks have the next numbers. */
      from: count,
      /** Texts of all blocks, joined without a separator. */
      text: text(LIMITS.text),
      /** Length of each block, in UTF-16 units. */
      lengths: list(count, LIMITS.blocks),
      /** Sum of the `BLOCK_FLAGS` that are true for each block. */
      flags: list(whole(0, 7), LIMITS.blocks),
      /** Number of each block's section; 0 before the first heading. */
      sections: list(count, LIMITS.blocks),
      /**
       * Number of a section, number of the section above it, and text of its heading, for each section that
       * is new on this port.
       */
      headings: optional(list(tuple(count, count, text(LIMITS.heading)), LIMITS.blocks)),
      /**
       * Index of a block in this message, and the block's declared language if it differs from the page's.
       */
      languages: optional(list(tuple(count, text(LIMITS.languageTag)), LIMITS.blocks)),
      /**
       * Index of a block in this message, and the length of its beginning that repeats the block before, in
       * UTF-16 units.
       */
      leads: optional(list(tuple(count, count), LIMITS.blocks)),
      /** True if the blocks were read before, so that their names are not counted as evidence again. */
      again: optional(isBoolean),
    }),
    isConsistent,
  ),
  /** Asks which of these texts contain a name. */
  regions: where(
    message('regions', {
      id: question,
      page: optional(page),
      text: text(LIMITS.text),
      lengths: list(count, LIMITS.blocks),
    }),
    isConsistent,
  ),
  /** Asks for everything that the card of `entry` shows. */
  card: message('card', {
    id: question,
    page: optional(page),
    entry: entryId,
    /**
     * Id of the entry for which the card was opened. It differs from `entry` after the user has followed a
     * link.
     */
    first: entryId,
    /** Ids of the entries that the mark's reason names, so that the card can name them. */
    since: optional(list(entryId, LIMITS.sinceEntries)),
  }),
  /** Asks for the current state. */
  state: message('state', { id: question }),
  /** Reports that the document has another address. The background then forgets its titles and evidence. */
  reset: message('reset', {}),
} as const;

/**
 * Messages from the background to a document, over the document's port. Only tests check them, since pages
 * trust the background.
 */
export const ANSWERS = {
  /**
   * Tells the state, before the first answer and after each change. With `id`, it answers a question.
   */
  state: message('state', { id: optional(question), state }),
  spans: message('spans', {
    id: question,
    /**
     * `SPAN_FIELDS` integers for each span: block, start, end, number of the entry, `NEEDS`, and the index of
     * the reason or -1.
     */
    spans: list(number),
    /**
     * Number, id and kind of entries that are new on this port. Entries with an empty kind are marked
     * whatever kinds the user has chosen.
     */
    entries: optional(list(tuple(number, text(), oneOf(['', ...ENTRY_KINDS])))),
    /** Reasons that are new on this port. Their indices continue those of earlier reasons on the port. */
    reasons: optional(list(reason)),
    /** Numbers of sections that have been found to be about the region. */
    sections: optional(list(number)),
    /** True if the page is about the region. */
    about: isBoolean,
    /** True if the page contains some evidence for the region. */
    touched: isBoolean,
    /**
     * Number of different distinctive names that were found on the page, at most `MOST_DISTINCTIVE`. More
     * names could not change the sense of a mention.
     */
    distinctive: number,
    /**
     * Number of a block with an undecided name, and the value of `distinctive` before the block was read. The
     * name may count if the block is read again with a higher value.
     */
    undecided: optional(list(tuple(number, number))),
    /** True for the last part of the answer. */
    done: isBoolean,
    /**
     * Evidence found on the page, which the page sends over its next port if it loses this one. Part of the
     * last message of an answer if it has changed.
     */
    evidence: optional(text()),
  }),
  regions: message('regions', { id: question, hits: list(number) }),
  /** Answers with the data of a card, or without data if the entry does not exist any more. */
  card: message('card', { id: question, card: optional(trusted<CardData>()) }),
} as const;

/**
 * Single messages from a content script to the background, which answers `true` once the request is done.
 */
export const REQUESTS = {
  /** Asks the background to run a script in the sender's frame. */
  'load-script': message('load-script', { script: oneOf(FRAME_SCRIPTS) }),
  /** Reports the ids of the entries that are now marked in this frame, each once, for the badge. */
  'names-here': message('names-here', { names: entryIds }),
  /** Asks the background to open the side panel with this entry. */
  'open-panel': message('open-panel', { entry: entryId }),
} as const;

/** Single messages from the background to content scripts. */
export const NOTICES = {
  /**
   * Reports that settings, switches or glossaries have changed. Pages that know the state ask for it again.
   */
  changed: message('changed', {}),
  /** Tells the frame that has the focus to go to the next or previous marked name. */
  step: message('step', { direction: oneOf(STEP_DIRECTIONS) }),
} as const;

/** Messages between the popup or the panel and the content scripts of a tab, over the port `POPUP_PORT`. */
export const POPUP_MESSAGES = {
  /**
   * Reports the names that are now marked in a frame, and their counts. `frame` identifies the frame in its
   * tab.
   */
  names: message('names', {
    frame: text(),
    /** True for the top document of the tab, false for an embedded one. */
    isTop: isBoolean,
    names: list(object({ entry: text(), count: whole(0, HIGHEST_NUMBER) })),
  }),
  /**
   * Asks the frame `frame` to show mention `index` (from 0, in page order) of `entry`. Other frames of the
   * tab ignore it.
   */
  jump: message('jump', { frame: text(), entry: text(), index: whole(0, HIGHEST_NUMBER) }),
} as const;

/** Shapes of messages that are sent the same way, by the type of the message. */
export type Channel = Readonly<Record<string, Shape<{ readonly type: string }>>>;

/** The messages of a channel, by their type. */
export type MessagesOf<C extends Channel> = { readonly [Type in keyof C]: TypeOf<C[Type]> };

/** Returns the type of a message; `undefined` for any other value. */
export function typeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
    ? value.type
    : undefined;
}

/** Returns the value if it is a well-formed message of this channel, else `undefined`. */
export function readMessage<C extends Channel>(
  channel: C,
  value: unknown,
): MessagesOf<C>[keyof C] | undefined {
  const type = typeOf(value);
  const isWellFormed = type !== undefined && Object.hasOwn(channel, type) ? channel[type] : undefined;
  return isWellFormed?.(value) === true ? (value as MessagesOf<C>[keyof C]) : undefined;
}
