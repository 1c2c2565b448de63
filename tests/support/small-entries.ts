/** An entry that says only what a test is about. */
import type { Entry } from '../../engine/glossary.ts';
import { glossaryOf } from './glossaries.ts';

export function smallEntry(said: Partial<Entry>): Entry {
  const [plain] = glossaryOf({ id: said.id ?? 'place', names: [] }).entries;
  if (plain === undefined) throw new Error('A glossary of one entry has no entry.');
  return { ...plain, ...said };
}
