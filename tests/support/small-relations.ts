/** Small glossaries of related entries, for tests of ways between them. */
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { glossaryOf } from './glossaries.ts';

/** "a leads b": the relation stands at both its ends. */
export type Related = readonly [from: string, type: string, to: string];

/** The entries that the relations name, in that order. The types of relation rank in the order of `relationTypes`. */
export function relatedGlossary(related: readonly Related[], relationTypes: readonly string[] = [], alone: readonly string[] = []): Glossary {
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
