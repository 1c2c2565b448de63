/** The glossary and its maps without what a card does not show, so that what comes into a page at its first card is small. */
import type { Entry, Glossary, Name } from '../engine/glossary.ts';
import type { Maps } from '../engine/maps/maps.ts';
import { layOutMap } from '../engine/maps/page-map.ts';

/** Names in other languages that are there to be found, not to be read. */
const TO_BE_FOUND: ReadonlySet<Name['type']> = new Set(['transliteration', 'misspelling', 'abbreviation']);

/** Words that can be given as the reason for a sense, in lower case; those that are names are written as the glossary writes them. */
function reasons({ entries }: Glossary): ReadonlySet<string> {
  return new Set(entries.flatMap(({ senses }) => senses?.near ?? []));
}

/** A card has one name in each language: the first of one type, whichever type that is. */
function isFirstOfType({ lang, type }: Name, index: number, names: readonly Name[]): boolean {
  return lang !== 'en' && !TO_BE_FOUND.has(type) && names.findIndex((other) => other.lang === lang && other.type === type) === index;
}

function namesForCards({ name, names }: Entry, given: ReadonlySet<string>): Name[] {
  return names
    .filter(
      (each, index) => each.usedBy !== undefined || each.text === name || given.has(each.text.toLowerCase()) || isFirstOfType(each, index, names),
    )
    .map(({ text, lang, type, usedBy }) => ({ text, lang, type, usedBy }));
}

/** The glossary for cards: entries without what finding and searching need. */
export function glossaryForCards(glossary: Glossary): Glossary {
  const given = reasons(glossary);
  return {
    ...glossary,
    entries: glossary.entries.map((entry) => {
      const { senses: _, traits: _traits, bearing: _bearing, location: _location, ...read } = entry;
      return { ...read, names: namesForCards(entry, given), related: [] };
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
