/** Small glossaries of related entries, for tests that connect entries by their relations. */
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { glossaryOf } from './glossaries.ts';

/** A relation such as "a leads b". Both entries contain it. */
export type Related = readonly [from: string, type: string, to: string];

/**
 * Returns a glossary with the entries in `related`, in that order, and those in `alone`, which have no
 * relation. An earlier type in `relationTypes` ranks higher.
 */
export function relatedGlossary(
  related: readonly Related[],
  relationTypes: readonly string[] = [],
  alone: readonly string[] = [],
): Glossary {
  const ids = [...new Set([...related.flatMap(([from, , to]) => [from, to]), ...alone])];
  const small = glossaryOf(...ids.map((id) => ({ id, names: [id] })));
  const entries = small.entries.map((entry): Entry => {
    const relations = related.flatMap(([from, type, to]) => [
      ...(from === entry.id ? [{ type, label: type, to }] : []),
      ...(to === entry.id ? [{ type: `${type}~`, label: `${type}~`, to: from }] : []),
    ]);
    return { ...entry, relations, related: [...new Set(relations.map((relation) => relation.to))] };
  });
  return { ...small, entries, relationTypes };
}
