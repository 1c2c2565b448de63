/**
 * All messages between the parts of the extension, as shapes: types (`messages.ts`) and checks follow from these. Bounds are part of
 * them, since a page whose process has been taken over by its site can send the background anything.
 */
import type { CardData } from '../engine/card/card-data.ts';
import { ENTRY_KINDS } from '../engine/glossary.ts';
import { RELEVANCE_MODES } from '../engine/page/relevance.ts';
import { DELAY_RANGE, DENSITIES, HELD_KEYS, LOOKS } from '../engine/settings.ts';
import { FRAME_SCRIPTS, LIMITS, STEP_DIRECTIONS } from './message-constants.ts';
import { isBoolean, list, object, oneOf, optional, type Shape, type TypeOf, text, trusted, tuple, where, whole } from './shapes.ts';

/** Numbers of blocks, sections, questions and entries: more than any page can count to. */
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

/** A message, told from others by its type. */
function message<const Type extends string, F extends Readonly<Record<string, Shape<unknown>>>>(type: Type, fields: F) {
  const isType: Shape<Type> = oneOf([type]);
  return object({ ...fields, type: isType });
}

/** What the page says of itself, and the evidence that an earlier port has told it. */
const page = object({
  titles: list(text(LIMITS.title), LIMITS.titles),
  language: optional(text(LIMITS.languageTag)),
  evidence: optional(text(LIMITS.evidence)),
});

/** One sense that was chosen, and why (`SenseReason`). */
const reason = object({
  gloss: text(),
  since: list(text()),
  sinceEntries: list(text()),
});

/** What the page half has to know of settings, switches and glossaries. */
const state = object({
  /** Off on this site, or paused. Nothing else is answered then. */
  isOff: isBoolean,
  /** Every name is looked for everywhere, so the page's own prefilter does not decide. */
  sendsAll: isBoolean,
  /** Changes whenever the set of names changes: then the page asks about everything again. */
  lexicon: text(),
  relevance: oneOf(RELEVANCE_MODES),
  density: oneOf(DENSITIES),
  kinds: list(oneOf(ENTRY_KINDS)),
  looks: oneOf(LOOKS),
  /** Delay before a card opens, in ms. */
  delay: whole(DELAY_RANGE.shortest, DELAY_RANGE.longest),
  heldKey: oneOf(HELD_KEYS),
});

/** From a document to the background, over its port. */
export const QUESTIONS = {
  /** Which names stand in these text blocks? */
  blocks: where(
    message('blocks', {
      id: question,
      page: optional(page),
      /** Number of the first block; the others follow. */
      from: count,
      /** The texts of all blocks, joined without separator. */
      text: text(LIMITS.text),
      /** In UTF-16 units, one a block. */
      lengths: list(count, LIMITS.blocks),
      /** `BLOCK_FLAGS`, added up; one a block. */
      flags: list(whole(0, 7), LIMITS.blocks),
      /** Number of the section that the block stands in; 0 before the first heading. One a block. */
      sections: list(count, LIMITS.blocks),
      /** Section, the section above it, text of its heading: for sections that are new on this port. */
      headings: optional(list(tuple(count, count, text(LIMITS.heading)), LIMITS.blocks)),
      /** Index of a block in this message, and the language declared for it where that is not the page's. */
      languages: optional(list(tuple(count, text(LIMITS.languageTag)), LIMITS.blocks)),
      /** Index of a block in this message, and how many of its first units repeat the end of the piece before. */
      leads: optional(list(tuple(count, count), LIMITS.blocks)),
      /** The blocks have been read before, so their names are no new evidence. */
      again: optional(isBoolean),
    }),
    isConsistent,
  ),
  /** Which of these texts have a name in them? */
  regions: where(
    message('regions', {
      id: question,
      page: optional(page),
      text: text(LIMITS.text),
      lengths: list(count, LIMITS.blocks),
    }),
    isConsistent,
  ),
  /** Everything that the card of `entry` shows. */
  card: message('card', {
    id: question,
    page: optional(page),
    entry: entryId,
    /** The entry that the card was opened for; another one once the user has followed a link in it. */
    first: entryId,
    /** Ids of the entries that the mark's reason names, so that the card can name them. */
    since: optional(list(entryId, LIMITS.sinceEntries)),
  }),
  /** What are the settings now? */
  state: message('state', { id: question }),
  /** The document has another address: titles and evidence are forgotten. */
  reset: message('reset', {}),
} as const;

/** From the background to a document, over its port. Checked in tests only: pages trust the background. */
export const ANSWERS = {
  /** Told before the first answer and whenever it changes; with `id` as the answer to a question. */
  state: message('state', { id: optional(question), state }),
  spans: message('spans', {
    id: question,
    /** `SPAN_FIELDS` numbers a span: block, start, end, number of the entry, `NEEDS`, index of the reason or -1. */
    spans: list(number),
    /** Number, id and kind of entries not yet told on this port; without a kind they are shown whichever kinds are. */
    entries: optional(list(tuple(number, text(), oneOf(['', ...ENTRY_KINDS])))),
    /** Reasons not yet told on this port; they are counted from its first. */
    reasons: optional(list(reason)),
    /** Sections that have come to be about the region. */
    sections: optional(list(number)),
    /** The page is about the region. */
    about: isBoolean,
    /** Something on the page speaks for the region. */
    touched: isBoolean,
    /** How many different distinctive names the page has shown, as far as more of them can decide what a name means. */
    distinctive: number,
    /** Blocks in which a name could count if there were more, and how many there were when the block was read. */
    undecided: optional(list(tuple(number, number))),
    /** This is the last part of the answer. */
    done: isBoolean,
    /** For the next port, should this one be lost; on the last part, if it has changed. */
    evidence: optional(text()),
  }),
  regions: message('regions', { id: question, hits: list(number) }),
  /** Without a card if there is no such entry any more. */
  card: message('card', { id: question, card: optional(trusted<CardData>()) }),
} as const;

/** From a content script to the background, each a message of its own. The background answers the first two with `true`. */
export const REQUESTS = {
  /** Put a script into the frame that asks. */
  'load-script': message('load-script', { script: oneOf(FRAME_SCRIPTS) }),
  /** The ids of the entries that are marked in this frame now, each once: for the badge. */
  'names-here': message('names-here', { names: entryIds }),
  /** Open the side panel with this entry. */
  'open-panel': message('open-panel', { entry: entryId }),
} as const;

/** From the background to content scripts, each a message of its own. */
export const NOTICES = {
  /** Settings, a site's switch or the glossaries have changed: who has asked before asks for the state again. */
  changed: message('changed', {}),
  /** Go to the next or previous marked name. Meant for the frame that has the focus. */
  step: message('step', { direction: oneOf(STEP_DIRECTIONS) }),
} as const;

/** Between the popup or the panel and the content scripts of a tab, over the port `POPUP_PORT`. */
export const POPUP_MESSAGES = {
  /** From a frame: which names are marked in it now, and how often. `frame` tells the frames of a tab apart. */
  names: message('names', {
    frame: text(),
    /** The tab's own document, not one embedded in it. */
    isTop: isBoolean,
    names: list(object({ entry: text(), count: whole(0, HIGHEST_NUMBER) })),
  }),
  /** To the frames: show the mention `index` (from 0, in page order) of `entry`. Other frames ignore it. */
  jump: message('jump', { frame: text(), entry: text(), index: whole(0, HIGHEST_NUMBER) }),
} as const;

/** Messages by their type. */
export type Channel = Readonly<Record<string, Shape<{ readonly type: string }>>>;

/** The messages of a channel, by type. */
export type MessagesOf<C extends Channel> = { readonly [Type in keyof C]: TypeOf<C[Type]> };

/** Returns the type of whatever may be a message. */
export function typeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' ? value.type : undefined;
}

/** Returns the message if it is one of this channel and well-formed, else nothing. */
export function readMessage<C extends Channel>(channel: C, value: unknown): MessagesOf<C>[keyof C] | undefined {
  const type = typeOf(value);
  const isWellFormed = type !== undefined && Object.hasOwn(channel, type) ? channel[type] : undefined;
  return isWellFormed?.(value) === true ? (value as MessagesOf<C>[keyof C]) : undefined;
}
