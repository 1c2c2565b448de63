/** Chooses the window of a map: the closest level on which its places fit, and where on that level the window stands. */
import { shared, union } from './boxes.ts';
import { type Box, FRAME, type MapLevel, type Maps, type Place, type PlaceOnLevel, type Spot } from './maps.ts';

/** Room between a place and the edge of the map. */
const MARGIN = 12;
/** Room between the South Caucasus and the edge of a map of places not far from it. */
const HOME_MARGIN = 40;
/** So many places are always inside; of any more, half may lie beyond the edge, where they are only named. */
const INSIDE = 4;

export interface MapFrame {
  readonly level: MapLevel;
  readonly window: Box;
  /** For each place where it is on the level; `undefined` if it lies beyond the window. */
  readonly places: readonly (PlaceOnLevel | undefined)[];
}

/** What has to be inside: all of a single place and of a line, of others the point where their dot or name stands. */
function extent({ shape }: Place, { at, box }: PlaceOnLevel, single: boolean): Box {
  return single || shape === 'line' ? box : [...at, ...at];
}

function fits([left, top, right, bottom]: Box): boolean {
  return right - left <= FRAME.width - 2 * MARGIN && bottom - top <= FRAME.height - 2 * MARGIN;
}

/** The places that fit into one window, taken in order, and the box around them. */
function fitting(places: readonly Place[], index: number): { readonly box: Box | undefined; readonly held: readonly (PlaceOnLevel | undefined)[] } {
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

/** The start of a stretch that is centred on `from`..`to`, moved no further than needed to hold `also` too, and kept within `low`..`high`. */
function stretch(from: number, to: number, also: number, size: number, low: number, high: number): number {
  const centred = (from + to - size) / 2;
  const towards = Math.min(Math.max(centred, also + HOME_MARGIN - size), also - HOME_MARGIN);
  const holding = Math.min(Math.max(towards, to + MARGIN - size), from - MARGIN);
  return Math.min(Math.max(holding, low), high - size);
}

function windowOn({ bounds, home }: MapLevel, box: Box): Box {
  const middle: Spot = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const near = Math.abs(middle[0] - home[0]) < FRAME.width && Math.abs(middle[1] - home[1]) < FRAME.height;
  const also = near ? home : middle;
  const left = Math.round(stretch(box[0], box[2], also[0], FRAME.width, bounds[0], bounds[2]));
  const top = Math.round(stretch(box[1], box[3], also[1], FRAME.height, bounds[1], bounds[3]));
  return [left, top, left + FRAME.width, top + FRAME.height];
}

/** So much of a country or a line has to be in the window to be drawn though it is not held. */
const SEEN = 24;

function seen({ shape, levels }: Place, index: number, window: Box): PlaceOnLevel | undefined {
  const onLevel = levels[index];
  if (onLevel == null || (shape !== 'country' && shape !== 'line')) return undefined;
  const [left, top, right, bottom] = shared(onLevel.box, window);
  return right - left >= SEEN && bottom - top >= SEEN ? onLevel : undefined;
}

/** `undefined` if there are no places; the last level holds any. */
export function chooseFrame({ levels }: Maps, places: readonly Place[]): MapFrame | undefined {
  const fewest = places.length - Math.max(0, Math.floor((places.length - INSIDE) / 2));
  for (const [index, level] of levels.entries()) {
    const { box, held } = fitting(places, index);
    if (box === undefined || held.filter((place) => place !== undefined).length < fewest) continue;
    const window = windowOn(level, box);
    return { level, window, places: held.map((onLevel, at) => onLevel ?? (places[at] && seen(places[at], index, window))) };
  }
  return undefined;
}
