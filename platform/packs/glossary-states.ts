/**
 * Stores the list of glossaries: their order and switches. This value is small and changes with every
 * glossary, so pages and background watch it.
 */

import type { GlossaryState } from '../../engine/packs/states.ts';
import { readGlossaryStates } from '../../engine/packs/states.ts';
import { storedItem } from '../storage/stored-item.ts';

export const glossaryStates = storedItem<readonly GlossaryState[]>({
  key: 'glossaries',
  read: (stored) => (Array.isArray(stored) ? readGlossaryStates(stored) : undefined),
  fallback: readGlossaryStates([]),
});
