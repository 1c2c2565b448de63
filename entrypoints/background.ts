import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../platform/background-requests.ts';

export default defineBackground(() => {
  answerRequests();
});
