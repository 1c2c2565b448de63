import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../platform/background-requests.ts';
import { followRelevance } from '../platform/every-name.ts';
import { openPanelForCards } from '../platform/side-panel.ts';

export default defineBackground(() => {
  answerRequests();
  openPanelForCards();
  followRelevance();
});
