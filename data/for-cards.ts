/** Leaves out of the glossary and its maps what no card shows, so that the background stays small. */

import { createReasonNames } from '../engine/card/reason-names.ts';
import type { Entry, Glossary, Name } from '../engine/glossary.ts';
import type { Maps } from '../engine/maps/maps.ts';
import { layOutMap } from '../engine/maps/page-map.ts';

/** Names in other languages that are there to be found, not to be read. */
const TO_BE_FOUND: ReadonlySet<Name['type']> = new Set(['transliteration', 'misspelling', 'abbreviation']);

/** Names that can be given as the reason for a sense. */
function reasons({ entries }: Glossary): ReadonlySet<Name> {
  const reasonNames = createReasonNames(entries);
  return new Set(entries.flatMap((entry) => reasonNames(entry).flatMap(({ names }) => names)));
}

/** A card has one name in each language: the first of one type, whichever type that is. */
function isFirstOfType({ lang, type }: Name, index: number, names: readonly Name[]): boolean {
  return lang !== 'en' && !TO_BE_FOUND.has(type) && names.findIndex((other) => other.lang === lang && other.type === type) === index;
}

function namesForCards({ name, names }: Entry, given: ReadonlySet<Name>): Name[] {
  return names
    .filter((each, index) => each.usedBy !== undefined || each.text === name || given.has(each) || isFirstOfType(each, index, names))
    .map(({ text, lang, type, usedBy }) => ({ text, lang, type, usedBy }));
}

/** The glossary for cards: entries without what finding and searching need. The words of their senses can be a reason. */
export function glossaryForCards(glossary: Glossary): Glossary {
  const given = reasons(glossary);
  return {
    ...glossary,
    entries: glossary.entries.map((entry) => {
      const { senses, traits: _traits, bearing: _bearing, location: _location, ...read } = entry;
      const kept = senses && { senses: { gloss: senses.gloss, near: senses.near, others: [] } };
      return { ...read, ...kept, names: namesForCards(entry, given), related: [] };
    }),
  };
}

/** The maps for cards, each of which shows one place: only on the level that a map of it alone is drawn on. */
export function mapsForCards(maps: Maps): Maps {
  const places = Object.entries(maps.places).map(([id, place]) => {
    const drawn = layOutMap(maps, [id])?.level;
    return [id, { ...place, levels: place.levels.map((onLevel, index) => (maps.levels[index] === drawn ? onLevel : null)) }];
  });
  return { ...maps, places: Object.fromEntries(places) };
}
