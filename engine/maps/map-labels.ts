/** Places the names on a map, so that no name covers another. */
import { around, contains, grown, overlap, shared } from './boxes.ts';
import type { BackgroundLabel, Box, PlaceOnLevel, Spot } from './maps.ts';

/** Style of a label: the only place, one of several, one beyond the edge, or a name of the background. */
export type LabelStyle = 'subject' | 'one' | 'edge' | 'land' | 'sea';
export type Anchor = 'start' | 'middle' | 'end';

/**
 * A name on a map. `at` is its start, middle or end, as `anchor` says. `box` is a little larger than the
 * letters.
 */
export interface MapLabel {
  readonly text: string;
  readonly style: LabelStyle;
  readonly at: Spot;
  readonly anchor: Anchor;
  readonly box: Box;
}

/** Radius of the dot of a place, in map units. */
export const DOT_RADIUS = 4;
/** Space between a name and its place, in map units. */
const GAP = 3;
/** Space between a name and the edge of the map, in map units. */
const EDGE = 4;

/** Widths of letters as shares of the font size, for the widest font that may be used. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[ijltfrI' .,]/, 0.46],
  [/[mwMW←→]/, 1.06],
  [/\p{Lu}/u, 0.82],
  [/./, 0.72],
];
const letterWidth = (letter: string) => LETTERS.find(([pattern]) => pattern.test(letter))?.[1] ?? 1;

/**
 * Font sizes, as in the map's style sheet. `wide` returns the width of a letter as a share of the font size.
 */
const TYPE = {
  subject: { size: 12, wide: letterWidth },
  one: { size: 10.5, wide: letterWidth },
  edge: { size: 10.5, wide: letterWidth },
  land: { size: 9, wide: () => 0.8 },
  sea: { size: 10, wide: () => 0.58 },
} as const;

function sizeOf(text: string, style: LabelStyle): readonly [width: number, height: number] {
  const { size, wide } = TYPE[style];
  return [[...text].reduce((sum, letter) => sum + wide(letter) * size, 0), size * 1.25];
}

/** Share (0 to 1) of a label's width that lies to the left of its point `at`, for each anchor. */
const BEFORE: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };

/** Makes a label and calculates its box. */
export function labelAt(text: string, style: LabelStyle, at: Spot, anchor: Anchor = 'middle'): MapLabel {
  const [width, height] = sizeOf(text, style);
  const left = at[0] - width * BEFORE[anchor];
  return { text, style, at, anchor, box: [left, at[1] - height / 2, left + width, at[1] + height / 2] };
}

type LabelPosition = readonly [at: Spot, anchor: Anchor];

/** Returns the positions around a box: right, left, above, below, and then at its corners. */
function beside([left, top, right, bottom]: Box, height: number): LabelPosition[] {
  const [middle, across] = [(left + right) / 2, (top + bottom) / 2];
  const [above, below] = [top - GAP - height / 2 + 1, bottom + GAP + height / 2 - 1];
  return [
    [[right + GAP, across], 'start'],
    [[left - GAP, across], 'end'],
    [[middle, above], 'middle'],
    [[middle, below], 'middle'],
    [[right, above], 'start'],
    [[right, below], 'start'],
    [[left, above], 'end'],
    [[left, below], 'end'],
  ];
}

/**
 * Positions that a place's name can have: beside its dot, on or beside its shape, along its line, or at given
 * spots.
 */
export type Carrier = 'dot' | 'shape' | 'line' | readonly Spot[];

/** Largest width of a name on a shape, as a multiple of the shape's width. */
const OVERHANG = 1.3;

export interface NamedPlace {
  readonly text: string;
  readonly onLevel: PlaceOnLevel;
  readonly carrier: Carrier;
  readonly style: LabelStyle;
}

/** Returns positions above and below a line, the nearest to its middle first. */
function alongLine(spots: readonly Spot[], height: number): LabelPosition[] {
  const middle = Math.floor(spots.length / 2);
  const fromMiddle = spots.map(
    (_, index) => spots[middle + Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1)],
  );
  return fromMiddle.flatMap((spot) =>
    spot === undefined ? [] : beside(around(spot, GAP), height).slice(2, 4),
  );
}

/** Returns the possible positions of a place's name, the best one first. */
function positions(
  { text, onLevel: { at, box, along = [] }, carrier, style }: NamedPlace,
  window: Box,
): LabelPosition[] {
  const [width, height] = sizeOf(text, style);
  if (carrier === 'dot') return beside(around(at, DOT_RADIUS), height);
  if (carrier === 'line') return [...beside(box, height), ...alongLine(along, height)];
  if (carrier !== 'shape') {
    const [left, top, right, bottom] = shared(box, window);
    return [...carrier, [(left + right) / 2, (top + bottom) / 2] as const].map((spot) => [spot, 'middle']);
  }
  const onIt: LabelPosition = [at, 'middle'];
  const fits = width < (box[2] - box[0]) * OVERHANG && height * 2 < box[3] - box[1];
  const apart = !contains(box, around(at, 0));
  return fits || apart ? [onIt, ...beside(box, height)] : [...beside(box, height), onIt];
}

/** Returns the first label that lies in the window and overlaps no box in `taken`. */
export function firstFree(
  labels: readonly MapLabel[],
  window: Box,
  taken: readonly Box[],
): MapLabel | undefined {
  const inside = grown(window, -EDGE);
  return labels.find(({ box }) => contains(inside, box) && !taken.some((other) => overlap(box, other)));
}

/** Returns the boxes of dots, which no name may cover. */
export const dotBoxes = (places: readonly NamedPlace[]): Box[] =>
  places.filter(({ carrier }) => carrier === 'dot').map(({ onLevel }) => around(onLevel.at, DOT_RADIUS + 1));

/** Returns boxes along the lines, which names avoid if they can. */
export const lineBoxes = (places: readonly NamedPlace[]): Box[] =>
  places.flatMap(({ onLevel }) => onLevel.along?.map((spot) => around(spot, GAP)) ?? []);

/**
 * Places the labels of places, the most important first. Each takes its first free position, if possible away
 * from lines. The result is undefined for a place without a free position.
 */
export function placeLabels(places: readonly NamedPlace[], window: Box): (MapLabel | undefined)[] {
  const taken = dotBoxes(places);
  const lines = lineBoxes(places);
  return places.map((place) => {
    const candidates = positions(place, window).map(([at, anchor]) =>
      labelAt(place.text, place.style, at, anchor),
    );
    const label = firstFree(candidates, window, [...taken, ...lines]) ?? firstFree(candidates, window, taken);
    if (label !== undefined) taken.push(label.box);
    return label;
  });
}

/**
 * Places the names of the background where they overlap no box in `taken`. Names without a free spot are left
 * out.
 */
export function placeBackground(
  labels: readonly BackgroundLabel[],
  window: Box,
  taken: readonly Box[],
): MapLabel[] {
  const placed: MapLabel[] = [];
  for (const { text, on, at } of labels) {
    const candidates = at.map((spot) => labelAt(text, on, spot));
    const label = firstFree(candidates, window, [...taken, ...placed.map(({ box }) => grown(box, 2))]);
    if (label !== undefined) placed.push(label);
  }
  return placed;
}
