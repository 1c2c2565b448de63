/**
 * Lists the rules that recognise a form as part of another name. A rule looks only at the form and the words
 * beside it. After the rules, `rivals.ts` decides by the words of the whole text and by the page's subject.
 */

import { compass } from './rules/compass.ts';
import { anotherPlace, elsewhere, sharedName } from './rules/elsewhere.ts';
import { foreignBrand } from './rules/foreign-brand.ts';
import { otherFortress } from './rules/fortress.ts';
import { athlete, givenName, namedAfter, otherInitial, otherPerson } from './rules/persons.ts';
import { headBefore, headBehind, teamTown } from './rules/places.ts';
import { quotedBrand } from './rules/quoted.ts';
import { namedThing } from './rules/things.ts';
import { address, wordInCapitals } from './rules/writing.ts';
import type { SenseRule } from './sense-rule.ts';

/** All rules, the cheapest and most certain first. The first rule that excludes a form decides. */
export const RULES: readonly SenseRule[] = [
  address,
  wordInCapitals,
  anotherPlace,
  sharedName,
  elsewhere,
  otherInitial,
  otherPerson,
  athlete,
  namedAfter,
  headBehind,
  headBefore,
  teamTown,
  namedThing,
  foreignBrand,
  quotedBrand,
  givenName,
  compass,
  otherFortress,
];
