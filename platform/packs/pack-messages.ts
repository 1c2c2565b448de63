/**
 * Defines the messages by which extension pages ask the background to change glossaries. Pages cannot do it
 * themselves: only the background decides which stored version of a glossary is used.
 */
import * as z from 'zod/mini';
import { once } from '../../engine/once.ts';

/** A message from an extension page to the background, which answers with a `PackAnswer`. */
export const packRequest = once(() =>
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('commit-pack'),
      /** Id of the new version of the glossary, under which the page has stored its entries and names. */
      data: z.string(),
      /**
       * Id of the version that the page has changed. The commit is refused if another version is in use now.
       * `null` if the glossary must not exist yet. Missing if the new version replaces any other.
       */
      base: z.optional(z.nullable(z.string())),
      /** True if a glossary that is new in the list is to be on. */
      isOn: z.boolean(),
      /** True to also switch the glossary on if it exists and is off. */
      switchesOn: z.boolean(),
    }),
    /**
     * Removes a version of a glossary that a page has stored but not committed. `data` is the id of that
     * version. If the version is in use, nothing is removed.
     */
    z.object({ type: z.literal('discard-parts'), data: z.string() }),
    z.object({ type: z.literal('remove-pack'), id: z.string() }),
  ]),
);
export type PackRequest = z.infer<ReturnType<typeof packRequest>>;
export type CommitRequest = Extract<PackRequest, { readonly type: 'commit-pack' }>;

/**
 * The background's answer. `changed` means that nothing was done, because another window has changed the
 * glossary first. `message` describes the error if the result is `no-room` or `failed`.
 */
export const packAnswer = once(() =>
  z.object({ result: z.enum(['done', 'changed', 'no-room', 'failed']), message: z.optional(z.string()) }),
);
export type PackAnswer = z.infer<ReturnType<typeof packAnswer>>;
