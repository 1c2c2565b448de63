/** Glossaries as users write them, for tests: names with notes. */
import type { Entry, Glossary } from '../../engine/glossary.ts';

export interface PackEntryInTest {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly kind?: Entry['kind'];
  /** Id of a related entry. */
  readonly to?: string;
}

/**
 * Returns a user's glossary as it is after reading a file. An entry is given as its name alone, or as an
 * object.
 */
export function writtenPack(id: string, ...entries: readonly (string | PackEntryInTest)[]): Glossary {
  const inFull = entries.map(
    (entry, index): PackEntryInTest =>
      typeof entry === 'string' ? { id: `entry-${index + 1}`, name: entry } : entry,
  );
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
