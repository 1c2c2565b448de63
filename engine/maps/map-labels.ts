/** Places the names on a map, so that none covers another. */
import { around, contains, grown, overlap, shared } from './boxes.ts';
import type { BackgroundLabel, Box, PlaceOnLevel, Spot } from './maps.ts';

/** What a map is about when it is one place, one of several, one beyond the edge; and what is around. */
export type LabelStyle = 'subject' | 'one' | 'edge' | 'land' | 'sea';
export type Anchor = 'start' | 'middle' | 'end';

/** A name on a map. It starts, has its middle or ends at `at`; `box` is rather larger than the letters. */
export interface MapLabel {
  readonly text: string;
  readonly style: LabelStyle;
  readonly at: Spot;
  readonly anchor: Anchor;
  readonly box: Box;
}

export const DOT_RADIUS = 4;
const GAP = 3;
/** Room between a name and the edge of the map. */
const EDGE = 4;

/** Widths of letters as parts of the size of type, for the widest of the fonts that may be there. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[ijltfrI' .,]/, 0.46],
  [/[mwMW←→]/, 1.06],
  [/\p{Lu}/u, 0.82],
  [/./, 0.72],
];
const letterWidth = (letter: string) => LETTERS.find(([pattern]) => pattern.test(letter))?.[1] ?? 1;

/** Sizes of type, as the style sheet of the map has them; `wide` is the width of a letter of small capitals and of italics. */
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

const BEFORE: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };

export function labelAt(text: string, style: LabelStyle, at: Spot, anchor: Anchor = 'middle'): MapLabel {
  const [width, height] = sizeOf(text, style);
  const left = at[0] - width * BEFORE[anchor];
  return { text, style, at, anchor, box: [left, at[1] - height / 2, left + width, at[1] + height / 2] };
}

type Position = readonly [at: Spot, anchor: Anchor];

/** Right of a box, left of it, above, below, then at its corners. */
function beside([left, top, right, bottom]: Box, height: number): Position[] {
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

/** How a place carries its name: beside its dot, on its shape or else beside it, along its line, or at one of some spots. */
export type Carrier = 'dot' | 'shape' | 'line' | readonly Spot[];

/** A name may be so much wider than the shape that it stands on. */
const OVERHANG = 1.3;

export interface NamedPlace {
  readonly text: string;
  readonly onLevel: PlaceOnLevel;
  readonly carrier: Carrier;
  readonly style: LabelStyle;
}

/** Above or below a line, nearest to its middle first. */
function alongLine(spots: readonly Spot[], height: number): Position[] {
  const middle = Math.floor(spots.length / 2);
  const fromMiddle = spots.map((_, index) => spots[middle + Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1)]);
  return fromMiddle.flatMap((spot) => (spot === undefined ? [] : beside(around(spot, GAP), height).slice(2, 4)));
}

function positions({ text, onLevel: { at, box, along = [] }, carrier, style }: NamedPlace, window: Box): Position[] {
  const [width, height] = sizeOf(text, style);
  if (carrier === 'dot') return beside(around(at, DOT_RADIUS), height);
  if (carrier === 'line') return [...beside(box, height), ...alongLine(along, height)];
  if (carrier !== 'shape') {
    const [left, top, right, bottom] = shared(box, window);
    return [...carrier, [(left + right) / 2, (top + bottom) / 2] as const].map((spot) => [spot, 'middle']);
  }
  const onIt: Position = [at, 'middle'];
  const fits = width < (box[2] - box[0]) * OVERHANG && height * 2 < box[3] - box[1];
  const apart = !contains(box, around(at, 0));
  return fits || apart ? [onIt, ...beside(box, height)] : [...beside(box, height), onIt];
}

/** The first of the labels that lies in the window and is free of what is taken. */
export function firstFree(labels: readonly MapLabel[], window: Box, taken: readonly Box[]): MapLabel | undefined {
  const inside = grown(window, -EDGE);
  return labels.find(({ box }) => contains(inside, box) && !taken.some((other) => overlap(box, other)));
}

/** The boxes of dots, which no name may cover. */
export const dotBoxes = (places: readonly NamedPlace[]): Box[] =>
  places.filter(({ carrier }) => carrier === 'dot').map(({ onLevel }) => around(onLevel.at, DOT_RADIUS + 1));

/** Boxes that follow the lines. */
export const lineBoxes = (places: readonly NamedPlace[]): Box[] =>
  places.flatMap(({ onLevel }) => onLevel.along?.map((spot) => around(spot, GAP)) ?? []);

/** The labels of places, the most important first, each at the first position that is free, off the lines if it can be; `undefined` for one without. */
export function placeLabels(places: readonly NamedPlace[], window: Box): (MapLabel | undefined)[] {
  const taken = dotBoxes(places);
  const lines = lineBoxes(places);
  return places.map((place) => {
    const candidates = positions(place, window).map(([at, anchor]) => labelAt(place.text, place.style, at, anchor));
    const label = firstFree(candidates, window, [...taken, ...lines]) ?? firstFree(candidates, window, taken);
    if (label !== undefined) taken.push(label.box);
    return label;
  });
}

/** The names of what lies around, where they are free of `taken`. */
export function placeBackground(labels: readonly BackgroundLabel[], window: Box, taken: readonly Box[]): MapLabel[] {
  const placed: MapLabel[] = [];
  for (const { text, on, at } of labels) {
    const candidates = at.map((spot) => labelAt(text, on, spot));
    const label = firstFree(candidates, window, [...taken, ...placed.map(({ box }) => grown(box, 2))]);
    if (label !== undefined) placed.push(label);
  }
  return placed;
}
