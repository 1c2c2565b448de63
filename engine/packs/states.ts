/**
 * Reads the order of the glossaries, and which of them are on, from storage. It ignores anything else that
 * storage may have in their place.
 */
import type { Glossary, GlossaryLabel } from '../glossary.ts';
import { isObject } from '../plain-data.ts';

/** Id of the bundled glossary in the user's order. No pack can have this id. */
export const BUNDLED = 'bundled';

/** State of one glossary. If two glossaries know a name, the first in the user's order counts. */
export interface GlossaryState {
  readonly id: string;
  readonly isOn: boolean;
  /** Version of the data, which changes with the glossary. The bundled glossary has no version. */
  readonly data?: string | undefined;
}

/** A glossary in the list of glossaries that the user sees. */
export type ListedGlossary =
  | { readonly origin: 'bundled'; readonly id: typeof BUNDLED; readonly isOn: boolean }
  | StoredGlossary
  /** A stored glossary that cannot be read. The user can export its data unchanged, or remove it. */
  | { readonly origin: 'damaged'; readonly id: string; readonly isOn: boolean; readonly title: string };

/** A glossary of the user or of their organisation, without its entries. */
export interface StoredGlossary {
  readonly origin: 'user' | 'organisation';
  readonly id: string;
  readonly isOn: boolean;
  readonly title: string;
  /** BCP 47 language tag. */
  readonly language?: string | undefined;
  /** Number of entries. */
  readonly entries: number;
  /** Version of the data, which changes with the glossary. */
  readonly data: string;
}

/** The list before the user changes anything: only the bundled glossary, switched on. */
const AT_FIRST: readonly GlossaryState[] = [{ id: BUNDLED, isOn: true }];

/**
 * Prefix of the ids of an organisation's glossaries. It keeps them apart from the user's glossaries, since an
 * id in a file has no colon.
 */
const DEPLOYED = 'deployed:';

/** Returns the id under which an organisation's glossary is stored. */
export function deployedId(id: string): string {
  return DEPLOYED + id;
}

export function isDeployedId(id: string): boolean {
  return id.startsWith(DEPLOYED);
}

function isState(value: unknown): value is GlossaryState {
  if (!isObject(value) || ('data' in value && typeof value.data !== 'string')) return false;
  return 'id' in value && typeof value.id === 'string' && 'isOn' in value && typeof value.isOn === 'boolean';
}

/**
 * Returns the glossaries in the user's order, each once. The bundled one is always included, at the end if
 * storage does not have it.
 */
export function readGlossaryStates(stored: unknown): readonly GlossaryState[] {
  const states = Array.isArray(stored) ? stored.filter(isState) : [];
  const known = new Map<string, GlossaryState>();
  for (const { id, isOn, data } of [...states, ...AT_FIRST]) {
    if (!known.has(id)) known.set(id, { id, isOn, ...(data !== undefined && { data }) });
  }
  return [...known.values()];
}

/** Returns the label by which cards tell the user which glossary an entry is from. */
export function labelOf({ id, title, language }: Glossary): GlossaryLabel {
  return { id, title, language, isDeployed: isDeployedId(id) };
}
