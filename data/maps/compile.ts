/** Draws the maps of a glossary at build time, so that the browser only receives SVG paths. */
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { readAtlas } from './atlas.ts';
import { compileLevel } from './base.ts';
import { LEVELS } from './levels.ts';
import { compilePlace } from './places.ts';

export function compileMaps(glossary: Glossary): Maps {
  const levels = LEVELS.map((plan) => ({ plan, atlas: readAtlas(plan.degree) }));
  const places = glossary.entries.flatMap((entry) =>
    entry.location === undefined
      ? []
      : [[entry.id, compilePlace(entry, entry.location, glossary, levels)] as const],
  );
  return {
    levels: levels.map(({ plan, atlas }) => compileLevel(plan, atlas)),
    places: Object.fromEntries(places),
  };
}
