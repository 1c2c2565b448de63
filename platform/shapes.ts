/**
 * Builds runtime checks of plain data, and derives TypeScript types from the checks. Messages are checked
 * this way, not by zod/mini, because a page waits for the first check after each start of the background.
 * Creating the schemas of zod/mini takes 5 ms (measured in Node).
 */

/**
 * A runtime check: returns true if the value has the shape. Fields that the shape does not name are ignored.
 */
export type Shape<T> = (value: unknown) => value is T;
export type TypeOf<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = { [K in keyof F]: undefined extends TypeOf<F[K]> ? K : never }[keyof F];
type Simplified<T> = { readonly [K in keyof T]: T[K] };

/** Type of an object with these fields. Fields with an `optional` shape may be missing. */
export type ObjectOf<F extends Fields> = Simplified<
  { [K in Exclude<keyof F, OptionalKeys<F>>]: TypeOf<F[K]> } & { [K in OptionalKeys<F>]?: TypeOf<F[K]> }
>;

export const isBoolean: Shape<boolean> = (value) => typeof value === 'boolean';

/** Returns a shape that every value has. Use it only for data from trusted senders. */
export function trusted<T>(): Shape<T> {
  return (_value): _value is T => true;
}

/** Returns the shape of a text with at most `longest` UTF-16 units. */
export function text(longest = Number.POSITIVE_INFINITY): Shape<string> {
  return (value): value is string => typeof value === 'string' && value.length <= longest;
}

/** Returns the shape of an integer from `least` to `most`, inclusive. */
export function whole(least: number, most: number): Shape<number> {
  return (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

export function oneOf<const T extends string>(values: readonly T[]): Shape<T> {
  return (value): value is T => values.some((each) => each === value);
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

/** Returns the shape of a list with at most `most` items. */
export function list<T>(shape: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(shape);
}

/** Returns the shape of a list with one item for each of these shapes, in this order. */
export function tuple<const Items extends readonly unknown[]>(
  ...shapes: { readonly [I in keyof Items]: Shape<Items[I]> }
): Shape<Readonly<Items>> {
  return (value): value is Items =>
    Array.isArray(value) &&
    value.length === shapes.length &&
    shapes.every((shape, index) => shape(value[index]));
}

/** Returns the shape of an object with these fields. The object may have other fields. */
export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  const shapes = Object.entries(fields);
  return (value): value is ObjectOf<F> =>
    typeof value === 'object' &&
    value !== null &&
    shapes.every(([key, shape]) => shape((value as Readonly<Record<string, unknown>>)[key]));
}

/** Returns a shape that a value has if it has `shape` and `isConsistent` returns true for it. */
export function where<T>(shape: Shape<T>, isConsistent: (value: T) => boolean): Shape<T> {
  return (value): value is T => shape(value) && isConsistent(value);
}
