import { glossary } from 'virtual:sidelight/names';
import { defineBackground } from 'wxt/utils/define-background';
import { readPack, readStoredPack } from '../data/pack-file.ts';
import { answerRequests } from '../platform/background/background-requests.ts';
import { showBadges } from '../platform/background/badge.ts';
import { obeyCommands } from '../platform/background/commands.ts';
import { offerMenus } from '../platform/background/context-menu.ts';
import { followRelevance } from '../platform/background/every-name.ts';
import { answerOmnibox } from '../platform/background/omnibox.ts';
import { followOwnNames } from '../platform/background/own-names.ts';
import { keepPrivateTabsTold } from '../platform/background/private-tabs.ts';
import { startOnAccess } from '../platform/background/start-on-access.ts';
import { welcomeReaders } from '../platform/background/welcome.ts';
import { keepPacks } from '../platform/packs/keep-packs.ts';
import { followManagedPacks } from '../platform/packs/managed-packs.ts';
import { watchListedGlossaries } from '../platform/packs/packs.ts';
import { searchInReading } from '../platform/packs/reading.ts';
import { rememberSiteStates } from '../platform/sites/site-states.ts';
import { openPanelForCards } from '../platform/tab/side-panel.ts';

export default defineBackground(() => {
  let search: ReturnType<typeof searchInReading> | undefined;
  const states = rememberSiteStates();
  answerRequests();
  keepPrivateTabsTold();
  openPanelForCards();
  followRelevance();
  followOwnNames();
  keepPacks(readStoredPack);
  followManagedPacks(readPack);
  showBadges(states);
  offerMenus(states);
  obeyCommands();
  watchListedGlossaries(() => {
    search = undefined;
  });
  answerOmnibox(async (text) => {
    search ??= searchInReading(glossary);
    return (await search)(text);
  });
  startOnAccess();
  welcomeReaders();
});
