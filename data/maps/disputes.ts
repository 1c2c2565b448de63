/**
 * Which of the borders that Natural Earth draws are disputed by a neighbour or the United Nations, or not delimited. It draws who
 * controls what, which says nothing about whose it is; these borders are dashed, and where land is claimed by two it is lighter.
 */

/** West, south, east and north, in degrees. */
type Degrees = readonly [west: number, south: number, east: number, north: number];

interface DisputedBorder {
  readonly between: readonly [string, string];
  /** Only the part in here. */
  readonly within?: Degrees;
  readonly why: string;
}

const ANY = '*';

export const DISPUTED_BORDERS: readonly DisputedBorder[] = [
  { between: ['051', '031'], why: 'Armenia and Azerbaijan: only a part is delimited' },
  { between: ['268', '031'], within: [45.1, 41.3, 45.8, 41.6], why: 'Georgia and Azerbaijan: not delimited at David Gareja (Keşikçidağ)' },
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

const inside = ([west, south, east, north]: Degrees, [x = 0, y = 0]: readonly number[]) => x >= west && x <= east && y >= south && y <= north;

/** Whether a border is disputed at a position in degrees. */
export function isDisputed(one: string, other: string, at: readonly number[]): boolean {
  return DISPUTED_BORDERS.some(({ between, within }) => joins(between, one, other) && (within === undefined || inside(within, at)));
}

export const mayBeDisputed = (one: string, other: string): boolean => DISPUTED_BORDERS.some(({ between }) => joins(between, one, other));

/** Countries of which others draw the extent differently. */
export const DISPUTED_EXTENT: ReadonlySet<string> = new Set(['156', '268', '356', '376', '643', '804']);

interface ClaimedLand {
  /** In the atlas it is a polygon of this country. */
  readonly drawnIn: string;
  /** Inside here; `undefined` means all its polygons. */
  readonly within?: Degrees;
  /** It is shown, lighter, with each of these. */
  readonly claimedBy: readonly string[];
}

export const CLAIMED_LAND: readonly ClaimedLand[] = [
  { drawnIn: '643', within: [32, 44, 37, 46.5], claimedBy: ['643', '804'] }, // Crimea
  { drawnIn: '158', claimedBy: ['156'] }, // Taiwan
];

/** Whether a polygon lies in land that is claimed by two. */
export function isWithin(degrees: Degrees | undefined, polygon: readonly (readonly number[])[]): boolean {
  return degrees === undefined || polygon.every((position) => inside(degrees, position));
}
