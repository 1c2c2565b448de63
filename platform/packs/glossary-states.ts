/**
 * The glossaries in the user's order, and which of them are on. A small value, so that everybody who wants to
 * know can watch it.
 */

import type { GlossaryState } from '../../engine/packs/states.ts';
import { readGlossaryStates } from '../../engine/packs/states.ts';
import { storedItem } from '../storage/stored-item.ts';

export const glossaryStates = storedItem<readonly GlossaryState[]>({
  key: 'glossaries',
  read: (stored) => (Array.isArray(stored) ? readGlossaryStates(stored) : undefined),
  fallback: readGlossaryStates([]),
});
