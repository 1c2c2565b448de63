/**
 * Maps as they are made at build time: everything is projected already, and only strings are put together when a map is shown.
 *
 * A level is a plane at one scale. Its unit is a CSS pixel of a map shown `FRAME.width` pixels wide; x grows to the east and y to the south
 * from the level's centre. A map is a window of `FRAME` size somewhere on the plane of one level. Paths are the `d` of an SVG path.
 */

export const FRAME = { width: 320, height: 180 } as const;

export type Spot = readonly [x: number, y: number];
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A name that is written on the land or the water beside what a map is about. */
export interface BackgroundLabel {
  readonly text: string;
  readonly on: 'land' | 'sea';
  /** Where its middle may stand, the best place first. */
  readonly at: readonly Spot[];
}

export interface MapLevel {
  readonly id: string;
  /** How far the plane is drawn; a window stays inside. */
  readonly bounds: Box;
  /** The middle of the South Caucasus, kept in sight on maps of places far from it. */
  readonly home: Spot;
  readonly land: string;
  /** Country borders, apart from those that are disputed or not delimited. */
  readonly borders: string;
  readonly disputedBorders: string;
  /** The ones that tell most first. */
  readonly labels: readonly BackgroundLabel[];
}

/** Where an entry is on the plane of a level. */
export interface PlaceOnLevel {
  /** The middle, or where the dot stands. */
  readonly at: Spot;
  readonly box: Box;
  /** A part of it lies beyond the plane; then the path ends there, and the box is that of the part. */
  readonly cut?: true | undefined;
  /** Spots along a line, some pixels apart. */
  readonly along?: readonly Spot[] | undefined;
  /** Its shape; empty for a point. */
  readonly path: string;
  /** The part of a country's shape that another country claims. */
  readonly disputed?: string | undefined;
}

/** What a reader must know of how a place is drawn: roughly, or an extent of which parts are disputed (`paler` if these are drawn so). */
export type PlaceNote = 'place' | 'line' | 'outline' | 'paler' | 'parts';

export type PlaceShape = 'point' | 'area' | 'sea' | 'line' | 'country';

export interface Place {
  readonly shape: PlaceShape;
  /** What is written beside it. */
  readonly label: string;
  /** The country that a point lies in, where that is undisputed. */
  readonly country?: string | undefined;
  readonly note?: PlaceNote | undefined;
  /** One for each level; `null` where it cannot be shown. */
  readonly levels: readonly (PlaceOnLevel | null)[];
}

export interface Maps {
  /** The closest first. The last holds every place whole. */
  readonly levels: readonly MapLevel[];
  /** By the id of the entry. */
  readonly places: Readonly<Record<string, Place>>;
}
