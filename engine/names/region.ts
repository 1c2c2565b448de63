/** Constants for deciding whether a text is about the region of the bundled glossary. */
import type { Language } from './language.ts';

/** Languages of the region. Nearly every page in one of them is about the region. */
export const REGIONAL_LANGUAGES: ReadonlySet<string> = new Set(['hy', 'ka', 'az'] satisfies Language[]);

/**
 * Least `Entry.bearing` (0 to 1) of a weak name that counts when several weak names together show that a page
 * is about the region.
 */
export const TELLING_BEARING = 0.5;
