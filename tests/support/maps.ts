/** Maps of the bundled glossary, computed once for each file of tests. */
import { compileMaps } from '../../data/maps/compile.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { bundledGlossary } from './glossaries.ts';

export const bundledMaps: Maps = compileMaps(bundledGlossary);
export const mappedEntries: readonly string[] = Object.keys(bundledMaps.places);
