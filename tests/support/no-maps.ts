/** Map data without a place, for tests that need no map. */
import type { Maps } from '../../engine/maps/maps.ts';

export const noMaps: Maps = { levels: [], places: {} };
