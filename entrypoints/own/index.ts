/**
 * Comes into every page only while the reader has a glossary of their own that is on, or has switched the bundled one off: says what names are to be looked
 * for. Usually it is there before the scout, which then finds nothing until storage has been read; in pages that were open already it comes after it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BUNDLED } from '../../engine/packs/states.ts';
import { followNames } from '../../platform/page/page-packs.ts';
import { provide, provided } from '../page/frame-scripts.ts';
import { lookForWantedNames } from '../page/wanted-names.ts';
import { NOT_KNOWN_YET, ownNames } from './own-names.ts';

export default defineUnlistedScript(() => {
  if (provided('own') !== undefined) return; // brought in again, since the reader has switched glossaries off and on
  if (provided('scout') === undefined) {
    provide('own', NOT_KNOWN_YET);
    lookForWantedNames();
  } else provide('own', ownNames([BUNDLED]));
  followNames((names) => {
    provide('own', ownNames(names));
    lookForWantedNames();
  });
});
