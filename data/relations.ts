/** Adds the reverse of each relation to the other entry. The data files state a relation on one side only. */
import type { Entry, Relation } from '../engine/glossary.ts';
import type { EntryFile, RelationTypes } from './schema.ts';

/** Returns the words for a relation, with a plural verb if the name of the entry is plural. */
function labelOf(
  type: RelationTypes[string] | undefined,
  direction: 'forward' | 'backward',
  { plural }: EntryFile,
): string {
  return (plural === true ? type?.plural?.[direction] : undefined) ?? type?.[direction] ?? '';
}

/**
 * Returns the entries with their relations in both directions. The relations of an entry are in the order of
 * `types`.
 */
export function withBothEnds(entries: readonly EntryFile[], types: RelationTypes): Entry[] {
  const relations = new Map<string, Relation[]>(entries.map(({ id }) => [id, []]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const [type, words] of Object.entries(types)) {
    for (const entry of entries) {
      for (const { to } of entry.relations.filter((relation) => relation.type === type)) {
        const other = byId.get(to);
        relations.get(entry.id)?.push({ type, label: labelOf(words, 'forward', entry), to });
        if (other !== undefined)
          relations
            .get(to)
            ?.push({ type: `${type}~`, label: labelOf(words, 'backward', other), to: entry.id });
      }
    }
  }
  return entries.map(({ plural: _, ...entry }) => {
    const all = relations.get(entry.id) ?? [];
    return { ...entry, relations: all, related: [...new Set(all.map(({ to }) => to))] };
  });
}
