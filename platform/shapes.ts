/**
 * Shapes of plain data. A shape is one definition from which both the type and the check follow. For messages, the first of which is checked
 * while a page waits for the background to start: a schema library takes 5 ms there to make its schemas (zod/mini, measured in Node), this
 * takes none.
 */

/** True if the value is of this shape. Fields that a shape does not name are not looked at. */
export type Shape<T> = (value: unknown) => value is T;
export type TypeOf<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = { [K in keyof F]: undefined extends TypeOf<F[K]> ? K : never }[keyof F];
type Simplified<T> = { readonly [K in keyof T]: T[K] };

/** An object with these fields, of which `optional` ones may be missing. */
export type ObjectOf<F extends Fields> = Simplified<
  { [K in Exclude<keyof F, OptionalKeys<F>>]: TypeOf<F[K]> } & { [K in OptionalKeys<F>]?: TypeOf<F[K]> }
>;

export const isBoolean: Shape<boolean> = (value) => typeof value === 'boolean';

/** Anything, for what is trusted. */
export function trusted<T>(): Shape<T> {
  return (_value): _value is T => true;
}

/** A text of at most `longest` UTF-16 units. */
export function text(longest = Number.POSITIVE_INFINITY): Shape<string> {
  return (value): value is string => typeof value === 'string' && value.length <= longest;
}

/** A whole number. */
export function whole(least: number, most: number): Shape<number> {
  return (value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

export function oneOf<const T extends string>(values: readonly T[]): Shape<T> {
  return (value): value is T => values.some((each) => each === value);
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

/** A list of at most `most` items. */
export function list<T>(shape: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(shape);
}

/** A list of as many items as there are shapes, each of its own. */
export function tuple<const Items extends readonly unknown[]>(...shapes: { readonly [I in keyof Items]: Shape<Items[I]> }): Shape<Readonly<Items>> {
  return (value): value is Items => Array.isArray(value) && value.length === shapes.length && shapes.every((shape, index) => shape(value[index]));
}

/** An object with at least these fields. */
export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  const shapes = Object.entries(fields);
  return (value): value is ObjectOf<F> =>
    typeof value === 'object' && value !== null && shapes.every(([key, shape]) => shape((value as Readonly<Record<string, unknown>>)[key]));
}

/** A shape whose parts belong together as `isWhole` says. */
export function where<T>(shape: Shape<T>, isWhole: (value: T) => boolean): Shape<T> {
  return (value): value is T => shape(value) && isWhole(value);
}
