/** Defines the changes that users can make to their glossaries. */
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { withEntry, withoutEntry } from '../../engine/packs/edit.ts';

export type PackChange =
  /**
   * Replaces the entry with the same id. If no entry has this id, adds the entry as the first of the
   * glossary.
   */
  | { readonly type: 'put'; readonly entry: Entry }
  /** Removes the entry with this id. */
  | { readonly type: 'remove'; readonly entry: string }
  | { readonly type: 'title'; readonly title: string };

export function changed(pack: Glossary, change: PackChange): Glossary {
  if (change.type === 'put') return withEntry(pack, change.entry);
  return change.type === 'remove' ? withoutEntry(pack, change.entry) : { ...pack, title: change.title };
}
