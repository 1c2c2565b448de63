/**
 * Stores the list of glossaries: their order, which are on, and which stored version of each is in use. Every
 * change of a glossary changes this small value. So pages and the background watch only this value.
 */

import type { GlossaryState } from '../../engine/packs/states.ts';
import { readGlossaryStates } from '../../engine/packs/states.ts';
import { storedItem } from '../storage/stored-item.ts';

export const glossaryStates = storedItem<readonly GlossaryState[]>({
  key: 'glossaries',
  read: (stored) => (Array.isArray(stored) ? readGlossaryStates(stored) : undefined),
  fallback: readGlossaryStates([]),
});
