/**
 * Rules by which a name's form is seen to be part of another name. Each looks at the form and its neighbours only; which of several
 * senses a name has by the page's subject is another question (`rivals.ts`).
 */
import type { Rule } from './candidate.ts';
import { compass } from './rules/compass.ts';
import { anotherPlace, elsewhere, sharedName } from './rules/elsewhere.ts';
import { foreignBrand } from './rules/foreign-brand.ts';
import { otherFortress } from './rules/fortress.ts';
import { athlete, givenName, namedAfter, otherInitial, otherPerson } from './rules/persons.ts';
import { headBefore, headBehind, teamTown } from './rules/places.ts';
import { quotedBrand } from './rules/quoted.ts';
import { namedThing } from './rules/things.ts';
import { address, wordInCapitals } from './rules/writing.ts';

/** All rules, the cheapest and surest first. */
export const RULES: readonly Rule[] = [
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
