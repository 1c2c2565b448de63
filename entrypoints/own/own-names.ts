/** What the glossaries that are on make of the bundled names. */
import { anchors } from 'virtual:sidelight/anchors';
import { type CandidateTest, candidateTest } from '../../engine/names/candidates.ts';
import { once } from '../../engine/once.ts';
import { lexiconOf, mergeLexicons } from '../../engine/packs/lexicons.ts';
import { BUNDLED } from '../../engine/packs/states.ts';
import { anyTest } from '../../engine/packs/tests.ts';
import type { NamesOf } from '../../platform/page/page-packs.ts';
import type { OwnNames } from '../page/frame-scripts.ts';
import { createGlossaries } from './glossaries.ts';

const distinctive = once(() => candidateTest(anchors));

/** With the glossaries that are on, in the reader's order. */
export function ownNames(inOrder: readonly NamesOf[]): OwnNames {
  const tests = inOrder.flatMap((each) => (each === BUNDLED ? [] : candidateTest(each.anchors)));
  const isBundledOn = inOrder.includes(BUNDLED);
  const readers = anyTest(tests);

  function test(bundled = distinctive()): CandidateTest {
    if (!isBundledOn) return readers;
    return tests.length === 0 ? bundled : anyTest([bundled, ...tests]);
  }

  return {
    lexicon: (bundled) => mergeLexicons(inOrder.map((each) => (each === BUNDLED ? bundled : lexiconOf(each)))),
    test,
    glossaryOf: createGlossaries(),
  };
}

const NOTHING: CandidateTest = { mayHoldName: () => false, wordEnds: () => [] };

/** Until storage has been read. A name that is marked and then turns out to be switched off would flash up. */
export const NOT_KNOWN_YET: OwnNames = { ...ownNames([BUNDLED]), test: () => NOTHING };
