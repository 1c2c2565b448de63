/**
 * Merges the glossaries that are on into one, for pages, popup and side panel. In its file, an entry of the
 * user's glossary has a plain id ("baku"). In the merged glossary its id is "<glossary>/<entry>", so that two
 * glossaries can use the same plain id. No plain id has a slash.
 */
import type { Entry, Glossary, GlossaryLabel, TimelineEvent } from '../glossary.ts';
import { BUNDLED } from './states.ts';

/**
 * Returns `pack` with ids and references that are unique among all glossaries. `label` becomes `Entry.from`.
 */
export function qualified(pack: Glossary, label: GlossaryLabel): Glossary {
  const idOf = (plain: string) => `${pack.id}/${plain}`;
  const entryOf = (entry: Entry): Entry => ({
    ...entry,
    id: idOf(entry.id),
    summarySource: entry.summarySource && idOf(entry.summarySource),
    facts: entry.facts.map((fact) => ({ ...fact, source: fact.source && idOf(fact.source) })),
    relations: entry.relations.map((relation) => ({ ...relation, to: idOf(relation.to) })),
    related: entry.related.map(idOf),
    from: label,
  });
  const eventOf = (event: TimelineEvent): TimelineEvent => ({
    ...event,
    id: idOf(event.id),
    source: idOf(event.source),
    entries: event.entries.map(idOf),
  });
  return {
    ...pack,
    sources: pack.sources.map((source) => ({ ...source, id: idOf(source.id) })),
    entries: pack.entries.map(entryOf),
    timeline: pack.timeline.map(eventOf),
  };
}

function isBundled({ entries }: Glossary): boolean {
  return entries.some(({ from }) => from === undefined);
}

function byDate(a: TimelineEvent, b: TimelineEvent): number {
  return a.date < b.date ? -1 : Number(a.date > b.date);
}

/**
 * Returns one glossary with all entries, sources and events of `inOrder`. The user's glossaries must be
 * `qualified`. Title and relation types are those of the bundled glossary if it is included, otherwise of the
 * first one. Without glossaries, the result is empty.
 */
export function mergeGlossaries(inOrder: readonly Glossary[]): Glossary {
  const named = inOrder.find(isBundled) ?? inOrder[0] ?? { id: BUNDLED, title: '' };
  return {
    ...named,
    sources: inOrder.flatMap(({ sources }) => sources),
    entries: inOrder.flatMap(({ entries }) => entries),
    timeline: inOrder.flatMap(({ timeline }) => timeline).sort(byDate),
  };
}
