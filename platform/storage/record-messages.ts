/** What pages without a database ask the background. */
import * as z from 'zod/mini';
import { once } from '../../engine/once.ts';

/** From an extension page to the background. Answered with a `RecordAnswer`. */
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

/** An error does not come through as what it is. */
export type RecordAnswer = { readonly value: unknown } | { readonly hasNoRoom: boolean; readonly message: string };
