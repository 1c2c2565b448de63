/**
 * Comes into every page only if the reader has asked for every name to be marked: brings the scout the test for common names too, which
 * it then looks with from the start. It may run before the scout or after it.
 */
import { anchors } from 'virtual:sidelight/all-anchors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { candidateTest } from '../../engine/names/candidates.ts';
import { provide } from '../page/frame-scripts.ts';
import { lookForWantedNames } from '../page/wanted-names.ts';

export default defineUnlistedScript(() => {
  provide('every', candidateTest(anchors));
  lookForWantedNames();
});
