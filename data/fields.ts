/**
 * Defines the fields of the bundled glossary and of users' glossaries, with their limits. Users' files are
 * checked in the browser, so this file uses zod/mini. Unlike the full zod, zod/mini never generates code at
 * run time, which the extension's pages forbid.
 */
import * as z from 'zod/mini';
import { HOMOGRAPHS, NAME_TYPES } from '../engine/glossary.ts';
import { once } from '../engine/once.ts';
import type { Expected } from '../engine/packs/problems.ts';
import { isPlain, tidied } from './plain-text.ts';

/**
 * Descriptions of the values that schemas expect, for messages to users. A schema whose type says enough has
 * none.
 */
const expectations = new WeakMap<z.core.$ZodType, Expected>();

/** Returns the description that `expecting` has set for `schema`; `undefined` if there is no description. */
export function expectationOf(schema: z.core.$ZodType): Expected | undefined {
  return expectations.get(schema);
}

/** Sets the description of the value that `schema` expects, for messages to users. Returns `schema`. */
export function expecting<Schema extends z.core.$ZodType>(schema: Schema, expected: Expected): Schema {
  expectations.set(schema, expected);
  return schema;
}

/** Message for a text with invisible or direction-changing characters. */
export const NOT_PLAIN = 'must not contain zero-width or direction-changing characters';

/** Fewest letters or digits in a name: a shorter name would mark too many words on a page. */
const SHORTEST_NAME = 2;

/** Longest name, in UTF-16 units. */
const LONGEST_NAME = 120;

function lettersIn(value: string): number {
  return value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Longest id, in characters. */
const LONGEST_ID = 80;

/** Tells whether a well-formed date is in the calendar: false for `2025-02-30`. */
const isInCalendar = (value: string) =>
  value.length < 10 || (!Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value));

/**
 * Most elements in a list whose field sets no limit. A longer list is refused before its elements are
 * checked.
 */
const LONG_LIST = 1000;

/** Returns the schema of a list with `fewest` to `most` elements. */
function list<Element extends z.core.$ZodType>(element: Element, fewest = 0, most = LONG_LIST) {
  const elements = z.array(element).check(z.minLength(fewest), z.maxLength(most));
  return z.readonly(expecting(elements, { type: 'list', fewest, most }));
}

/**
 * Returns the schemas of the fields. The first call builds them. Building takes 5 ms, which would otherwise
 * delay every start of the background.
 */
export const fields = once(() => {
  /**
   * Returns the schema of a text of 1 to `longest` UTF-16 units. Parsing also removes soft hyphens and
   * repeated white space (see `tidied`).
   */
  const text = (longest: number) =>
    expecting(
      z
        .string()
        .check(z.overwrite(tidied), z.minLength(1), z.maxLength(longest), z.refine(isPlain, NOT_PLAIN)),
      { type: 'text', longest },
    );

  const nameText = expecting(
    z.string().check(
      z.overwrite(tidied),
      z.minLength(SHORTEST_NAME),
      z.maxLength(LONGEST_NAME),
      z.refine(
        (value) => lettersIn(value) >= SHORTEST_NAME,
        `must have at least ${SHORTEST_NAME} letters or digits`,
      ),
      z.refine(isPlain, NOT_PLAIN),
    ),
    { type: 'name', shortest: SHORTEST_NAME, longest: LONGEST_NAME },
  );

  const matching = (pattern: RegExp, message: string, expected: Expected) =>
    expecting(z.string().check(z.regex(pattern, message)), expected);

  const id = expecting(
    z
      .string()
      .check(
        z.maxLength(LONGEST_ID),
        z.regex(
          /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
          'must be lower-case words joined by hyphens, such as "middle-corridor"',
        ),
      ),
    { type: 'id' },
  );

  const language = matching(
    /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
    'must be a language tag such as "en" or "hy"',
    { type: 'language' },
  );

  const date = expecting(
    z
      .string()
      .check(
        z.regex(
          /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
          'must be "2025", "2025-06" or "2025-06-27", in quotes',
        ),
        z.refine(isInCalendar, 'must be a day in the calendar'),
      ),
    { type: 'date' },
  );

  const number = (least: number, most: number) =>
    expecting(z.number().check(z.gte(least), z.lte(most)), { type: 'number', least, most });

  const bearing = expecting(z.number().check(z.gt(0), z.lt(1)), { type: 'number', least: 0, most: 1 });

  const source = z.strictObject({ id, title: text(300), author: text(120), publisher: text(120), date });

  /** Optional fields of a name. They restrict in which texts the name counts, and in which surface forms. */
  const nameConditions = {
    usedBy: z.optional(text(80)),
    after: z.optional(list(text(20), 1, 20)),
    match: z.optional(z.boolean()),
    stems: z.optional(list(text(80), 1, 20)),
    indeclinable: z.optional(z.boolean()),
    homograph: z.optional(z.enum(HOMOGRAPHS)),
  };

  const nameType = z.enum(NAME_TYPES);

  const position = z.readonly(
    expecting(z.tuple([number(-180, 180), number(-90, 90)]), { type: 'list', fewest: 2, most: 2 }),
  );
  const countryCode = z
    .string()
    .check(z.regex(/^\d{3}$/, 'must be an ISO 3166-1 numeric code in quotes, such as "051"'));

  const location = expecting(
    z.union([
      z.strictObject({ point: position, approximate: z.optional(z.boolean()) }),
      z.strictObject({ area: list(position, 3) }),
      z.strictObject({ line: list(position, 2) }),
      z.strictObject({ country: expecting(countryCode, { type: 'text', longest: 3 }) }),
    ]),
    { type: 'one-of', values: ['point', 'area', 'line', 'country'] },
  );

  /** Returns the schema of a timeline event whose text has up to `longest` UTF-16 units. */
  const timelineEvent = <Paragraph extends z.core.$ZodType<string>>(longest: number, paragraph: Paragraph) =>
    z.strictObject({
      id,
      date,
      text: text(longest),
      source: id,
      paragraph,
      entries: list(id, 1),
      announced: z.optional(z.boolean()),
    });

  const contextWords = list(text(40), 1);

  const senses = z.strictObject({
    gloss: text(60),
    near: contextWords,
    cautious: z.optional(list(text(60), 1)),
    others: list(
      z.strictObject({
        id,
        gloss: text(60),
        forms: z.optional(list(text(60), 1)),
        thing: z.optional(z.boolean()),
        near: contextWords,
      }),
    ),
  });

  const relationType = matching(
    /^[a-z0-9]+(?:-[a-z0-9]+)*~?$/,
    'must be a type such as "capital-of", or "capital-of~" for the same seen from its other end',
    { type: 'id' },
  );

  const relation = z.strictObject({ type: relationType, label: text(60), to: id });

  return {
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
  };
});
