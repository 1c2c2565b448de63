/**
 * Which glossaries there are, in which order they count and which are on. What is read from storage and is
 * not ours does no harm.
 */
import type { Glossary, GlossaryLabel } from '../glossary.ts';

/** The place of the bundled glossary in the user's order. No pack can have this id. */
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

/** Where nothing is stored: the bundled glossary alone. */
const AT_FIRST: readonly GlossaryState[] = [{ id: BUNDLED, isOn: true }];

/**
 * What the id of an organisation's glossary begins with, so that it is never that of one of the reader's: no
 * id in a file has a colon.
 */
const DEPLOYED = 'deployed:';

/** The id under which an organisation's glossary is stored. */
export function deployedId(id: string): string {
  return DEPLOYED + id;
}

export function isDeployedId(id: string): boolean {
  return id.startsWith(DEPLOYED);
}

function isState(value: unknown): value is GlossaryState {
  if (typeof value !== 'object' || value === null || ('data' in value && typeof value.data !== 'string')) return false;
  return 'id' in value && typeof value.id === 'string' && 'isOn' in value && typeof value.isOn === 'boolean';
}

/**
 * Returns the glossaries in the user's order, each once. The bundled one is always among them, last if nothing else
 * is stored.
 */
export function readGlossaryStates(stored: unknown): readonly GlossaryState[] {
  const states = Array.isArray(stored) ? stored.filter(isState) : [];
  const known = new Map<string, GlossaryState>();
  for (const { id, isOn, data } of [...states, ...AT_FIRST]) {
    if (!known.has(id)) known.set(id, { id, isOn, ...(data !== undefined && { data }) });
  }
  return [...known.values()];
}

/** What the entries of a stored pack say of the glossary that they are from. */
export function labelOf({ id, title, language }: Glossary): GlossaryLabel {
  return { id, title, language, isDeployed: isDeployedId(id) };
}
