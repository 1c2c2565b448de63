/** Chooses the frame of a map: the closest level on which its places fit, and a window on that level. */
import { shared, union } from './boxes.ts';
import {
  type Box,
  FRAME,
  type MapLevel,
  type MapPlace,
  type Maps,
  type PlaceOnLevel,
  type Spot,
} from './maps.ts';

/** Smallest distance between a place and the edge of the map, in map units. */
const MARGIN = 12;
/** Distance between `MapLevel.home` and the edge of a map of places near it, in map units. */
const HOME_MARGIN = 40;
/**
 * Number of the most important places that are always inside the window. Up to half of the further places may
 * lie beyond its edge.
 */
const INSIDE = 4;

export interface MapFrame {
  readonly level: MapLevel;
  readonly window: Box;
  /** Each place on the level, in the order given. Undefined for a place beyond the window. */
  readonly places: readonly (PlaceOnLevel | undefined)[];
}

/**
 * Returns the part of a place that must be inside: all of a single place or a line, and the middle of any
 * other.
 */
function extent({ shape }: MapPlace, { at, box }: PlaceOnLevel, single: boolean): Box {
  return single || shape === 'line' ? box : [...at, ...at];
}

function fits([left, top, right, bottom]: Box): boolean {
  return right - left <= FRAME.width - 2 * MARGIN && bottom - top <= FRAME.height - 2 * MARGIN;
}

/** Selects, in order, the places that fit into one window, and returns the box around them. */
function fitting(
  places: readonly MapPlace[],
  index: number,
): { readonly box: Box | undefined; readonly held: readonly (PlaceOnLevel | undefined)[] } {
  const single = places.length === 1;
  let box: Box | undefined;
  const held = places.map((place) => {
    const onLevel = place.levels[index];
    if (onLevel == null || (single && onLevel.cut === true)) return undefined;
    const own = extent(place, onLevel, single);
    const whole = box === undefined ? own : union(box, own);
    if (!fits(whole)) return undefined;
    box = whole;
    return onLevel;
  });
  return { box, held };
}

/**
 * Returns the start of an interval of length `size`. It is centred on `from`..`to`, then moved as little as
 * possible to hold `also`, without losing `from`..`to`. It stays within `low`..`high`.
 */
function intervalStart(
  from: number,
  to: number,
  also: number,
  size: number,
  low: number,
  high: number,
): number {
  const centred = (from + to - size) / 2;
  const towards = Math.min(Math.max(centred, also + HOME_MARGIN - size), also - HOME_MARGIN);
  const holding = Math.min(Math.max(towards, to + MARGIN - size), from - MARGIN);
  return Math.min(Math.max(holding, low), high - size);
}

function windowOn({ bounds, home }: MapLevel, box: Box): Box {
  const middle: Spot = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const near = Math.abs(middle[0] - home[0]) < FRAME.width && Math.abs(middle[1] - home[1]) < FRAME.height;
  const also = near ? home : middle;
  const left = Math.round(intervalStart(box[0], box[2], also[0], FRAME.width, bounds[0], bounds[2]));
  const top = Math.round(intervalStart(box[1], box[3], also[1], FRAME.height, bounds[1], bounds[3]));
  return [left, top, left + FRAME.width, top + FRAME.height];
}

/** Smallest visible width and height of a country or line that is only partly in the window, in map units. */
const SEEN = 24;

/**
 * Returns the place if it is a country or line of which a large enough part is in the window (`SEEN`).
 * Returns undefined for any other place.
 */
function seen({ shape, levels }: MapPlace, index: number, window: Box): PlaceOnLevel | undefined {
  const onLevel = levels[index];
  if (onLevel == null || (shape !== 'country' && shape !== 'line')) return undefined;
  const [left, top, right, bottom] = shared(onLevel.box, window);
  return right - left >= SEEN && bottom - top >= SEEN ? onLevel : undefined;
}

/** Chooses the frame for these places, the most important first. Returns undefined if there are no places. */
export function chooseFrame({ levels }: Maps, places: readonly MapPlace[]): MapFrame | undefined {
  const fewest = places.length - Math.max(0, Math.floor((places.length - INSIDE) / 2));
  for (const [index, level] of levels.entries()) {
    const { box, held } = fitting(places, index);
    if (box === undefined || held.filter((place) => place !== undefined).length < fewest) continue;
    const window = windowOn(level, box);
    return {
      level,
      window,
      places: held.map((onLevel, at) => onLevel ?? (places[at] && seen(places[at], index, window))),
    };
  }
  return undefined;
}
