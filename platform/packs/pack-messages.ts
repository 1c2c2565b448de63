/**
 * Requests from extension pages to the background that change glossaries. Only the background puts a glossary
 * into use.
 */
import * as z from 'zod/mini';
import { once } from '../../engine/once.ts';

/** A message from an extension page to the background, which replies with a `PackAnswer`. */
export const packRequest = once(() =>
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('commit-pack'),
      /** Id of the parts that the page has stored. */
      data: z.string(),
      /**
       * Id of the parts from which the new ones were made. `null` if the glossary must not exist yet; missing
       * if the new parts replace whatever exists.
       */
      base: z.optional(z.nullable(z.string())),
      /** State of the switch of a new glossary. */
      isOn: z.boolean(),
      /** True to switch on an existing glossary that is off. */
      switchesOn: z.boolean(),
    }),
    /** Removes the parts `data`, which the page has stored, unless they are current. */
    z.object({ type: z.literal('discard-parts'), data: z.string() }),
    z.object({ type: z.literal('remove-pack'), id: z.string() }),
  ]),
);
export type PackRequest = z.infer<ReturnType<typeof packRequest>>;
export type CommitRequest = Extract<PackRequest, { readonly type: 'commit-pack' }>;

/**
 * The result of a request. `changed` means that another window has changed the glossary, so nothing was done.
 */
export const packAnswer = once(() => z.object({ result: z.enum(['done', 'changed', 'no-room', 'failed']), message: z.optional(z.string()) }));
export type PackAnswer = z.infer<ReturnType<typeof packAnswer>>;
