/** Readers' own glossaries as they write them, for tests: names with a note. */
import type { Entry, Glossary } from '../../engine/glossary.ts';

export interface PackEntryInTest {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly kind?: Entry['kind'];
  /** The id of an entry that it leads to. */
  readonly to?: string;
}

/** A pack as the reader of files gives it; an entry is a name, or says more. */
export function writtenPack(id: string, ...entries: readonly (string | PackEntryInTest)[]): Glossary {
  const inFull = entries.map((entry, index): PackEntryInTest => (typeof entry === 'string' ? { id: `entry-${index + 1}`, name: entry } : entry));
  return {
    id,
    title: `The glossary ${id}`,
    sources: [],
    entries: inFull.map(({ id: entryId, name, note = `A note on ${name}.`, kind = 'concept', to }) => ({
      id: entryId,
      kind,
      name,
      names: [{ text: name, lang: 'en', type: 'other' }],
      summary: note,
      facts: [],
      relations: to === undefined ? [] : [{ type: 'has', label: 'has', to }],
      related: to === undefined ? [] : [to],
    })),
    timeline: [],
  };
}
