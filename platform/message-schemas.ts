/**
 * All messages between the parts of the extension, as schemas. Types (`messages.ts`) and checks follow from these. Each schema is made
 * when its message first comes, so that the background starts fast. Bounds are part of the schemas: a page whose process has been
 * taken over by its site can send the background anything.
 */
import * as z from 'zod/mini';
import type { CardData } from '../engine/card/card-data.ts';
import { ENTRY_KINDS } from '../engine/glossary.ts';
import { once } from '../engine/once.ts';
import { RELEVANCE_MODES } from '../engine/page/relevance.ts';
import { DELAY_RANGE, DENSITIES, HELD_KEYS, LOOKS } from '../engine/settings.ts';
import { FRAME_SCRIPTS, LIMITS, STEP_DIRECTIONS } from './messages.ts';

/** Numbers of blocks, sections, questions and entries: more than any page can count to. */
const HIGHEST_NUMBER = 2 ** 31;

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= HIGHEST_NUMBER;
}

/** Checked in one pass and not copied, unlike `z.array`: there are thousands in a message. */
function counts(most: number, highest = HIGHEST_NUMBER) {
  return z.custom<readonly number[]>(
    (value) => Array.isArray(value) && value.length <= most && value.every((each) => isCount(each) && each <= highest),
  );
}

function list<Item extends z.core.$ZodType>(item: Item, most: number) {
  return z.readonly(z.array(item).check(z.maxLength(most)));
}

function text(longest: number) {
  return z.string().check(z.maxLength(longest));
}

const count = once(() => z.int().check(z.minimum(0), z.maximum(HIGHEST_NUMBER)));
const question = once(() => z.int().check(z.minimum(1), z.maximum(HIGHEST_NUMBER)));
const entryId = once(() => text(LIMITS.entryId));
const entryIds = once(() => list(entryId(), LIMITS.names));

/** A message: made when it first comes, told from others by its type. */
function message<Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: () => Shape) {
  return once(() => z.object({ ...shape(), type: z.literal(type) }));
}

interface Texts {
  readonly text: string;
  readonly lengths: readonly number[];
  readonly flags?: readonly number[] | undefined;
  readonly sections?: readonly number[] | undefined;
  readonly languages?: readonly (readonly [number, string])[] | undefined;
  readonly leads?: readonly (readonly [number, number])[] | undefined;
}

/** True if the numbers of a message fit its text and each other, which the schemas of single fields cannot tell. */
function isConsistent({ text: whole, lengths, flags = lengths, sections = lengths, languages = [], leads = [] }: Texts): boolean {
  return (
    lengths.reduce((sum, length) => sum + length, 0) === whole.length &&
    flags.length === lengths.length &&
    sections.length === lengths.length &&
    languages.every(([index]) => index < lengths.length) &&
    leads.every(([index, length]) => length <= (lengths[index] ?? -1))
  );
}

/** A message with texts, whose numbers have to fit them. */
function consistent<Schema extends z.ZodMiniType<Texts>>(schema: () => Schema) {
  return once(() => schema().check(z.refine(isConsistent)));
}

/** What the page says of itself, and the evidence that an earlier port has told it. */
const page = once(() =>
  z.object({
    titles: list(text(LIMITS.title), LIMITS.titles),
    language: z.optional(text(LIMITS.languageTag)),
    evidence: z.optional(text(LIMITS.evidence)),
  }),
);

/** One sense that was chosen, and why (`SenseReason`). */
const reason = once(() =>
  z.object({
    gloss: z.string(),
    since: z.readonly(z.array(z.string())),
    sinceEntries: z.readonly(z.array(z.string())),
  }),
);

/** What the page half has to know of settings, switches and glossaries. */
const state = once(() =>
  z.object({
    /** Off on this site, or paused. Nothing else is answered then. */
    isOff: z.boolean(),
    /** Every name is looked for everywhere, so the page's own prefilter does not decide. */
    sendsAll: z.boolean(),
    /** Changes whenever the set of names changes: then the page asks about everything again. */
    lexicon: z.string(),
    relevance: z.enum(RELEVANCE_MODES),
    density: z.enum(DENSITIES),
    kinds: z.readonly(z.array(z.enum(ENTRY_KINDS))),
    looks: z.enum(LOOKS),
    /** Delay before a card opens, in ms. */
    delay: z.number().check(z.minimum(DELAY_RANGE.shortest), z.maximum(DELAY_RANGE.longest)),
    heldKey: z.enum(HELD_KEYS),
  }),
);

/** From a document to the background, over its port. */
export const QUESTIONS = {
  /** Which names stand in these text blocks? */
  blocks: consistent(
    message('blocks', () => ({
      id: question(),
      page: z.optional(page()),
      /** Number of the first block; the others follow. */
      from: count(),
      /** The texts of all blocks, joined without separator. */
      text: text(LIMITS.text),
      /** In UTF-16 units, one a block. */
      lengths: counts(LIMITS.blocks),
      /** `BLOCK_FLAGS`, added up; one a block. */
      flags: counts(LIMITS.blocks, 7),
      /** Number of the section that the block stands in; 0 before the first heading. One a block. */
      sections: counts(LIMITS.blocks),
      /** Section, the section above it, text of its heading: for sections that are new on this port. */
      headings: z.optional(list(z.readonly(z.tuple([count(), count(), text(LIMITS.heading)])), LIMITS.blocks)),
      /** Index of a block in this message, and the language declared for it where that is not the page's. */
      languages: z.optional(list(z.readonly(z.tuple([count(), text(LIMITS.languageTag)])), LIMITS.blocks)),
      /** Index of a block in this message, and how many of its first units repeat the end of the piece before. */
      leads: z.optional(list(z.readonly(z.tuple([count(), count()])), LIMITS.blocks)),
    })),
  ),
  /** Which of these texts have a name in them? */
  regions: consistent(
    message('regions', () => ({
      id: question(),
      page: z.optional(page()),
      text: text(LIMITS.text),
      lengths: counts(LIMITS.blocks),
    })),
  ),
  /** Everything that the card of `entry` shows. */
  card: message('card', () => ({
    id: question(),
    page: z.optional(page()),
    entry: entryId(),
    /** The entry that the card was opened for; another one once the user has followed a link in it. */
    first: entryId(),
    /** Ids of the entries that the mark's reason names, so that the card can name them. */
    since: z.optional(list(entryId(), LIMITS.sinceEntries)),
  })),
  /** What are the settings now? */
  state: message('state', () => ({ id: question() })),
  /** The document has another address: titles and evidence are forgotten. */
  reset: message('reset', () => ({})),
} as const;

/** From the background to a document, over its port. Checked in tests only: pages trust the background. */
export const ANSWERS = {
  /** Told before the first answer and whenever it changes; with `id` as the answer to a question. */
  state: message('state', () => ({ id: z.optional(question()), state: state() })),
  spans: message('spans', () => ({
    id: question(),
    /** `SPAN_FIELDS` numbers a span: block, start, end, number of the entry, `NEEDS`, index of the reason or -1. */
    spans: z.readonly(z.array(z.number())),
    /** Number, id and kind of entries not yet told on this port; without a kind they are shown whichever kinds are. */
    entries: z.optional(z.readonly(z.array(z.readonly(z.tuple([z.number(), z.string(), z.enum(['', ...ENTRY_KINDS])]))))),
    /** Reasons not yet told on this port; they are counted from its first. */
    reasons: z.optional(z.readonly(z.array(reason()))),
    /** Sections that have come to be about the region. */
    sections: z.optional(z.readonly(z.array(z.number()))),
    /** The page is about the region. */
    about: z.boolean(),
    /** Something on the page speaks for the region. */
    touched: z.boolean(),
    /** This is the last part of the answer. */
    done: z.boolean(),
    /** For the next port, should this one be lost; on the last part, if it has changed. */
    evidence: z.optional(z.string()),
  })),
  regions: message('regions', () => ({ id: question(), hits: z.readonly(z.array(z.number())) })),
  /** Without a card if there is no such entry any more. */
  card: message('card', () => ({ id: question(), card: z.optional(z.custom<CardData>()) })),
} as const;

/** From a content script to the background, each a message of its own. The background answers the first two with `true`. */
export const REQUESTS = {
  /** Put a script into the frame that asks. */
  'load-script': message('load-script', () => ({ script: z.enum(FRAME_SCRIPTS) })),
  /** The ids of the entries that are marked in this frame now, each once: for the badge. */
  'names-here': message('names-here', () => ({ names: entryIds() })),
  /** Open the side panel with this entry. */
  'open-panel': message('open-panel', () => ({ entry: entryId() })),
} as const;

/** From the background to content scripts, each a message of its own. */
export const NOTICES = {
  /** Settings, a site's switch or the glossaries have changed: who has asked before asks for the state again. */
  changed: message('changed', () => ({})),
  /** Go to the next or previous marked name. Meant for the frame that has the focus. */
  step: message('step', () => ({ direction: z.enum(STEP_DIRECTIONS) })),
} as const;

/** Between the popup or the panel and the content scripts of a tab, over the port `POPUP_PORT`. */
export const POPUP_MESSAGES = {
  /** From a frame: which names are marked in it now, and how often. `frame` tells the frames of a tab apart. */
  names: message('names', () => ({
    frame: z.string(),
    /** The tab's own document, not one embedded in it. */
    isTop: z.boolean(),
    names: z.readonly(z.array(z.object({ entry: z.string(), count: z.int() }))),
  })),
  /** To the frames: show the mention `index` (from 0, in page order) of `entry`. Other frames ignore it. */
  jump: message('jump', () => ({ frame: z.string(), entry: z.string(), index: z.int() })),
} as const;

type Channel = Readonly<Record<string, () => z.core.$ZodType>>;

/** The messages of a channel, by type. */
export type MessagesOf<C extends Channel> = { readonly [Type in keyof C]: Readonly<z.core.output<ReturnType<C[Type]>>> };

function typeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' ? value.type : undefined;
}

/** Returns the message if it is one of this channel and well-formed, else nothing. Fields that the schema does not name are left out. */
export function readMessage<C extends Channel>(channel: C, value: unknown): MessagesOf<C>[keyof C] | undefined {
  const type = typeOf(value);
  const schema = type !== undefined && Object.hasOwn(channel, type) ? channel[type] : undefined;
  const result = schema && z.safeParse(schema(), value);
  return result?.success === true ? (result.data as MessagesOf<C>[keyof C]) : undefined;
}
