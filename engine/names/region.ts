/** What says that a text is about the region of the bundled glossary. */
import type { Language } from './language.ts';

/** Languages that hardly any page is written in that is not about the region. */
export const REGIONAL_LANGUAGES: ReadonlySet<string> = new Set(['hy', 'ka', 'az'] satisfies Language[]);

/** Names that bear on the region are only then enough when one has at least this bearing. */
export const TELLING_BEARING = 0.5;
