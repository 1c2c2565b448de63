/** Selects the parts of a glossary that the card of one entry shows. A page gets only these. */
import { connectionsIn, type PathStep } from '../connections.ts';
import type { Entry, Glossary, Name, Source, TimelineEvent } from '../glossary.ts';
import { chooseFrame } from '../maps/map-frame.ts';
import type { Maps } from '../maps/maps.ts';
import { eventsToTell } from '../timeline.ts';
import { createReasonNames } from './reason-names.ts';

/** Data of the card of one entry, as plain JSON. */
export interface CardData {
  readonly entry: Entry;
  /**
   * A glossary with the entry, its sources, its events, and stubs of the other entries that its card names.
   */
  readonly glossary: Glossary;
  /** Maps with only the entry's place, on the one level that its map needs. */
  readonly maps: Maps;
  /** Shortest path to the entry from the entry that the card was opened for. */
  readonly connection: readonly PathStep[];
  /** Stubs of the entries that are the reason why this name is marked. */
  readonly because: readonly Entry[];
}

/**
 * Returns the data of the card of `entry`. Returns undefined if the glossary has no such entry. All
 * parameters are ids of entries, and unknown ids are left out.
 * @param first the entry that the card was opened for.
 * @param because the reason why the name is marked.
 * @param sinceEntries the reason why the name has its sense.
 */
export type CardSource = (
  entry: string,
  first: string,
  because: readonly string[],
  sinceEntries: readonly string[],
) => CardData | undefined;

/** Returns an entry that has only its name. Its card is loaded by its id. */
function stubOf({ id, kind, name, inSentence, from }: Entry, names: readonly Name[] = []): Entry {
  return { id, kind, name, inSentence, from, names, summary: '', facts: [], relations: [], related: [] };
}

const nameOnCard = ({ text, lang, type, usedBy }: Name): Name => ({ text, lang, type, usedBy });

/** Returns the entry without the fields that only the matcher and the map need. */
function onCard({
  senses: _,
  traits: _traits,
  bearing: _bearing,
  location: _location,
  names,
  ...entry
}: Entry): Entry {
  return { ...entry, names: names.map(nameOnCard) };
}

/** Returns an event that has only its date, for a mark on the timeline's axis. */
const dateOf = ({ id, date }: TimelineEvent): TimelineEvent => ({
  id,
  date,
  text: '',
  source: '',
  paragraph: '',
  entries: [],
});

/** Returns the timeline of a card. Events that the card does not show have only their dates, for the axis. */
function timelineOf(entry: Entry, { timeline }: Glossary): readonly TimelineEvent[] {
  const told = new Set(eventsToTell(entry, timeline).map(({ event }) => event));
  return told.size === 0 ? [] : timeline.map((event) => (told.has(event) ? event : dateOf(event)));
}

function sourcesOf(
  { facts, summarySource }: Entry,
  timeline: readonly TimelineEvent[],
  { sources }: Glossary,
): readonly Source[] {
  const cited = new Set([summarySource, ...[...facts, ...timeline].map(({ source }) => source)]);
  return sources.filter(({ id }) => cited.has(id));
}

function mapsOf(id: string, maps: Maps): Maps {
  const place = Object.hasOwn(maps.places, id) ? maps.places[id] : undefined;
  const level = place && chooseFrame(maps, [place])?.level;
  if (place === undefined || level === undefined) return { levels: [], places: {} };
  const onLevel = place.levels[maps.levels.indexOf(level)] ?? null;
  return { levels: [level], places: { [id]: { ...place, levels: [onLevel] } } };
}

/** Makes a `CardSource` from a glossary and its maps. It indexes the entries once. */
export function createCardSource(glossary: Glossary, maps: Maps): CardSource {
  const positions = new Map(glossary.entries.map(({ id }, index) => [id, index]));
  const shortestPath = connectionsIn(glossary);
  const reasonNames = createReasonNames(glossary.entries);

  function entryOf(id: string): Entry | undefined {
    return glossary.entries[positions.get(id) ?? -1];
  }

  const stubsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => entryOf(id) ?? []).map((entry) => stubOf(entry));

  /** Returns the entry and the entries that its card names, in the order of the glossary. */
  function entriesFor(entry: Entry, isFirst: boolean, sinceEntries: readonly string[]): readonly Entry[] {
    const named = [...entry.relations.map(({ to }) => to), ...entry.related, ...sinceEntries];
    const stubs = new Map(stubsOf(named).map((stub) => [stub.id, stub]));
    // Only the entry that the card was opened for explains its sense, so only it needs the names for that.
    for (const { owner, names } of isFirst ? reasonNames(entry) : [])
      stubs.set(owner.id, stubOf(owner, names.map(nameOnCard)));
    stubs.set(entry.id, onCard(entry));
    const position = ({ id }: Entry) => positions.get(id) ?? 0;
    return [...stubs.values()].sort((a, b) => position(a) - position(b));
  }

  return (id, first, because, sinceEntries) => {
    const entry = entryOf(id);
    if (entry === undefined) return undefined;
    const timeline = timelineOf(entry, glossary);
    const { id: glossaryId, title, language } = glossary;
    const steps = id === first ? [] : (shortestPath(first, id) ?? []);
    return {
      entry: onCard(entry),
      glossary: {
        id: glossaryId,
        title,
        language,
        sources: sourcesOf(entry, timeline, glossary),
        entries: entriesFor(entry, id === first, sinceEntries),
        timeline,
      },
      maps: mapsOf(id, maps),
      connection: steps.map(({ from, type, label, to }) => ({
        from: stubOf(from),
        type,
        label,
        to: stubOf(to),
      })),
      because: stubsOf(because),
    };
  };
}
