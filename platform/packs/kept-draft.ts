/**
 * What the user is writing about a name when the popup closes, which it does at a press anywhere else. It
 * waits in the session's memory, which is gone with the browser, until it is saved or given up.
 */
import * as z from 'zod/mini';
import { ENTRY_KINDS } from '../../engine/glossary.ts';
import { bySchema, storedItem } from '../storage/stored-item.ts';

const name = () => z.object({ text: z.string(), lang: z.string() });

const schema = () =>
  z.object({
    draft: z.object({ names: z.readonly(z.tuple([name()], name())), kind: z.enum(ENTRY_KINDS), note: z.string() }),
    /** The id, where glossaries come together, of the entry that is changed; missing for a new one. */
    entry: z.optional(z.string()),
  });
export type KeptDraft = z.infer<ReturnType<typeof schema>>;

const item = storedItem<KeptDraft | undefined>({ key: 'draft', area: 'session', read: bySchema(schema), fallback: undefined });

export function keepDraft(kept: KeptDraft): Promise<void> {
  return item.set(kept);
}

export function dropDraft(): Promise<void> {
  return item.set(undefined);
}

/** The draft that was being written, if any. */
export function keptDraft(): Promise<KeptDraft | undefined> {
  return item.get();
}
