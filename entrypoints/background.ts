import { cardGlossary, maps } from 'virtual:sidelight/cards';
import { lexicon } from 'virtual:sidelight/lexicon';
import { defineBackground } from 'wxt/utils/define-background';
import { lexiconSource } from '../engine/index.ts';
import { showBadges } from '../platform/background/badge.ts';
import { tellPages } from '../platform/background/broadcast.ts';
import { answerCards } from '../platform/background/cards.ts';
import { doLater } from '../platform/background/chores.ts';
import { runCommands } from '../platform/background/commands.ts';
import { offerMenus } from '../platform/background/context-menu.ts';
import { keepEngine } from '../platform/background/engine-in-use.ts';
import { followEveryName } from '../platform/background/every-name.ts';
import { answerOmnibox } from '../platform/background/omnibox.ts';
import { onInstall } from '../platform/background/on-install.ts';
import { answerPagePorts } from '../platform/background/page-ports.ts';
import { answerRequests } from '../platform/background/requests.ts';
import { keepSearch } from '../platform/background/search-in-use.ts';
import { startOnAccess } from '../platform/background/start-on-access.ts';
import { keepStorageFromPages } from '../platform/background/storage-access.ts';
import { keepChoices } from '../platform/background/stored-choices.ts';
import { welcomeUsers } from '../platform/background/welcome.ts';
import { rememberSiteStates } from '../platform/sites/site-states.ts';

// Pages wait until the background has started. So modules that a page's first requests do not need are
// imported later. The build puts all modules into one file, but the code of these modules runs only when they
// are imported.
const usersGlossaries = () => import('../platform/background/users-glossaries.ts');
const packFiles = () => import('../data/pack-file.ts');

async function createSearchOfAll() {
  const { glossary } = await import('virtual:sidelight/names');
  const { searchInReading } = await usersGlossaries();
  return searchInReading(glossary);
}

/**
 * Tidies up the stored glossaries: adopts changes of deployed glossaries, removes stored parts that no
 * glossary uses, and copies glossaries that version 0.1 stored.
 */
async function keepGlossaries(): Promise<void> {
  const { copyOldPacks, dropOldParts, followManagedPacks } = await usersGlossaries();
  const { readPack, readStoredPack } = await packFiles();
  followManagedPacks(readPack);
  await dropOldParts().catch(() => {}); // the next start tries again
  await copyOldPacks(readStoredPack);
}

async function compileGlossaries(): Promise<void> {
  await (await usersGlossaries()).compileAgain();
}

export default defineBackground(() => {
  const choices = keepChoices();
  const sites = rememberSiteStates();
  const engine = keepEngine({
    bundled: () => lexiconSource(lexicon),
    choices,
    usersNames: async (ids) => (await usersGlossaries()).storedNames(ids),
  });
  const card = answerCards({
    glossary: cardGlossary,
    maps,
    users: async (request) => (await usersGlossaries()).usersCard(request),
  });
  tellPages(answerPagePorts({ choices, sites, engine, card }), choices, sites);
  answerRequests({
    'commit-pack': async (message) => (await usersGlossaries()).answerPackRequest(message),
    'discard-parts': async (message) => (await usersGlossaries()).answerPackRequest(message),
    'remove-pack': async (message) => (await usersGlossaries()).answerPackRequest(message),
    records: async (message) => (await usersGlossaries()).answerRecordRequest(message),
  });
  const registerEveryName = followEveryName(choices);
  showBadges(sites);
  offerMenus(sites);
  runCommands();
  answerOmnibox(keepSearch(choices, createSearchOfAll));
  startOnAccess();
  welcomeUsers();
  onInstall(compileGlossaries);
  doLater([keepStorageFromPages, registerEveryName, keepGlossaries]);
});
