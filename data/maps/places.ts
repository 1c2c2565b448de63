/** Draws the places of entries on each level of the maps. */
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Coordinates, Entry, Glossary, Location } from '../../engine/glossary.ts';
import { contains } from '../../engine/maps/boxes.ts';
import type { MapPlace, PlaceNote, PlaceOnLevel } from '../../engine/maps/maps.ts';
import { type Atlas, countryName, countryPolygons } from './atlas.ts';
import { CLAIMED_LAND, DISPUTED_EXTENT, isWithin } from './disputes.ts';
import type { LevelPlan } from './levels.ts';
import { boxOf, pathOf, spotOf } from './path.ts';

export interface DrawnLevel {
  readonly plan: LevelPlan;
  readonly atlas: Atlas;
}

/**
 * Positions of the labels of areas, by entry id. It lists only areas in which a label in the middle would
 * cover the names of countries.
 */
const NAME_SPOTS: Readonly<Record<string, Coordinates>> = { 'south-caucasus': [46, 41.6] };

type Polygons = number[][][][];

const multi = (coordinates: Polygons): GeoJSON.MultiPolygon => ({ type: 'MultiPolygon', coordinates });

/** Names of countries to show instead of the names in Natural Earth. */
const SHOWN_NAMES: Readonly<Record<string, string>> = {
  Turkey: 'Türkiye',
  'United States of America': 'United States',
};

/**
 * Names of the cities in which events took place, by the event's entry id. It lists only events for which the
 * glossary has no entry for the city.
 */
const PLACE_NAMES: Readonly<Record<string, string>> = {
  'central-asia-china-summit': 'Astana',
  'karabakh-peacekeepers': 'Karabakh',
};

/**
 * Draws a shape on a level. A shape with a label position (a country) is cut off at the edge of the map.
 * Without a label position the result is `null` if the shape does not fit on the map.
 * @param name position of the label in degrees; the middle of the shape if it is missing.
 */
function drawn(
  plan: LevelPlan,
  shape: GeoJSON.Geometry,
  name?: Coordinates | undefined,
): PlaceOnLevel | null {
  const box = boxOf(plan.projection, shape);
  if (box === undefined) return null;
  const whole = contains(plan.bounds, box);
  if (!whole && name === undefined) return null;
  const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const;
  return {
    at: name === undefined ? middle : spotOf(plan.projection, name),
    box,
    path: shape.type === 'Point' ? '' : pathOf(plan.projection, shape),
    ...(!whole && { cut: true }),
  };
}

/** Closes a ring and orients it so that d3-geo takes the smaller side for its interior. */
function polygonOf(area: readonly Coordinates[]): GeoJSON.Polygon {
  const [first = [0, 0]] = area;
  const ring = [...area, first].map(([x, y]) => [x, y]);
  const turn = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[index + 1] ?? first;
    return sum + (nextX - x) * (nextY + y);
  }, 0);
  return { type: 'Polygon', coordinates: [turn > 0 ? ring : ring.reverse()] };
}

/**
 * Returns the position at which a map of this scale writes the name of a country; `undefined` if the map does
 * not write the name.
 */
const middleOf = ({ labels }: LevelPlan, atlas: Atlas, code: string) =>
  labels.find(({ text }) => text === shown(countryName(atlas, code) ?? ''))?.at[0];

function countryOnLevel({ plan, atlas }: DrawnLevel, code: string): PlaceOnLevel | null {
  const claims = CLAIMED_LAND.filter(
    ({ drawnIn, claimedBy }) => drawnIn === code || claimedBy.includes(code),
  );
  const own = countryPolygons(atlas, code, plan.degree).filter(
    ([outer = []]) => !claims.some(({ drawnIn, within }) => drawnIn === code && isWithin(within, outer)),
  );
  const claimed = claims.flatMap(({ drawnIn, within }) =>
    countryPolygons(atlas, drawnIn, plan.degree).filter(([outer = []]) => isWithin(within, outer)),
  );
  const whole = drawn(plan, multi([...own, ...claimed]), middleOf(plan, atlas, code));
  if (whole === null) return null;
  return {
    ...whole,
    path: pathOf(plan.projection, multi(own)),
    ...(claimed.length > 0 && { disputed: pathOf(plan.projection, multi(claimed)) }),
  };
}

const shown = (name: string) => SHOWN_NAMES[name] ?? name;

function countryAt(atlas: Atlas, point: Coordinates): string | undefined {
  const countries = feature(atlas, atlas.objects.countries).features;
  const country = countries.find((candidate) => geoContains(candidate, [...point]));
  return country && shown(country.properties.name);
}

const same = (one: Location | undefined, point: Coordinates) =>
  one !== undefined && 'point' in one && one.point.join() === point.join();

function labelOf({ id, kind, name }: Entry, point: Coordinates, { entries }: Glossary): string {
  if (kind === 'city') return name;
  return (
    PLACE_NAMES[id] ??
    entries.find((other) => other.kind === 'city' && same(other.location, point))?.name ??
    name
  );
}

function noteOn(country: string): PlaceNote | undefined {
  if (CLAIMED_LAND.some(({ claimedBy }) => claimedBy.includes(country))) return 'paler';
  return DISPUTED_EXTENT.has(country) ? 'parts' : undefined;
}

/** Draws a line with spots along it, at most 6 pixels apart (the width of a letter). */
function lineOnLevel(plan: LevelPlan, line: readonly Coordinates[]): PlaceOnLevel | null {
  const onLevel = drawn(plan, { type: 'LineString', coordinates: line.map((position) => [...position]) });
  if (onLevel === null) return null;
  const corners = line.map((position) => spotOf(plan.projection, position));
  const along = corners.flatMap(([x, y], index) => {
    const [nextX, nextY] = corners[index + 1] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / 6));
    return Array.from(
      { length: steps },
      (_, step) =>
        [Math.round(x + ((nextX - x) * step) / steps), Math.round(y + ((nextY - y) * step) / steps)] as const,
    );
  });
  return { ...onLevel, along };
}

/** Draws the place of an entry on each level, with its label and the note below the map. */
export function compilePlace(
  entry: Entry,
  location: Location,
  glossary: Glossary,
  levels: readonly DrawnLevel[],
): MapPlace {
  const [closest] = levels;
  if (closest === undefined) throw new Error('There are no levels to draw maps on.');
  const onEach = (shape: GeoJSON.Geometry) => levels.map(({ plan }) => drawn(plan, shape));
  if ('point' in location) {
    const { point, approximate } = location;
    const label = labelOf(entry, point, glossary);
    const where =
      approximate === true ? { note: 'place' as const } : { country: countryAt(closest.atlas, point) };
    return { shape: 'point', label, ...where, levels: onEach({ type: 'Point', coordinates: [...point] }) };
  }
  if ('line' in location) {
    const { line } = location;
    return {
      shape: 'line',
      label: entry.name,
      note: 'line',
      levels: levels.map(({ plan }) => lineOnLevel(plan, line)),
    };
  }
  if ('area' in location) {
    const shape = / Sea$/.test(entry.name) ? 'sea' : 'area';
    const levelsOfArea = levels.map(({ plan }) =>
      drawn(plan, polygonOf(location.area), NAME_SPOTS[entry.id]),
    );
    return {
      shape,
      label: entry.name,
      ...(shape === 'area' && { note: 'outline' as const }),
      levels: levelsOfArea,
    };
  }
  const note = noteOn(location.country);
  return {
    shape: 'country',
    label: entry.name,
    note,
    levels: levels.map((level) => countryOnLevel(level, location.country)),
  };
}
