/** Combines settings, switches and glossaries into the state that a page needs. */
import { BUNDLED } from '../../engine/packs/states.ts';
import type { PageState } from '../messages.ts';
import type { SiteStates } from '../sites/site-states.ts';
import type { SwitchTab } from '../sites/site-switch.ts';
import type { EngineInUse } from './engine-in-use.ts';
import type { Choices, StoredChoices } from './stored-choices.ts';

/**
 * Returns true if pages must send all their text. The prefilter in a page knows only the distinctive names of
 * the bundled glossary. So it misses names of other glossaries, and weak names if the user wants every name.
 */
export function sendsAll({ settings: { relevance }, glossaries }: Choices): boolean {
  const isBundledAlone = glossaries.length === 1 && glossaries[0]?.id === BUNDLED;
  return glossaries.length > 0 && (relevance === 'every' || !isBundledAlone);
}

export interface PageStateSources {
  readonly choices: StoredChoices;
  readonly sites: SiteStates;
  readonly engine: () => Promise<EngineInUse>;
}

/** The engine for a document, and the state that the document is told. */
export interface PageTerms {
  readonly inUse: EngineInUse;
  readonly state: PageState;
}

/**
 * Returns the engine and the state for documents in a tab. Reads storage and builds the engine at the same
 * time.
 */
export async function pageTerms(
  tab: SwitchTab,
  { choices, sites, engine }: PageStateSources,
): Promise<PageTerms> {
  const [chosen, site, inUse] = await Promise.all([choices.read(), sites.of(tab), engine()]);
  const { relevance, density, kinds, looks, delay, heldKey } = chosen.settings;
  const isOff = site.isOff || site.isPaused || chosen.glossaries.length === 0;
  const { lexicon } = inUse;
  return {
    inUse,
    state: { isOff, sendsAll: sendsAll(chosen), lexicon, relevance, density, kinds, looks, delay, heldKey },
  };
}
