/**
 * Runs on every page while the user wants every name looked for (`platform/background/every-name.ts`). It
 * sets a flag, so that the content script knows this before it asks the background.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('sidelight.every-name')]: true });
});
