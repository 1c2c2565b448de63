/** State of the extension as content scripts get it, with the settings that it has after installation. */
import type { PageState } from '../../platform/messages.ts';

export const STATE: PageState = {
  isOff: false,
  sendsAll: false,
  lexicon: 'first',
  relevance: 'smart',
  density: 'every',
  kinds: [],
  looks: 'quiet',
  delay: 100,
  heldKey: 'none',
};
