/**
 * Defines the requests by which extension pages ask the background to change glossaries. Only the background
 * puts a glossary into use.
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
       * Id of the parts that the new parts are based on. `null` if the glossary must not exist yet. Missing
       * if the new parts replace any others.
       */
      base: z.optional(z.nullable(z.string())),
      /** True if a new glossary is on. */
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
 * The result of a request. `changed` means that nothing was done, since another window has changed the
 * glossary.
 */
export const packAnswer = once(() =>
  z.object({ result: z.enum(['done', 'changed', 'no-room', 'failed']), message: z.optional(z.string()) }),
);
export type PackAnswer = z.infer<ReturnType<typeof packAnswer>>;
