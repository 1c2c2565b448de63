/**
 * Glossaries come together: on a page, in popup and panel what is on is one glossary. Inside its file an entry of a reader's glossary has a plain id
 * ("baku"); among others it is "<glossary>/<entry>", which no plain id can be, so that two glossaries can use the same.
 */
import type { Entry, Glossary, GlossaryLabel, TimelineEvent } from '../glossary.ts';
import { BUNDLED } from './states.ts';

/** The entries of `pack` with ids, and references to each other and to its sources, that are its own among all glossaries. */
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
 * One glossary with all entries, sources and events of `inOrder`; those of readers are `qualified`. It is called as the bundled one, if that is among them, has
 * its types of relation, and is nothing but empty without any.
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
