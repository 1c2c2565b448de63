/**
 * Defines the scales of maps. Each scale has an equal-area projection and the names that are written on it.
 */
import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';
import type { Coordinates } from '../../engine/glossary.ts';
import type { Box } from '../../engine/maps/maps.ts';

export interface LevelPlan {
  readonly id: string;
  /** Length of a degree of latitude in the middle of the map, in pixels. */
  readonly degree: number;
  /** The drawn area, in pixels from the middle of the map. */
  readonly bounds: Box;
  readonly projection: GeoProjection;
  readonly borders: boolean;
  readonly labels: readonly LabelPlan[];
}

interface LabelPlan {
  readonly text: string;
  readonly on: 'land' | 'sea';
  /** Positions where the label may be written, the best first. */
  readonly at: readonly Coordinates[];
}

const onLand = (text: string, ...at: Coordinates[]): LabelPlan => ({ text, on: 'land', at });
const onSea = (text: string, ...at: Coordinates[]): LabelPlan => ({ text, on: 'sea', at });

/** The middle of the South Caucasus, the region that the glossary is about. */
export const HOME: Coordinates = [45, 41];

const DEGREES = 180 / Math.PI;

function around([longitude, latitude]: Coordinates, degree: number): GeoProjection {
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .translate([0, 0])
    .scale(degree * DEGREES)
    .clipAngle(100);
}

/**
 * Extends the drawing 6 pixels beyond the shown area, so that a cut coast does not show as a line at the
 * edge.
 */
function within(projection: GeoProjection, [left, top, right, bottom]: Box): GeoProjection {
  return projection.clipExtent([
    [left - 6, top - 6],
    [right + 6, bottom + 6],
  ]);
}

function plan(
  id: string,
  middle: Coordinates,
  degree: number,
  bounds: Box,
  labels: readonly LabelPlan[],
): LevelPlan {
  return { id, degree, bounds, projection: within(around(middle, degree), bounds), borders: true, labels };
}

const armenia = plan(
  'armenia',
  [46, 40.3],
  41,
  [-230, -170, 230, 170],
  [
    onSea('Black Sea', [40.6, 42.2], [41, 41.8]),
    onSea('Caspian Sea', [50.2, 41.6], [50.4, 39], [49.9, 42.4]),
    onLand('Armenia', [44.6, 40.45], [45.3, 39.95], [44.4, 40.75]),
    onLand('Azerbaijan', [47.6, 40.6], [48.2, 40.2], [47.1, 41], [47.8, 39.7]),
    onLand('Türkiye', [42, 39.6], [42.3, 40.3], [42.6, 40.6], [41, 40.2], [43.4, 38.9]),
    onLand('Georgia', [43.6, 42], [44.3, 41.65], [43.2, 41.8], [45.2, 41.75]),
    onLand('Iran', [46.6, 38], [47, 38.5], [45.6, 38.2], [47.6, 38.2], [48, 38.6]),
    onLand('Russia', [44.6, 43.2], [46.2, 42.6], [47, 42.4], [46.6, 42.2], [47.4, 41.9]),
  ],
);

const caucasus = plan(
  'caucasus',
  [44, 41],
  17,
  [-300, -170, 300, 170],
  [
    onSea('Black Sea', [33.5, 43.1], [37, 42.6], [38.6, 42.3]),
    onSea('Caspian Sea', [50.9, 41.6], [50, 43.8], [51, 39.4]),
    onLand('Türkiye', [37.5, 39], [41, 39.4], [33, 39.2], [39.5, 39.2]),
    onLand('Georgia', [43.6, 42.05], [42.6, 42.6], [44.4, 41.65]),
    onLand('Armenia', [44.3, 40.4], [44.2, 40.7], [44.6, 39.9]),
    onLand('Azerbaijan', [48.6, 40.2], [48.4, 39.6], [49.7, 39.9], [47.6, 40.7]),
    onLand('Iran', [49, 36.6], [47, 37.2], [46.6, 38], [51, 36]),
    onLand('Russia', [42, 45], [44, 44.4], [45.5, 43.8], [40, 45.6]),
    onLand('Syria', [39, 35.6], [38.4, 36]),
    onLand('Iraq', [43.2, 36], [43.4, 36.6]),
    onLand('Ukraine', [35.5, 47.3], [33.5, 46.9]),
    onLand('Turkmenistan', [56, 39.6], [55.4, 40.2]),
    onLand('Kazakhstan', [54, 44], [53.4, 45], [52.9, 43.7]),
  ],
);

const region = plan(
  'region',
  [52, 42],
  7.2,
  [-260, -170, 300, 180],
  [
    onSea('Black Sea', [34.5, 43.3], [33, 43.4]),
    onSea('Caspian Sea', [51, 40.6], [51, 42], [50.8, 39]),
    onLand('Russia', [50, 53.5], [42, 51], [60, 56], [46, 48.5], [40, 54.5]),
    onLand('Kazakhstan', [67, 48.6], [66, 47.2], [62, 47.6]),
    onLand('Türkiye', [34.5, 39.1], [33, 38.6]),
    onLand('Iran', [54.5, 33], [56, 34.6], [53, 35]),
    onLand('Ukraine', [31.5, 49], [33, 48.6]),
    onLand('Uzbekistan', [63, 41.9], [64.4, 40.6]),
    onLand('Turkmenistan', [59.3, 39.4], [60.4, 38.2]),
    onLand('Georgia', [43.6, 42.4]),
    onLand('Azerbaijan', [47.6, 40.4]),
    onLand('China', [84, 41.5], [82, 38], [86, 38]),
    onLand('Afghanistan', [66, 33.8]),
    onLand('Iraq', [43.6, 33.2], [43.6, 32]),
    onLand('Saudi Arabia', [45, 26], [46.5, 24.4]),
    onLand('Pakistan', [67, 28.5], [69, 30]),
    onLand('Kyrgyzstan', [74.6, 41.5]),
    onLand('Mongolia', [92, 47.5]),
    onLand('India', [76, 27.5]),
    onLand('Egypt', [29.5, 27.5]),
    onLand('Romania', [25, 46]),
    onSea('Mediterranean', [26, 34.4], [29, 33.6]),
  ],
);

const continent = plan(
  'continent',
  [62, 42],
  2.6,
  [-190, -170, 190, 120],
  [
    onLand('Russia', [95, 62], [60, 58], [44, 55]),
    onLand('China', [104, 34]),
    onLand('Kazakhstan', [68, 48.2], [66, 47]),
    onSea('Black Sea', [30, 43.4]),
    onSea('Caspian Sea', [51, 42], [52, 39]),
    onLand('Türkiye', [34, 39]),
    onLand('Iran', [54, 32.5]),
    onLand('India', [78.5, 22.5]),
    onLand('Saudi Arabia', [45, 23.5]),
    onLand('Europe', [10, 49], [15, 50]),
    onLand('Mongolia', [103, 46.6]),
    onLand('Africa', [22, 21], [12, 22]),
    onSea('Arabian Sea', [64, 15]),
    onSea('Mediterranean', [19, 34.6]),
    onLand('Ukraine', [31, 49]),
  ],
);

const worldBounds: Box = [-162, -92, 162, 92];

const world: LevelPlan = {
  id: 'world',
  degree: 1,
  bounds: worldBounds,
  projection: within(geoEqualEarth().rotate([-10, 0]).translate([0, 12]).scale(59), worldBounds),
  borders: false,
  labels: [
    onLand('United States', [-106, 15]),
    onLand('South Caucasus', [45, 41], [52, 38]),
    onLand('Europe', [14, 50], [10, 47]),
    onLand('Africa', [20, 10]),
    onLand('Russia', [95, 63]),
    onLand('China', [103, 34]),
    onLand('South America', [-60, -10]),
    onLand('Australia', [134, -25]),
    onSea('Atlantic', [-38, 28]),
    onSea('Pacific', [-150, 5]),
    onSea('Indian Ocean', [78, -20]),
  ],
};

/** All scales, from the smallest area to the whole world. */
export const LEVELS: readonly LevelPlan[] = [armenia, caucasus, region, continent, world];
