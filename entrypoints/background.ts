import { maps, readingGlossary } from 'virtual:sidelight/cards';
import { lexicon } from 'virtual:sidelight/lexicon';
import { defineBackground } from 'wxt/utils/define-background';
import type { Search } from '../engine/search.ts';
import { showBadges } from '../platform/background/badge.ts';
import { tellPages } from '../platform/background/broadcast.ts';
import { answerCards } from '../platform/background/cards.ts';
import { doLater } from '../platform/background/chores.ts';
import { obeyCommands } from '../platform/background/commands.ts';
import { offerMenus } from '../platform/background/context-menu.ts';
import { keepEngine } from '../platform/background/engine-in-use.ts';
import { followEveryName } from '../platform/background/every-name.ts';
import { answerOmnibox } from '../platform/background/omnibox.ts';
import { answerPagePorts } from '../platform/background/page-ports.ts';
import { answerRequests } from '../platform/background/requests.ts';
import { startOnAccess } from '../platform/background/start-on-access.ts';
import { keepStorageFromPages } from '../platform/background/storage-access.ts';
import { keepChoices } from '../platform/background/stored-choices.ts';
import { welcomeReaders } from '../platform/background/welcome.ts';
import { followManagedPacks } from '../platform/packs/managed-packs.ts';
import { glossaryForReading, watchListedGlossaries } from '../platform/packs/packs.ts';
import { recompileOnUpdate } from '../platform/packs/recompile.ts';
import { rememberSiteStates } from '../platform/sites/site-states.ts';

/** Searching brings a library along, and is only wanted when somebody types into the address bar. */
async function createSearchOfAll(): Promise<Search> {
  const [{ glossary }, { createSearch }] = await Promise.all([import('virtual:sidelight/names'), import('../engine/search.ts')]);
  return createSearch(await glossaryForReading(glossary));
}

export default defineBackground(() => {
  const choices = keepChoices();
  const sites = rememberSiteStates();
  const engine = keepEngine(() => lexicon, choices);
  const card = answerCards({ glossary: readingGlossary, maps }, choices);
  tellPages(answerPagePorts({ choices, sites, engine, card }), choices, sites);
  answerRequests();
  const registerEveryName = followEveryName(choices);
  recompileOnUpdate();
  showBadges(sites);
  offerMenus(sites);
  obeyCommands();
  let search: Promise<Search> | undefined;
  watchListedGlossaries(() => {
    search = undefined;
  });
  answerOmnibox(() => {
    search ??= createSearchOfAll();
    return search;
  });
  startOnAccess();
  welcomeReaders();
  doLater([keepStorageFromPages, registerEveryName, async () => followManagedPacks((await import('../data/pack-file.ts')).readPack)]);
});
