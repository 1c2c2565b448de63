/** Map data without any place, for tests of what surrounds a map. */
import type { Maps } from '../../engine/maps/maps.ts';

export const noMaps: Maps = { levels: [], places: {} };
