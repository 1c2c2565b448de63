/**
 * The schema of the glossary's data files and of the published pack format. `pack.schema.json` is made from it
 * (`npm run glossary -- --write-schema`), and a test holds the two against each other.
 */
import { z } from 'zod';
import { ENTRY_KINDS, type Entry, type Glossary, HOMOGRAPHS, NAME_TYPES, TRAITS } from '../engine/glossary.ts';

const SUMMARY_LENGTH = 160;
const FACT_LENGTH = 220;

/** Invisible controls that make a text read differently from what is stored. */
const SPOOFING = /[\u202A-\u202E\u2066-\u2069\u200B-\u200F\u2060\uFEFF]/;

const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !SPOOFING.test(value), 'must not contain zero-width or direction-changing characters');

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "middle-corridor"');
/** `2025-02-30` has the form of a date and is none. */
const isInCalendar = (value: string) => value.length < 10 || (!Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value));

const date = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'must be "2025", "2025-06" or "2025-06-27", in quotes')
  .refine(isInCalendar, 'must be a day that the calendar has');
const relationType = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*~?$/, 'must be a type such as "capital-of", or "capital-of~" for the same seen from its other end');
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "en" or "hy"');

const source = z.strictObject({
  id,
  title: text(300),
  author: text(120),
  publisher: text(120),
  date,
});

const name = z.strictObject({
  text: text(120),
  lang: language,
  type: z.enum(NAME_TYPES),
  usedBy: text(80).optional(),
  after: z.array(text(20)).min(1).readonly().optional(),
  match: z.boolean().optional(),
  stems: z.array(text(80)).min(1).readonly().optional(),
  indeclinable: z.boolean().optional(),
  homograph: z.enum(HOMOGRAPHS).optional(),
});

const paragraph = z.string().regex(/^(?:[PR]\d{1,3}|byline)$/, 'must be a paragraph such as "P7", a listed title such as "R2", or "byline"');

const fact = z.strictObject({ text: text(FACT_LENGTH), source: id, paragraph, date: date.optional() });

const timelineEvent = z.strictObject({
  id,
  date,
  text: text(FACT_LENGTH),
  source: id,
  paragraph,
  entries: z.array(id).min(1).readonly(),
  announced: z.boolean().optional(),
});

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly();

const location = z.union([
  z.strictObject({ point: position, approximate: z.boolean().optional() }),
  z.strictObject({ area: z.array(position).min(3).readonly() }),
  z.strictObject({ line: z.array(position).min(2).readonly() }),
  z.strictObject({ country: z.string().regex(/^\d{3}$/, 'must be an ISO 3166-1 numeric code in quotes, such as "051"') }),
]);

const contextWords = z.array(text(40)).min(1).readonly();

const senses = z.strictObject({
  gloss: text(60),
  near: contextWords,
  cautious: z.array(text(60)).min(1).readonly().optional(),
  others: z
    .array(
      z.strictObject({
        id,
        gloss: text(60),
        forms: z.array(text(60)).min(1).readonly().optional(),
        thing: z.boolean().optional(),
        near: contextWords,
      }),
    )
    .readonly(),
});

const entryFields = {
  id,
  kind: z.enum(ENTRY_KINDS),
  name: text(80),
  inSentence: text(100).optional(),
  strength: z.enum(['strong', 'weak']),
  bearing: z.number().gt(0).lt(1).optional(),
  traits: z.array(z.enum(TRAITS)).min(1).readonly().optional(),
  senses: senses.optional(),
  names: z.array(name).min(1).readonly(),
  summary: text(SUMMARY_LENGTH),
  summarySource: id,
  facts: z.array(fact).min(1).readonly(),
  location: location.optional(),
};

/** An entry as a person writes it, in `data/entries/<kind>/<id>.yaml`. `plural`: its name takes the plural of a verb. */
export const entryFile = z.strictObject({
  ...entryFields,
  plural: z.boolean().optional(),
  relations: z.array(z.strictObject({ type: id, to: id })),
});
export type EntryFile = z.infer<typeof entryFile>;

/** `data/sources.yaml`. */
export const sourcesFile = z.array(source).min(1);

/** `data/timeline.yaml`. */
export const timelineFile = z.array(timelineEvent);

/** `data/relations.yaml`: how each type of relation reads, from either end. */
export const relationsFile = z.record(
  id,
  z.strictObject({
    forward: text(60),
    backward: text(60),
    plural: z.strictObject({ forward: text(60).optional(), backward: text(60).optional() }).optional(),
  }),
);
export type RelationTypes = z.infer<typeof relationsFile>;

/** `data/paragraphs.yaml`: the entries that each paragraph of the article names, and those that it plainly means without their name. */
export const paragraphsFile = z.record(paragraph, z.strictObject({ named: z.array(id), meant: z.array(id).optional() }));
export type Paragraphs = z.infer<typeof paragraphsFile>;

const entry = z.strictObject({
  ...entryFields,
  relations: z.array(z.strictObject({ type: relationType, label: text(60), to: id })).readonly(),
  related: z.array(id).readonly(),
}) satisfies z.ZodType<Entry>;

/** A whole glossary in the published pack format. */
export const pack = z.strictObject({
  id,
  title: text(200),
  sources: sourcesFile.readonly(),
  entries: z.array(entry).min(1).readonly(),
  relationTypes: z.array(id).readonly().optional(),
  timeline: timelineFile.readonly(),
}) satisfies z.ZodType<Glossary>;

/** The published JSON Schema (2020-12) of the pack format. */
export function packJsonSchema(): object {
  return { title: 'Sidelight glossary pack', ...z.toJSONSchema(pack, { target: 'draft-2020-12', io: 'input' }) };
}
