/** Defines the schemas of the bundled glossary's data files. `pack-schema.ts` allows more in users' files. */
import * as z from 'zod/mini';
import { ENTRY_KINDS, TRAITS } from '../engine/glossary.ts';
import { fields } from './fields.ts';

z.config(z.locales.en());

const {
  bearing,
  date,
  id,
  language,
  list,
  location,
  nameConditions,
  nameType,
  senses,
  source,
  text,
  timelineEvent,
} = fields();

/** Longest summary, in UTF-16 units. */
const SUMMARY_LENGTH = 160;

/** Longest fact or event, in UTF-16 units. */
const FACT_LENGTH = 220;

const name = z.strictObject({ text: text(120), lang: language, type: nameType, ...nameConditions });

const paragraph = z
  .string()
  .check(
    z.regex(
      /^(?:[PR]\d{1,3}|byline)$/,
      'must be a paragraph such as "P7", a listed title such as "R2", or "byline"',
    ),
  );

const fact = z.strictObject({ text: text(FACT_LENGTH), source: id, paragraph, date: z.optional(date) });

/** Schema of `data/entries/<kind>/<id>.yaml`. `plural` is true if the entry's name takes a plural verb. */
export const entryFile = z.strictObject({
  id,
  kind: z.enum(ENTRY_KINDS),
  name: text(80),
  inSentence: z.optional(text(100)),
  strength: z.enum(['strong', 'weak']),
  bearing: z.optional(bearing),
  traits: z.optional(list(z.enum(TRAITS), 1)),
  senses: z.optional(senses),
  names: list(name, 1),
  summary: text(SUMMARY_LENGTH),
  summarySource: id,
  facts: list(fact, 1),
  location: z.optional(location),
  plural: z.optional(z.boolean()),
  relations: z.array(z.strictObject({ type: id, to: id })),
});
export type EntryFile = z.infer<typeof entryFile>;

/** Schema of `data/sources.yaml`. */
export const sourcesFile = list(source, 1);

/** Schema of `data/timeline.yaml`. */
export const timelineFile = list(timelineEvent(FACT_LENGTH, paragraph));

/** Schema of `data/relations.yaml`: the words for each type of relation, in both directions. */
export const relationsFile = z.record(
  id,
  z.strictObject({
    forward: text(60),
    backward: text(60),
    plural: z.optional(z.strictObject({ forward: z.optional(text(60)), backward: z.optional(text(60)) })),
  }),
);
export type RelationTypes = z.infer<typeof relationsFile>;

/**
 * Schema of `data/paragraphs.yaml`: the entries that each paragraph names, and those that it means without
 * naming them.
 */
export const paragraphsFile = z.record(
  paragraph,
  z.strictObject({ named: z.array(id), meant: z.optional(z.array(id)) }),
);
export type Paragraphs = z.infer<typeof paragraphsFile>;
