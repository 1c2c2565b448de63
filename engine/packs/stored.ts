/** How the user's glossaries are listed (`platform/packs/packs.ts`), and which of them count. */

/** The place of the bundled glossary in the reader's order. No pack can have this id. */
export const BUNDLED = 'bundled';

/** A glossary's place in the reader's order, the first of which counts where two know the same name. */
export interface GlossaryState {
  readonly id: string;
  readonly isOn: boolean;
  /** Changes whenever the glossary does. Missing for the bundled one. */
  readonly data?: string | undefined;
}

/** A glossary as the user sees it in the list of them. */
export type ListedGlossary =
  | { readonly origin: 'bundled'; readonly id: typeof BUNDLED; readonly isOn: boolean }
  | StoredGlossary
  /** Something is stored that cannot be read. It can be exported as it is, or removed. */
  | { readonly origin: 'damaged'; readonly id: string; readonly isOn: boolean; readonly title: string };

/** A glossary of the user's or their organisation's, without its entries. */
export interface StoredGlossary {
  readonly origin: 'reader' | 'organisation';
  readonly id: string;
  readonly isOn: boolean;
  readonly title: string;
  /** BCP 47 language tag. */
  readonly language?: string | undefined;
  /** How many entries it has. */
  readonly entries: number;
  /** Changes whenever the glossary does. */
  readonly data: string;
}
