/** What no schema of a single field sees in a glossary: ids that are there twice, and references to what there is not. */

import type { Entry, Glossary } from '../engine/glossary.ts';
import type { Mistake } from './pack-problems.ts';
import type { PackFile } from './pack-schema.ts';

type Path = Mistake['path'];

/** The ids of `items`, and mistakes where one is taken already. */
function uniqueIds(items: readonly { readonly id: string }[], path: Path): { readonly ids: ReadonlySet<string>; readonly taken: Mistake[] } {
  const first = new Map<string, number>();
  const taken: Mistake[] = [];
  items.forEach(({ id }, index) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, index);
    else taken.push({ path: [...path, index, 'id'], expected: { type: 'unique', other: other + 1 } });
  });
  return { ids: new Set(first.keys()), taken };
}

/** Mistakes in what refers to entries and sources of the file, and in their ids. */
export function referenceMistakes({ entries, sources = [], timeline = [] }: PackFile): Mistake[] {
  const { ids: sourceIds, taken: takenSources } = uniqueIds(sources, ['sources']);
  const { ids: entryIds, taken: takenEntries } = uniqueIds(entries, ['entries']);
  const { taken: takenEvents } = uniqueIds(timeline, ['timeline']);
  const mistakes: Mistake[] = [...takenSources, ...takenEntries, ...takenEvents];
  const mustBeIn = (ids: ReadonlySet<string>, id: string | undefined, ...path: Path) => {
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

/** `glossary` without references to entries and sources that it does not have. */
export function withoutStray(glossary: Glossary): Glossary {
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
