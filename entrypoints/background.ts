import { maps, readingGlossary } from 'virtual:sidelight/cards';
import { lexicon } from 'virtual:sidelight/lexicon';
import { defineBackground } from 'wxt/utils/define-background';
import { lexiconSource } from '../engine/index.ts';
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
import { onInstall } from '../platform/background/on-install.ts';
import { answerPagePorts } from '../platform/background/page-ports.ts';
import { answerRequests } from '../platform/background/requests.ts';
import { startOnAccess } from '../platform/background/start-on-access.ts';
import { keepStorageFromPages } from '../platform/background/storage-access.ts';
import { keepChoices } from '../platform/background/stored-choices.ts';
import { storedNames } from '../platform/background/users-names.ts';
import { welcomeReaders } from '../platform/background/welcome.ts';
import { rememberSiteStates } from '../platform/sites/site-states.ts';

// A page waits for the background to start. So modules that its first questions do not need are imported when they are needed: the
// browser then runs them only then.

async function createSearchOfAll(): Promise<Search> {
  const { glossary } = await import('virtual:sidelight/names');
  const { createSearch } = await import('../engine/search.ts');
  const { glossaryForReading } = await import('../platform/packs/packs.ts');
  return createSearch(await glossaryForReading(glossary));
}

async function recompilePacks(): Promise<void> {
  const { recompile } = await import('../platform/packs/recompile.ts');
  await recompile();
}

async function followDeployedPacks(): Promise<void> {
  const { readPack } = await import('../data/pack-file.ts');
  const { followManagedPacks } = await import('../platform/packs/managed-packs.ts');
  followManagedPacks(readPack);
}

export default defineBackground(() => {
  const choices = keepChoices();
  const sites = rememberSiteStates();
  const engine = keepEngine({ bundled: () => lexiconSource(lexicon), choices, usersNames: storedNames });
  const card = answerCards({ glossary: readingGlossary, maps }, choices);
  tellPages(answerPagePorts({ choices, sites, engine, card }), choices, sites);
  answerRequests();
  const registerEveryName = followEveryName(choices);
  onInstall(recompilePacks);
  showBadges(sites);
  offerMenus(sites);
  obeyCommands();
  let search: Promise<Search> | undefined;
  choices.onChange(() => {
    search = undefined;
  });
  answerOmnibox(() => {
    search ??= createSearchOfAll();
    return search;
  });
  startOnAccess();
  welcomeReaders();
  doLater([keepStorageFromPages, registerEveryName, followDeployedPacks]);
});
