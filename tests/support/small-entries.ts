/** Entries for tests that need only some fields. */
import type { Entry } from '../../engine/glossary.ts';
import { glossaryOf } from './glossaries.ts';

/** Returns an entry with these fields, and with plain values for all others. */
export function smallEntry(fields: Partial<Entry>): Entry {
  const [plain] = glossaryOf({ id: fields.id ?? 'place', names: [] }).entries;
  if (plain === undefined) throw new Error('A glossary of one entry has no entry.');
  return { ...plain, ...fields };
}
