/** Constants for deciding whether a text is about the region of the bundled glossary. */
import type { Language } from './language.ts';

/** Languages of the region. Nearly every page in one of them is about the region. */
export const REGIONAL_LANGUAGES: ReadonlySet<string> = new Set(['hy', 'ka', 'az'] satisfies Language[]);

/**
 * Least bearing, from 0 to 1, that one of several weak names must have. Only then can they show together that
 * a page is about the region.
 */
export const TELLING_BEARING = 0.5;
