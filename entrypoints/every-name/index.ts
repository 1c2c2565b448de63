/**
 * Runs on every page while the user has chosen that every name is marked, not only relevant ones
 * (`platform/background/every-name.ts`). Sets a flag, so that the content script knows this before it asks
 * the background.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('sidelight.every-name')]: true });
});
