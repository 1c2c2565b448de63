/** How the reader's glossaries are stored (`platform/packs/packs.ts`), and which of them count. */
import type { Glossary } from '../glossary.ts';

/** The place of the bundled glossary in the reader's order. No pack can have this id. */
export const BUNDLED = 'bundled';

/** A glossary's place in the reader's order, the first of which counts where two know the same name. */
export interface GlossaryState {
  readonly id: string;
  readonly isOn: boolean;
}

/** A glossary as the reader sees it in the list of them. */
export type ListedGlossary =
  | { readonly origin: 'bundled'; readonly id: typeof BUNDLED; readonly isOn: boolean }
  | { readonly origin: 'reader' | 'organisation'; readonly id: string; readonly isOn: boolean; readonly pack: Glossary };
