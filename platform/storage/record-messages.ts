/** Messages with which pages without a database ask the background for records. */
import * as z from 'zod/mini';
import { once } from '../../engine/once.ts';

/** A message from an extension page to the background, which replies with a `RecordAnswer`. */
export const recordRequest = once(() =>
  z.object({
    type: z.literal('records'),
    call: z.discriminatedUnion('name', [
      z.object({ name: z.literal('get'), keys: z.array(z.string()) }),
      z.object({ name: z.literal('list'), prefix: z.string() }),
      z.object({
        name: z.literal('write'),
        put: z.record(z.string(), z.unknown()),
        remove: z.array(z.string()),
        removeUnder: z.array(z.string()),
      }),
    ]),
  }),
);
export type RecordRequest = z.infer<ReturnType<typeof recordRequest>>;

/**
 * The background's answer: a value or an error. Messages lose the class of an error, so the answer describes
 * it.
 */
export type RecordAnswer = { readonly value: unknown } | { readonly hasNoRoom: boolean; readonly message: string };
