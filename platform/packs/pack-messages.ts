/**
 * What extension pages ask the background to do with glossaries. It alone writes the records by which they
 * count.
 */
import * as z from 'zod/mini';
import { once } from '../../engine/once.ts';

/** From an extension page to the background. Answered with a `PackAnswer`. */
export const packRequest = once(() =>
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('commit-pack'),
      /** Names the parts that the page has stored. */
      data: z.string(),
      /**
       * Names the parts that they were made from, `null` for a glossary that must not be there yet; missing
       * if they replace whatever is there.
       */
      base: z.optional(z.nullable(z.string())),
      /** For a glossary that is new. */
      isOn: z.boolean(),
      /** Also switches on a glossary that is there and off. */
      switchesOn: z.boolean(),
    }),
    z.object({ type: z.literal('remove-pack'), id: z.string() }),
  ]),
);
export type PackRequest = z.infer<ReturnType<typeof packRequest>>;
export type CommitRequest = Extract<PackRequest, { readonly type: 'commit-pack' }>;

/** `changed`: another window has changed the glossary meanwhile, so nothing is done. */
export const packAnswer = once(() => z.object({ result: z.enum(['done', 'changed', 'no-room', 'failed']), message: z.optional(z.string()) }));
export type PackAnswer = z.infer<ReturnType<typeof packAnswer>>;
