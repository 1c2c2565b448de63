/**
 * Defines the messages by which extension pages without IndexedDB read and write records through the
 * background.
 */
import * as z from 'zod/mini';
import { once } from '../../engine/once.ts';

/** A message from an extension page to the background, which answers with a `RecordAnswer`. */
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
 * The background's answer: a value, or a description of an error. Messages cannot carry an `Error` object
 * with its class.
 */
export type RecordAnswer =
  | { readonly value: unknown }
  | { readonly hasNoRoom: boolean; readonly message: string };
