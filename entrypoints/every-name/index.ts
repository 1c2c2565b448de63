/**
 * Comes into every page while every name is looked for everywhere (`platform/background/every-name.ts`), and says so to the content
 * script, which so knows it before it has asked anything.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('sidelight.every-name')]: true });
});
