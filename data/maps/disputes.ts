/**
 * Lists the borders in Natural Earth that a neighbour or the United Nations disputes, or that are not
 * delimited. Natural Earth draws who controls land, not whose land it is. So maps draw these borders dashed,
 * and draw land that two countries claim in a lighter colour.
 */

/** A rectangle on the globe, in degrees. */
type DegreeBox = readonly [west: number, south: number, east: number, north: number];

interface DisputedBorder {
  readonly between: readonly [string, string];
  /** The rectangle that holds the disputed part. If it is missing, the whole border is disputed. */
  readonly within?: DegreeBox;
  readonly why: string;
}

/** Stands for all neighbours of a country. */
const ANY = '*';

export const DISPUTED_BORDERS: readonly DisputedBorder[] = [
  { between: ['051', '031'], why: 'Armenia and Azerbaijan: only a part is delimited' },
  {
    between: ['268', '031'],
    within: [45.1, 41.3, 45.8, 41.6],
    why: 'Georgia and Azerbaijan: not delimited at David Gareja (Keşikçidağ)',
  },
  { between: ['643', '268'], why: 'Russia and Georgia: Abkhazia and South Ossetia; not delimited' },
  { between: ['643', '804'], why: 'Russia and Ukraine: Crimea and other regions that Russia claims' },
  { between: ['196', 'N. Cyprus'], why: 'Cyprus: the line of 1974' },
  { between: ['688', 'Kosovo'], why: 'Serbia and Kosovo' },
  { between: ['376', '275'], why: 'Israel and the Palestinian territories' },
  { between: ['376', '760'], why: 'Israel and Syria: the Golan' },
  { between: ['376', '422'], why: 'Israel and Lebanon: a line of withdrawal' },
  { between: ['400', '275'], why: 'The Palestinian territories and Jordan' },
  { between: ['356', '586'], within: [72, 32.4, 81, 38], why: 'India and Pakistan: Kashmir' },
  { between: ['356', '156'], why: 'India and China: Kashmir and Arunachal Pradesh' },
  { between: ['586', '156'], why: 'Pakistan and China: Kashmir' },
  { between: ['Siachen Glacier', ANY], why: 'Kashmir' },
  { between: ['156', '064'], why: 'China and Bhutan' },
  { between: ['004', '586'], why: 'Afghanistan and Pakistan: the Durand Line' },
  { between: ['818', '729'], why: 'Egypt and Sudan: Halaib' },
  { between: ['729', '728'], why: 'Sudan and South Sudan' },
  { between: ['729', '231'], why: 'Sudan and Ethiopia: al-Fashaga' },
  { between: ['231', '232'], why: 'Ethiopia and Eritrea' },
  { between: ['Somaliland', ANY], why: 'Somalia and Somaliland' },
  { between: ['732', ANY], why: 'Western Sahara' },
  { between: ['408', '410'], why: 'The two Koreas: a line of armistice' },
];

const joins = ([a, b]: readonly [string, string], one: string, other: string) =>
  (a === one && (b === other || b === ANY)) || (a === other && (b === one || b === ANY));

const inside = ([west, south, east, north]: DegreeBox, [x = 0, y = 0]: readonly number[]) =>
  x >= west && x <= east && y >= south && y <= north;

/**
 * Tells whether the border between two countries is disputed at a position, [longitude, latitude] in degrees.
 */
export function isDisputed(one: string, other: string, at: readonly number[]): boolean {
  return DISPUTED_BORDERS.some(
    ({ between, within }) => joins(between, one, other) && (within === undefined || inside(within, at)),
  );
}

/** Tells whether any part of the border between two countries is disputed. */
export const mayBeDisputed = (one: string, other: string): boolean =>
  DISPUTED_BORDERS.some(({ between }) => joins(between, one, other));

/** Codes of countries whose extent other countries draw differently. */
export const DISPUTED_EXTENT: ReadonlySet<string> = new Set(['156', '268', '356', '376', '643', '804']);

interface ClaimedLand {
  /** Code of the country whose polygons hold this land in the atlas. */
  readonly drawnIn: string;
  /** The rectangle that holds this land. If it is missing, all polygons of the country are claimed. */
  readonly within?: DegreeBox;
  /** Codes of the countries that are shown with this land, in a lighter colour. */
  readonly claimedBy: readonly string[];
}

export const CLAIMED_LAND: readonly ClaimedLand[] = [
  { drawnIn: '643', within: [32, 44, 37, 46.5], claimedBy: ['643', '804'] }, // Crimea
  { drawnIn: '158', claimedBy: ['156'] }, // Taiwan
];

/** Tells whether a polygon lies inside a rectangle. Without a rectangle, every polygon does. */
export function isWithin(box: DegreeBox | undefined, polygon: readonly (readonly number[])[]): boolean {
  return box === undefined || polygon.every((position) => inside(box, position));
}
