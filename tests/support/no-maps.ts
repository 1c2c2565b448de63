/** Map data in which no entry has a place, for tests that need no map. */
import type { Maps } from '../../engine/maps/maps.ts';

export const noMaps: Maps = { levels: [], places: {} };
