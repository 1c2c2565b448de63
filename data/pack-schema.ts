/**
 * Defines the published pack format: a file with a whole glossary, either the bundled one or one of a user or
 * an organisation. An entry needs only an id, a kind, a name and a summary, so that people can write one by
 * hand. `pack-entry.ts` fills in the defaults.
 */
import * as z from 'zod/mini';
import { ENTRY_KINDS, TRAITS } from '../engine/glossary.ts';
import { once } from '../engine/once.ts';
import { BUNDLED } from '../engine/packs/states.ts';
import { expecting, fields } from './fields.ts';

/** Longest note of an entry, in UTF-16 units. */
const LONGEST_NOTE = 600;

/** Most entries that a file may have. */
export const MOST_ENTRIES = 100_000;

/** Most names that an entry may have. Entries of the bundled glossary have up to 63. */
const MOST_NAMES = 100;

/** Longest fact, in UTF-16 units. */
const LONGEST_FACT = 600;

/**
 * Returns the schemas of the pack format. The first call builds them, so that they do not delay the start of
 * the background.
 */
export const packSchemas = once(() => {
  const {
    bearing,
    date,
    id,
    language,
    list,
    location,
    nameConditions,
    nameText,
    nameType,
    relation,
    senses,
    source,
    text,
    timelineEvent,
  } = fields();

  const name = z.strictObject({
    text: nameText,
    lang: z.optional(language),
    type: z.optional(nameType),
    ...nameConditions,
  });

  const paragraph = text(40);

  const fact = z.strictObject({
    text: text(LONGEST_FACT),
    source: z.optional(id),
    paragraph: z.optional(paragraph),
    date: z.optional(date),
  });

  /** Schema of one entry in a glossary file. */
  const entryInPack = z.strictObject({
    id,
    kind: z.enum(ENTRY_KINDS),
    name: nameText,
    inSentence: z.optional(text(140)),
    strength: z.optional(z.enum(['strong', 'weak'])),
    bearing: z.optional(bearing),
    traits: z.optional(list(z.enum(TRAITS), 1)),
    senses: z.optional(senses),
    names: z.optional(list(name, 1, MOST_NAMES)),
    summary: text(LONGEST_NOTE),
    summarySource: z.optional(id),
    facts: z.optional(list(fact)),
    location: z.optional(location),
    relations: z.optional(list(relation)),
    related: z.optional(list(id)),
  });

  /** Schema of a glossary's id. The id of the bundled glossary is reserved. */
  const packId = expecting(
    z.string().check(z.maxLength(80), z.regex(new RegExp(`^(?!${BUNDLED}$)[a-z0-9]+(?:-[a-z0-9]+)*$`))),
    { type: 'id' },
  );

  const whole = {
    id: packId,
    title: text(200),
    language: z.optional(language),
    sources: z.optional(list(source)),
    entries: list(entryInPack, 1, MOST_ENTRIES),
    relationTypes: z.optional(list(id)),
    timeline: z.optional(list(timelineEvent(LONGEST_FACT, paragraph))),
  };

  return {
    entryInPack,
    /** Schema of a file that holds a whole glossary. */
    pack: z.strictObject(whole),
    /**
     * Schema of a stored glossary that once came from a file. It may have no entries, because the user may
     * have removed them all. Its id may be any string, because the glossary of an organisation gets a special
     * id.
     */
    storedPack: z.strictObject({ ...whole, id: z.string(), entries: list(entryInPack, 0, MOST_ENTRIES) }),
  };
});

type Schemas = ReturnType<typeof packSchemas>;
export type EntryInPack = z.infer<Schemas['entryInPack']>;
export type PackFile = z.infer<Schemas['pack']>;
