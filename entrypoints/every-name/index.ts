/**
 * Runs on every page while the setting marks every name, not only relevant ones. Only then does the
 * background register this script (`platform/background/every-name.ts`). The script sets a flag, from which
 * the content script knows the setting before it asks the background.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('sidelight.every-name')]: true });
});
