import { glossary } from 'virtual:sidelight/glossary';
import { defineBackground } from 'wxt/utils/define-background';
import { createSearch, type Search } from '../engine/search.ts';
import { answerRequests } from '../platform/background-requests.ts';
import { showBadges } from '../platform/badge.ts';
import { obeyCommands } from '../platform/commands.ts';
import { offerMenus } from '../platform/context-menu.ts';
import { answerOmnibox } from '../platform/omnibox.ts';
import { welcomeReaders } from '../platform/welcome.ts';

export default defineBackground(() => {
  let search: Search | undefined;
  answerRequests();
  showBadges();
  offerMenus();
  obeyCommands();
  answerOmnibox(() => {
    search ??= createSearch(glossary);
    return search;
  });
  welcomeReaders();
});
