/**
 * Defines all messages between the parts of the extension. The types (`messages.ts`) and the runtime checks
 * follow from these shapes. The shapes include bounds, since a page whose process its site has taken over can
 * send the background anything.
 */
import type { CardData } from '../engine/card/card-data.ts';
import { ENTRY_KINDS } from '../engine/glossary.ts';
import type { SenseReason } from '../engine/index.ts';
import { RELEVANCE_MODES } from '../engine/page/relevance.ts';
import { DELAY_RANGE, DENSITIES, HELD_KEYS, LOOKS } from '../engine/settings.ts';
import { FRAME_SCRIPTS, LIMITS, STEP_DIRECTIONS } from './message-constants.ts';
import { isBoolean, list, object, oneOf, optional, type Shape, type TypeOf, text, trusted, tuple, where, whole } from './shapes.ts';

/** Upper bound for numbers of blocks, sections, questions and entries: more than any page can count to. */
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

/** True if the numbers of a message fit its text and each other. */
function isConsistent({ text: whole, lengths, flags = lengths, sections = lengths, languages = [], leads = [] }: Texts): boolean {
  return (
    lengths.reduce((sum, length) => sum + length, 0) === whole.length &&
    flags.length === lengths.length &&
    sections.length === lengths.length &&
    languages.every(([index]) => index < lengths.length) &&
    leads.every(([index, length]) => length <= (lengths[index] ?? -1))
  );
}

/** Returns the shape of a message that is recognised by its type. */
function message<const Type extends string, F extends Readonly<Record<string, Shape<unknown>>>>(type: Type, fields: F) {
  const isType: Shape<Type> = oneOf([type]);
  return object({ ...fields, type: isType });
}

/**
 * Facts that the page states about itself, and the evidence that the background sent it over an earlier port.
 */
const page = object({
  titles: list(text(LIMITS.title), LIMITS.titles),
  language: optional(text(LIMITS.languageTag)),
  evidence: optional(text(LIMITS.evidence)),
});

/** The sense that was chosen for a mark, and the reason for it, as the engine gives it. */
const reason: Shape<SenseReason> = object({
  gloss: text(),
  since: list(text()),
  sinceEntries: list(text()),
});

/** Settings, switches and glossaries, reduced to what the page half needs. */
const state = object({
  /** True if Sidelight is off on this site, or paused. Only questions for the state are answered then. */
  isOff: isBoolean,
  /** True if every name is looked for everywhere, so that the page's own prefilter does not decide. */
  sendsAll: isBoolean,
  /** Changes whenever the set of names changes. The page then asks about all its text again. */
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
      /** Number of the first block; the others follow. */
      from: count,
      /** The texts of all blocks, joined without separator. */
      text: text(LIMITS.text),
      /** Length of each block, in UTF-16 units. */
      lengths: list(count, LIMITS.blocks),
      /** Sum of the `BLOCK_FLAGS` that hold for each block. */
      flags: list(whole(0, 7), LIMITS.blocks),
      /** Number of each block's section; 0 before the first heading. */
      sections: list(count, LIMITS.blocks),
      /**
       * Number of a section, number of the section above it, and text of its heading. Sent for sections that
       * are new on this port.
       */
      headings: optional(list(tuple(count, count, text(LIMITS.heading)), LIMITS.blocks)),
      /**
       * Index of a block in this message, and the block's declared language if it differs from the page's.
       */
      languages: optional(list(tuple(count, text(LIMITS.languageTag)), LIMITS.blocks)),
      /**
       * Index of a block in this message, and length of the text at its start that repeats the block before,
       * in UTF-16 units.
       */
      leads: optional(list(tuple(count, count), LIMITS.blocks)),
      /** True if the blocks have been read before, so that their names are no new evidence. */
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
     * Id of the entry that the card was opened for. It differs from `entry` once the user has followed a
     * link.
     */
    first: entryId,
    /** Ids of the entries that the mark's reason names, so that the card can name them. */
    since: optional(list(entryId, LIMITS.sinceEntries)),
  }),
  /** Asks for the current state. */
  state: message('state', { id: question }),
  /** Tells that the document has another address: the background forgets its titles and evidence. */
  reset: message('reset', {}),
} as const;

/**
 * Messages from the background to a document, over the document's port. They are checked in tests only: pages
 * trust the background.
 */
export const ANSWERS = {
  /**
   * Tells the state: before the first answer, whenever it changes, and, with `id`, as the answer to a
   * question.
   */
  state: message('state', { id: optional(question), state }),
  spans: message('spans', {
    id: question,
    /**
     * `SPAN_FIELDS` numbers for each span: block, start, end, number of the entry, `NEEDS`, index of the
     * reason or -1.
     */
    spans: list(number),
    /**
     * Number, id and kind of entries not yet sent on this port. Entries without a kind are shown whichever
     * kinds the user shows.
     */
    entries: optional(list(tuple(number, text(), oneOf(['', ...ENTRY_KINDS])))),
    /** Reasons not yet sent on this port. Their indices count from the first reason on the port. */
    reasons: optional(list(reason)),
    /** Sections that have turned out to be about the region. */
    sections: optional(list(number)),
    /** True if the page is about the region. */
    about: isBoolean,
    /** True if something on the page speaks for the region. */
    touched: isBoolean,
    /**
     * Number of different distinctive names that the page has shown, up to `MOST_DISTINCTIVE`. More names
     * could not change the meaning of a mention.
     */
    distinctive: number,
    /**
     * Number of a block with an undecided name, and `distinctive` before the block was read. The name may
     * count once `distinctive` is higher.
     */
    undecided: optional(list(tuple(number, number))),
    /** True for the last part of the answer. */
    done: isBoolean,
    /**
     * Evidence that the page sends over its next port if it loses this one. Sent with the last part if it has
     * changed.
     */
    evidence: optional(text()),
  }),
  regions: message('regions', { id: question, hits: list(number) }),
  /** Answers with the data of a card; without it if there is no such entry any more. */
  card: message('card', { id: question, card: optional(trusted<CardData>()) }),
} as const;

/**
 * Single messages from a content script to the background. The background answers the first two with `true`.
 */
export const REQUESTS = {
  /** Asks for a script to be put into the sender's frame. */
  'load-script': message('load-script', { script: oneOf(FRAME_SCRIPTS) }),
  /** Sends the ids of the entries that are marked in this frame now, each once. The badge needs them. */
  'names-here': message('names-here', { names: entryIds }),
  /** Asks for the side panel to open with this entry. */
  'open-panel': message('open-panel', { entry: entryId }),
} as const;

/** Single messages from the background to content scripts. */
export const NOTICES = {
  /**
   * Tells that settings, a site's switch or the glossaries have changed. Pages that asked for the state
   * before ask again.
   */
  changed: message('changed', {}),
  /** Tells the frame that has the focus to go to the next or previous marked name. */
  step: message('step', { direction: oneOf(STEP_DIRECTIONS) }),
} as const;

/** Messages between the popup or the panel and the content scripts of a tab, over the port `POPUP_PORT`. */
export const POPUP_MESSAGES = {
  /**
   * Sent by a frame: the names that are marked in it now, and their counts. `frame` identifies the frame in
   * its tab.
   */
  names: message('names', {
    frame: text(),
    /** True for the tab's own document, false for one embedded in it. */
    isTop: isBoolean,
    names: list(object({ entry: text(), count: whole(0, HIGHEST_NUMBER) })),
  }),
  /**
   * Sent to all frames of a tab: the frame `frame` shows mention `index` (from 0, in page order) of `entry`.
   * Others ignore it.
   */
  jump: message('jump', { frame: text(), entry: text(), index: whole(0, HIGHEST_NUMBER) }),
} as const;

/** Messages by their type. */
export type Channel = Readonly<Record<string, Shape<{ readonly type: string }>>>;

/** The messages of a channel, by type. */
export type MessagesOf<C extends Channel> = { readonly [Type in keyof C]: TypeOf<C[Type]> };

/** Returns the type of a value that may be a message; `undefined` if it has none. */
export function typeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' ? value.type : undefined;
}

/** Returns the message if it belongs to this channel and is well-formed, else `undefined`. */
export function readMessage<C extends Channel>(channel: C, value: unknown): MessagesOf<C>[keyof C] | undefined {
  const type = typeOf(value);
  const isWellFormed = type !== undefined && Object.hasOwn(channel, type) ? channel[type] : undefined;
  return isWellFormed?.(value) === true ? (value as MessagesOf<C>[keyof C]) : undefined;
}
