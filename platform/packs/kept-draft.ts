/**
 * Keeps an unsaved entry when the popup closes, since any click outside the popup closes it. The draft stays
 * in session storage until the user saves or drops it, or closes the browser.
 */
import * as z from 'zod/mini';
import { ENTRY_KINDS } from '../../engine/glossary.ts';
import { bySchema, storedItem } from '../storage/stored-item.ts';

const name = () => z.object({ text: z.string(), lang: z.string() });

const schema = () =>
  z.object({
    draft: z.object({
      names: z.readonly(z.tuple([name()], name())),
      kind: z.enum(ENTRY_KINDS),
      note: z.string(),
    }),
    /**
     * Id of the entry that the draft changes, as "<glossary>/<entry>"; missing if the draft is a new entry.
     */
    entry: z.optional(z.string()),
  });
export type KeptDraft = z.infer<ReturnType<typeof schema>>;

const item = storedItem<KeptDraft | undefined>({
  key: 'draft',
  area: 'session',
  read: bySchema(schema),
  fallback: undefined,
});

export function keepDraft(kept: KeptDraft): Promise<void> {
  return item.set(kept);
}

export function dropDraft(): Promise<void> {
  return item.set(undefined);
}

/** Returns the draft that was kept last; `undefined` if there is no draft. */
export function keptDraft(): Promise<KeptDraft | undefined> {
  return item.get();
}
