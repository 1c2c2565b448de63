/**
 * The published pack format: a whole glossary as a file, ours as it is printed or one of a reader or an
 * organisation. So that one can be written by hand, an entry needs an id, a kind, a name and a summary, and
 * nothing else; `pack-entry.ts` says what counts where something is missing.
 */
import * as z from 'zod/mini';
import { ENTRY_KINDS, TRAITS } from '../engine/glossary.ts';
import { once } from '../engine/once.ts';
import { BUNDLED } from '../engine/packs/states.ts';
import { expecting, fields } from './fields.ts';

/** An entry's note, in UTF-16 units. */
const LONGEST_NOTE = 600;

/** The most entries that a file may have. */
export const MOST_ENTRIES = 100_000;

/** The bundled glossary has up to 63, in eight languages. */
const MOST_NAMES = 100;
const LONGEST_FACT = 600;

/** Made when it is first wanted, as `fields` are. */
export const packSchemas = once(() => {
  const { bearing, date, id, language, list, location, nameConditions, nameText, nameType, relation, senses, source, text, timelineEvent } = fields();

  const name = z.strictObject({ text: nameText, lang: z.optional(language), type: z.optional(nameType), ...nameConditions });

  const paragraph = text(40);

  const fact = z.strictObject({
    text: text(LONGEST_FACT),
    source: z.optional(id),
    paragraph: z.optional(paragraph),
    date: z.optional(date),
  });

  /** An entry in a file. */
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

  /** The id of the bundled glossary is ours. */
  const packId = expecting(z.string().check(z.maxLength(80), z.regex(new RegExp(`^(?!${BUNDLED}$)[a-z0-9]+(?:-[a-z0-9]+)*$`))), { type: 'id' });

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
    /** A whole glossary in a file. */
    pack: z.strictObject(whole),
    /**
     * A glossary as it was stored after it was read from a file. The user may have taken out all its entries,
     * and an organisation's has an id of its own.
     */
    storedPack: z.strictObject({ ...whole, id: z.string(), entries: list(entryInPack, 0, MOST_ENTRIES) }),
  };
});

type Schemas = ReturnType<typeof packSchemas>;
export type EntryInPack = z.infer<Schemas['entryInPack']>;
export type PackFile = z.infer<Schemas['pack']>;
