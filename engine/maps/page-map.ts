/** Lays out a map for any set of entries: one entry for its card, or all places on a page for the popup. */
import { grown } from './boxes.ts';
import { labelAtEdge, offsetFromHome } from './map-edges.ts';
import { chooseFrame, type MapFrame } from './map-frame.ts';
import {
  type Carrier,
  dotBoxes,
  lineBoxes,
  type MapLabel,
  type NamedPlace,
  placeBackground,
  placeLabels,
} from './map-labels.ts';
import type { Box, MapLevel, MapPlace, Maps, PlaceNote, PlaceOnLevel, Spot } from './maps.ts';

/** A place inside the window: the place of one entry, or a place that several entries share. */
export interface MapMark {
  readonly entries: readonly string[];
  readonly place: MapPlace;
  readonly onLevel: PlaceOnLevel;
  /** True if a dot marks the place. */
  readonly dot: boolean;
  /** True if the shape or line of the place is drawn. */
  readonly drawn: boolean;
  /** Undefined if no position was free. */
  readonly label: MapLabel | undefined;
}

/** A place outside the window. */
export interface MapNeighbour {
  readonly entries: readonly string[];
  readonly place: MapPlace;
  /** Offset from the level's `home`. Only its direction matters. */
  readonly offset: Spot;
  /** Undefined if no position at the edge was free. */
  readonly label: MapLabel | undefined;
}

/** Note on the drawing of a map: on one place, on all its `countries`, or on its `dashed` borders. */
export type MapNote = PlaceNote | 'countries' | 'dashed';

export interface PageMap {
  readonly level: MapLevel;
  readonly window: Box;
  readonly marks: readonly MapMark[];
  readonly beyond: readonly MapNeighbour[];
  readonly background: readonly MapLabel[];
  readonly notes: readonly MapNote[];
}

interface SharedPlace {
  readonly entries: readonly string[];
  readonly place: MapPlace;
}

/**
 * Joins entries whose places have the same label, so that they share a mark. Leaves out entries without a
 * place.
 */
function sharedPlaces(maps: Maps, entries: readonly string[]): SharedPlace[] {
  const byName = new Map<string, SharedPlace>();
  for (const id of new Set(entries)) {
    const place = Object.hasOwn(maps.places, id) ? maps.places[id] : undefined;
    if (place === undefined) continue;
    const before = byName.get(place.label);
    byName.set(place.label, { entries: [...(before?.entries ?? []), id], place: before?.place ?? place });
  }
  return [...byName.values()];
}

/** Width of the widest area that gets a dot on a map of several places, in map units. */
const WIDEST_WITH_DOT = 60;

function carrierOf(
  { shape, label }: MapPlace,
  { at, box }: PlaceOnLevel,
  single: boolean,
  { labels }: MapLevel,
): Carrier {
  if (shape === 'line') return 'line';
  if (shape === 'point') return 'dot';
  if (single) return 'shape';
  if (shape === 'area' && box[2] - box[0] <= WIDEST_WITH_DOT) return 'dot';
  return [at, ...(labels.find(({ text }) => text === label)?.at ?? [])];
}

function marksOf(
  shared: readonly SharedPlace[],
  { level, window, places }: MapFrame,
): { marks: MapMark[]; taken: Box[] } {
  const single = shared.length === 1;
  const named = shared.flatMap(({ entries, place }, index): (NamedPlace & SharedPlace)[] => {
    const onLevel = places[index];
    if (onLevel === undefined) return [];
    return [
      {
        entries,
        place,
        onLevel,
        text: place.label,
        carrier: carrierOf(place, onLevel, single, level),
        style: single ? 'subject' : 'one',
      },
    ];
  });
  const labels = placeLabels(named, window);
  const marks = named.map(({ entries, place, onLevel, carrier }, index): MapMark => {
    const drawn = single || place.shape === 'line' || place.shape === 'country';
    return { entries, place, onLevel, dot: carrier === 'dot', drawn, label: labels[index] };
  });
  return {
    marks,
    taken: [
      ...dotBoxes(named),
      ...lineBoxes(named),
      ...labels.flatMap((label) => (label ? [grown(label.box, 3)] : [])),
    ],
  };
}

function notesOf(marks: readonly MapMark[], level: MapLevel): MapNote[] {
  const own = marks.flatMap(({ place: { note, shape }, drawn }): MapNote[] => {
    if (note === undefined || (!drawn && shape !== 'point')) return [];
    return [shape === 'country' && marks.length > 1 ? 'countries' : note];
  });
  return [...new Set([...own, ...(level.disputedBorders === '' ? [] : ['dashed' as const])])];
}

/** Lays out a map of these entries, the most important first. Returns undefined if no entry has a place. */
export function layOutMap(maps: Maps, entries: readonly string[]): PageMap | undefined {
  const shared = sharedPlaces(maps, entries);
  const frame = chooseFrame(
    maps,
    shared.map(({ place }) => place),
  );
  if (frame === undefined) return undefined;
  const { level, window } = frame;
  const { marks, taken } = marksOf(shared, frame);
  const beyond = shared
    .filter((_, index) => frame.places[index] === undefined)
    .map((one): MapNeighbour => {
      const offset = offsetFromHome(maps, one.place);
      const label = labelAtEdge(one.place.label, offset, window, taken);
      if (label !== undefined) taken.push(grown(label.box, 3));
      return { ...one, offset, label };
    });
  const subjects = new Set(shared.map(({ place }) => place.label));
  const around = level.labels.filter(({ text }) => !subjects.has(text));
  const background = placeBackground(around, window, taken);
  return { level, window, marks, beyond, background, notes: notesOf(marks, level) };
}
