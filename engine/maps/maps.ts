/**
 * Types of the maps that the build makes. Everything is projected at build time, so showing a map only joins
 * strings.
 *
 * A level is a plane at one scale. Its origin is the level's centre, x grows to the east and y to the south.
 * Its unit, the *map unit*, is a CSS pixel of a map that is shown `FRAME.width` pixels wide. A map is a
 * window of `FRAME` size on the plane of one level. Paths are the `d` attribute of an SVG path.
 */

/** Size of a map in map units. */
export const FRAME = { width: 320, height: 180 } as const;

/** Point on a map, in map units from the centre of its level. */
export type Spot = readonly [x: number, y: number];
/** Rectangle on a map, in map units from the centre of its level. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Name of a country or sea around the places of a map. */
export interface BackgroundLabel {
  readonly text: string;
  readonly on: 'land' | 'sea';
  /** Spots for the middle of the name, the best one first. */
  readonly at: readonly Spot[];
}

export interface MapLevel {
  readonly id: string;
  /** Extent of what is drawn on the plane. Each map's window stays inside. */
  readonly bounds: Box;
  /** Middle of the glossary's region. A map of places near it keeps it in the window. */
  readonly home: Spot;
  /** Path of the land. */
  readonly land: string;
  /** Path of the country borders that are delimited and undisputed. */
  readonly borders: string;
  /** Path of the other country borders. */
  readonly disputedBorders: string;
  /** Names around places, the most helpful one first. */
  readonly labels: readonly BackgroundLabel[];
}

/** Place of an entry on the plane of a level. */
export interface PlaceOnLevel {
  /** Middle of the place, or the spot of its dot. */
  readonly at: Spot;
  readonly box: Box;
  /**
   * True if a part of the place lies beyond the plane. Then `path` and `box` have only the part on the plane.
   */
  readonly cut?: true | undefined;
  /** Spots along a line, a few map units apart. */
  readonly along?: readonly Spot[] | undefined;
  /** Path of the shape. Empty for a point. */
  readonly path: string;
  /** Path of the part of a country that another country claims. */
  readonly disputed?: string | undefined;
}

/**
 * Note on the drawing of a place. `place`, `line` and `outline`: it is approximate. `paler` and `parts`:
 * parts of the country are disputed, and with `paler` they are drawn paler.
 */
export type PlaceNote = 'place' | 'line' | 'outline' | 'paler' | 'parts';

export type PlaceShape = 'point' | 'area' | 'sea' | 'line' | 'country';

export interface MapPlace {
  readonly shape: PlaceShape;
  /** Name on the map. */
  readonly label: string;
  /** Country of a point, if that is undisputed. */
  readonly country?: string | undefined;
  readonly note?: PlaceNote | undefined;
  /** The place on each level. Null if the level cannot show it. */
  readonly levels: readonly (PlaceOnLevel | null)[];
}

export interface Maps {
  /** Levels from the closest to the widest. The last one holds every place whole. */
  readonly levels: readonly MapLevel[];
  /** Places by the ids of their entries. */
  readonly places: Readonly<Record<string, MapPlace>>;
}
