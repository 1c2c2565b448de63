/**
 * Turns zod's issues with a user's glossary into the problems that the interface shows. A problem names the
 * entry, the field and the expected value.
 */
import type * as z from 'zod/mini';
import type { Expected, PackProblem } from '../engine/packs/problems.ts';
import { fieldName } from './field-name.ts';
import { expectationOf, NOT_PLAIN } from './fields.ts';

/** Most problems that are listed. A longer list would not help the user. */
export const MOST_PROBLEMS = 20;

type Schema = z.core.$ZodType;
export type FieldPath = readonly PropertyKey[];

/** Returns the schema that is wrapped as optional or read-only; `schema` itself if it is not wrapped. */
function inner(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' || def.type === 'readonly' ? inner(def.innerType) : schema;
}

/** Returns the schema of the field or the list element at `key`; `undefined` if there is no such field. */
function schemaAt(schema: Schema, key: PropertyKey): Schema | undefined {
  const { def } = (inner(schema) as z.core.$ZodTypes)._zod;
  if (def.type === 'object') return def.shape[String(key)];
  if (def.type === 'array') return def.element;
  if (def.type === 'tuple') return def.items[Number(key)];
  return def.type === 'union'
    ? def.options.map((option) => schemaAt(option, key)).find((found) => found !== undefined)
    : undefined;
}

function expectedOf(schema: Schema): Expected {
  const bare = inner(schema);
  const said = expectationOf(bare);
  if (said !== undefined) return said;
  const { def } = (bare as z.core.$ZodTypes)._zod;
  if (def.type === 'enum') return { type: 'one-of', values: Object.values(def.entries).map(String) };
  return def.type === 'boolean' ? { type: 'boolean' } : { type: 'object' };
}

function expectedAt(schema: Schema, path: FieldPath): Expected {
  const at = path.reduce<Schema | undefined>((from, key) => from && schemaAt(from, key), schema);
  return at === undefined ? { type: 'nothing' } : expectedOf(at);
}

/**
 * Returns zod's issues with the alternative of a union that the value was meant for: the first alternative
 * that allows all fields of the value. Returns `undefined` if no alternative allows them all.
 */
function issuesOfMeant({ errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  return errors.find((issues) =>
    issues.every(({ path, code }) => path.length > 0 && code !== 'unrecognized_keys'),
  );
}

export interface Mistake {
  /** Path of the field from the root of the file. */
  readonly path: FieldPath;
  readonly expected: Expected;
}

/**
 * Converts the issues that zod found with `schema` into the paths of the faulty fields and what was expected
 * there.
 */
export function mistakesOf(issues: readonly z.core.$ZodIssue[], schema: Schema): Mistake[] {
  return issues.flatMap((issue): Mistake[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...issue.path, key], expected: { type: 'nothing' } }));
    const meant = issue.code === 'invalid_union' ? issuesOfMeant(issue) : undefined;
    if (meant !== undefined) {
      return mistakesOf(
        meant.map((each) => ({ ...each, path: [...issue.path, ...each.path] })),
        schema,
      );
    }
    const isHidden = issue.code === 'custom' && issue.message === NOT_PLAIN;
    return [
      {
        path: [...issue.path],
        expected: isHidden ? { type: 'plain-characters' } : expectedAt(schema, issue.path),
      },
    ];
  });
}

function property(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/**
 * Longest part of a name in a message, in UTF-16 units. In a faulty file a name can be as long as the file.
 */
const LONGEST_NAME = 60;

/** Longest part of a field's name in a message, in UTF-16 units. */
export const LONGEST_FIELD = 120;

/**
 * Returns the first mistakes as problems, without repetitions and at most `MOST_PROBLEMS`.
 * @param whole the content of the whole file, in which the names of faulty entries are looked up.
 */
export function problemsOf(mistakes: readonly Mistake[], whole: unknown): PackProblem[] {
  const places = new Set<string>();
  const problems: PackProblem[] = [];
  for (const { path, expected } of mistakes) {
    const place = JSON.stringify([path.map(String), expected.type]);
    if (places.has(place)) continue;
    places.add(place);
    const [first, index, ...rest] = path;
    if (first === 'entries' && typeof index === 'number') {
      const name = property(property(property(whole, 'entries'), index), 'name');
      problems.push({
        entry: { number: index + 1, ...(typeof name === 'string' && { name: name.slice(0, LONGEST_NAME) }) },
        field: fieldName(rest).slice(0, LONGEST_FIELD),
        expected,
      });
    } else problems.push({ field: fieldName(path).slice(0, LONGEST_FIELD), expected });
    if (problems.length === MOST_PROBLEMS) break;
  }
  return problems;
}
