/**
 * The primer of a page: the names that matter most to a user who has little time. The score uses only facts
 * about the names, so the order is predictable and stays stable while a page loads.
 */

import type { Entry, EntryKind } from '../glossary.ts';
import { fold } from '../names/fold.ts';

export interface NameOnPage {
  readonly entry: Entry;
  /** Number of marks of the entry on the page, at least 1. */
  readonly count: number;
}

/**
 * Weight of a kind. It says how much a name tells about the subject of a page. People, routes, events and
 * agreements are news. Nearly every page about the region names a country, and users know where it is.
 */
const KIND_WEIGHTS: Readonly<Record<EntryKind, number>> = {
  route: 1.5,
  event: 1.5,
  agreement: 1.5,
  person: 1.4,
  region: 1,
  institution: 1,
  organisation: 0.9,
  concept: 0.9,
  city: 0.8,
  country: 0.4,
};

/**
 * Weight of a common name ("Russia", "EU"): `least` for a bearing of 0, `most` for a bearing of 1.
 * Distinctive names and names from the user's glossary have a weight of 1.
 */
const COMMON_WEIGHT = { least: 0.5, most: 0.9 } as const;

/**
 * Points of a name in the page's title, whatever its weight, since a page is about the names in its title.
 * For comparison, one mention has 1 point, three have 2 and seven have 3.
 */
const IN_TITLE = 2.5;
/** Points for the name that is mentioned first on the page, beyond those for its count. */
const NAMED_FIRST = 1;

/**
 * Names of at least `from` letters also match in the title with an ending of at most `longest` letters
 * ("Ереване").
 */
const ENDING = { from: 4, longest: 3 } as const;

const LETTER = /[\p{L}\p{N}]/u;

/** True if `name` stands in `title` as a word, perhaps with an ending. Both are folded. */
function standsIn(title: string, name: string): boolean {
  for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
    if (at > 0 && LETTER.test(title[at - 1] ?? '')) continue;
    const ending = /^[\p{L}\p{N}]*/u.exec(title.slice(at + name.length))?.[0].length ?? 0;
    if (ending <= (name.length >= ENDING.from ? ENDING.longest : 0)) return true;
  }
  return false;
}

/**
 * True if a name of the entry stands in the folded title. It ignores senses, since it only moves names up.
 */
function isInTitle({ names }: Entry, title: string): boolean {
  return names.some(
    ({ text, match = true, after }) => match && after === undefined && standsIn(title, fold(text).lower),
  );
}

/** Returns how distinctive an entry is for the region, from 0.5 to 1. */
function distinctiveness({ strength, bearing = 0, from }: Entry): number {
  return strength === 'strong' || from !== undefined
    ? 1
    : COMMON_WEIGHT.least + bearing * (COMMON_WEIGHT.most - COMMON_WEIGHT.least);
}

/**
 * Returns the names that matter most, the most important first, at most `most`. A name has `IN_TITLE` points
 * if it stands in the page's title. To these it adds the product of three numbers:
 * - its distinctiveness: common names count half to nearly full,
 * - the weight of its kind: routes, events, agreements and people before places, countries last,
 * - its place on the page: the logarithm of its count, and more if it is the first name of all.
 *
 * `names` are in the order of their first mention, which also decides between equal scores. `title` is empty
 * if it is not known.
 */
export function namesThatMatter<Name extends NameOnPage>(
  names: readonly Name[],
  title: string,
  most = 3,
): Name[] {
  const folded = fold(title).lower;
  const scored = names.map((name, index) => {
    const { entry, count } = name;
    const place = Math.log2(1 + count) + (index === 0 ? NAMED_FIRST : 0);
    return {
      name,
      score:
        (isInTitle(entry, folded) ? IN_TITLE : 0) + distinctiveness(entry) * KIND_WEIGHTS[entry.kind] * place,
    };
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ name }) => name);
}

/**
 * Returns the entries of all names, the most important first. The map of a page places its labels in this
 * order.
 */
export function entriesByWeight(names: readonly NameOnPage[], title: string): Entry[] {
  return namesThatMatter(names, title, names.length).map(({ entry }) => entry);
}
