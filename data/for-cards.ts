/** Removes from the glossary and its maps everything that no card shows, to keep the background small. */

import { createReasonNames } from '../engine/card/reason-names.ts';
import type { Entry, Glossary, Name } from '../engine/glossary.ts';
import type { Maps } from '../engine/maps/maps.ts';
import { layOutMap } from '../engine/maps/page-map.ts';

/** Types of names that serve only to find mentions. Cards do not list them. */
const HIDDEN_TYPES: ReadonlySet<Name['type']> = new Set(['transliteration', 'misspelling', 'abbreviation']);

/** Returns the names of context words that a card can quote when it says why it chose a sense. */
function reasons({ entries }: Glossary): ReadonlySet<Name> {
  const reasonNames = createReasonNames(entries);
  return new Set(entries.flatMap((entry) => reasonNames(entry).flatMap(({ names }) => names)));
}

/**
 * Tells whether a card may list a name because it is the first of its type in a language other than English.
 */
function isFirstOfType({ lang, type }: Name, index: number, names: readonly Name[]): boolean {
  return (
    lang !== 'en' &&
    !HIDDEN_TYPES.has(type) &&
    names.findIndex((other) => other.lang === lang && other.type === type) === index
  );
}

function namesForCards({ name, names }: Entry, given: ReadonlySet<Name>): Name[] {
  return names
    .filter(
      (each, index) =>
        each.usedBy !== undefined ||
        each.text === name ||
        given.has(each) ||
        isFirstOfType(each, index, names),
    )
    .map(({ text, lang, type, usedBy }) => ({ text, lang, type, usedBy }));
}

/**
 * Returns the glossary without the fields that only finding and searching need. It keeps the context words of
 * senses, because a card can give them as the reason for choosing a sense.
 */
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

/**
 * Returns the maps for cards. A card draws the place of one entry only, on the closest map scale (level) that
 * fits it. So each place is kept on that level and removed from all others.
 */
export function mapsForCards(maps: Maps): Maps {
  const places = Object.entries(maps.places).map(([id, place]) => {
    const drawn = layOutMap(maps, [id])?.level;
    return [
      id,
      {
        ...place,
        levels: place.levels.map((onLevel, index) => (maps.levels[index] === drawn ? onLevel : null)),
      },
    ];
  });
  return { ...maps, places: Object.fromEntries(places) };
}
