/**
 * Rules by which a name's form is seen to be part of another name. Each looks at the form and its neighbours only; which of several
 * senses a name has by the page's subject is another question (`rivals.ts`).
 */
import type { Rule } from './candidate.ts';
import { otherFortress } from './rules/fortress.ts';
import { athlete, givenName, namedAfter, otherInitial, otherPerson } from './rules/persons.ts';
import { elsewhere, headBefore, headBehind, placeOnRiver, teamTown } from './rules/places.ts';
import { quotedBrand } from './rules/quoted.ts';
import { address, compass, wordInCapitals } from './rules/writing.ts';

/** All rules, the cheapest and surest first. */
export const RULES: readonly Rule[] = [
  address,
  wordInCapitals,
  placeOnRiver,
  elsewhere,
  otherInitial,
  otherPerson,
  athlete,
  namedAfter,
  headBehind,
  headBefore,
  teamTown,
  quotedBrand,
  givenName,
  compass,
  otherFortress,
];
