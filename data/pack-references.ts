/**
 * Finds repeated ids and dangling references in a glossary. The schema of a single field cannot find them.
 */

import type { Entry, Glossary } from '../engine/glossary.ts';
import type { FieldPath, Mistake } from './pack-problems.ts';
import type { PackFile } from './pack-schema.ts';

/**
 * Returns the ids of `items`, and a mistake for each repeated id. `path` is the path of `items` in the file.
 */
function uniqueIds(
  items: readonly { readonly id: string }[],
  path: FieldPath,
): { readonly ids: ReadonlySet<string>; readonly taken: Mistake[] } {
  const first = new Map<string, number>();
  const taken: Mistake[] = [];
  items.forEach(({ id }, index) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, index);
    else taken.push({ path: [...path, index, 'id'], expected: { type: 'unique', other: other + 1 } });
  });
  return { ids: new Set(first.keys()), taken };
}

/** Returns a mistake for each repeated id and for each reference to a missing entry or source. */
export function referenceMistakes({ entries, sources = [], timeline = [] }: PackFile): Mistake[] {
  const { ids: sourceIds, taken: takenSources } = uniqueIds(sources, ['sources']);
  const { ids: entryIds, taken: takenEntries } = uniqueIds(entries, ['entries']);
  const { taken: takenEvents } = uniqueIds(timeline, ['timeline']);
  const mistakes: Mistake[] = [...takenSources, ...takenEntries, ...takenEvents];
  const mustBeIn = (ids: ReadonlySet<string>, id: string | undefined, ...path: FieldPath) => {
    if (id !== undefined && !ids.has(id)) mistakes.push({ path, expected: { type: 'reference' } });
  };
  entries.forEach(({ summarySource, facts = [], relations = [], related = [] }, index) => {
    const at = ['entries', index] as const;
    mustBeIn(sourceIds, summarySource, ...at, 'summarySource');
    facts.forEach(({ source }, fact) => {
      mustBeIn(sourceIds, source, ...at, 'facts', fact, 'source');
    });
    relations.forEach(({ to }, relation) => {
      mustBeIn(entryIds, to, ...at, 'relations', relation, 'to');
    });
    related.forEach((id, place) => {
      mustBeIn(entryIds, id, ...at, 'related', place);
    });
  });
  timeline.forEach(({ source, entries: concerned }, index) => {
    mustBeIn(sourceIds, source, 'timeline', index, 'source');
    concerned.forEach((id, place) => {
      mustBeIn(entryIds, id, 'timeline', index, 'entries', place);
    });
  });
  return mistakes;
}

/** Returns the glossary without its references to entries and sources that it does not have. */
export function withoutDanglingReferences(glossary: Glossary): Glossary {
  const entryIds = new Set(glossary.entries.map(({ id }) => id));
  const sourceIds = new Set(glossary.sources.map(({ id }) => id));
  const sourceIn = (id: string | undefined) => (id !== undefined && sourceIds.has(id) ? id : undefined);
  const entryOf = (entry: Entry): Entry => ({
    ...entry,
    summarySource: sourceIn(entry.summarySource),
    facts: entry.facts.map((fact) => ({ ...fact, source: sourceIn(fact.source) })),
    relations: entry.relations.filter(({ to }) => entryIds.has(to)),
    related: entry.related.filter((id) => entryIds.has(id)),
  });
  const timeline = glossary.timeline
    .map((event) => ({ ...event, entries: event.entries.filter((id) => entryIds.has(id)) }))
    .filter(({ source, entries }) => sourceIds.has(source) && entries.length > 0);
  return { ...glossary, entries: glossary.entries.map(entryOf), timeline };
}
