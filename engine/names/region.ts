/** Constants for deciding whether a text is about the region of the bundled glossary. */
import type { Language } from './language.ts';

/** Languages of the region: nearly every page in one of them is about the region. */
export const REGIONAL_LANGUAGES: ReadonlySet<string> = new Set(['hy', 'ka', 'az'] satisfies Language[]);

/**
 * Least bearing (0 to 1) that one of several names must have, so that together they show a page's subject.
 */
export const TELLING_BEARING = 0.5;
