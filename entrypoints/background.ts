import { glossary } from 'virtual:sidelight/names';
import { defineBackground } from 'wxt/utils/define-background';
import { readPack } from '../data/pack-file.ts';
import { createSearch, type Search } from '../engine/search.ts';
import { answerRequests } from '../platform/background-requests.ts';
import { showBadges } from '../platform/badge.ts';
import { obeyCommands } from '../platform/commands.ts';
import { offerMenus } from '../platform/context-menu.ts';
import { followRelevance } from '../platform/every-name.ts';
import { followManagedPacks } from '../platform/managed-packs.ts';
import { answerOmnibox } from '../platform/omnibox.ts';
import { followOwnNames } from '../platform/own-names.ts';
import { glossaryForReading, watchListedGlossaries } from '../platform/packs.ts';
import { recompileOnUpdate } from '../platform/recompile.ts';
import { openPanelForCards } from '../platform/side-panel.ts';
import { rememberSiteStates } from '../platform/site-states.ts';
import { startOnAccess } from '../platform/start-on-access.ts';
import { welcomeReaders } from '../platform/welcome.ts';

export default defineBackground(() => {
  let search: Promise<Search> | undefined;
  const states = rememberSiteStates();
  answerRequests();
  openPanelForCards();
  followRelevance();
  followOwnNames();
  recompileOnUpdate();
  followManagedPacks(readPack);
  showBadges(states);
  offerMenus(states);
  obeyCommands();
  watchListedGlossaries(() => {
    search = undefined;
  });
  answerOmnibox(() => {
    search ??= glossaryForReading(glossary).then(createSearch);
    return search;
  });
  startOnAccess();
  welcomeReaders();
});
