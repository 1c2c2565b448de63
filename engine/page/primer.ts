/**
 * The primer of a page: which of its names matter most to a reader who has a moment. Pure arithmetic over what is known anyway, so that
 * the order can be foreseen and does not jump about while a page loads.
 */

import type { Entry, EntryKind } from '../glossary.ts';
import { fold } from '../names/fold.ts';

export interface NameOnPage {
  readonly entry: Entry;
  /** How often it is marked, at least once. */
  readonly count: number;
}

/**
 * How much a kind tells of what a page is about. People, routes and what happens or is agreed are news; a country is named on nearly
 * every page about the region, and readers know where it is.
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
 * A name that is common in other news too ("Russia", "EU") counts half; one that bears on the region up to nearly as much as its own. What is in the reader's
 * own glossary counts whole: they have put it there.
 */
const COMMON_WEIGHT = { least: 0.5, most: 0.9 } as const;

/**
 * What standing in the title of the page is worth, whatever the name: what a title names the page is about; and being the first name on it.
 * One mention is worth 1, three are worth 2, seven 3.
 */
const IN_TITLE = 2.5;
const NAMED_FIRST = 1;

/** From so many letters on a name may have an ending of up to so many letters in the title ("Pashinyan’s", "Ереване"). */
const ENDING = { from: 4, longest: 3 } as const;

const LETTER = /[\p{L}\p{N}]/u;

function standsIn(title: string, name: string): boolean {
  for (let at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
    if (at > 0 && LETTER.test(title[at - 1] ?? '')) continue;
    const ending = /^[\p{L}\p{N}]*/u.exec(title.slice(at + name.length))?.[0].length ?? 0;
    if (ending <= (name.length >= ENDING.from ? ENDING.longest : 0)) return true;
  }
  return false;
}

/** Does one of the entry's names stand in the title, in any of its scripts? A guess that ignores senses: it only moves names up. */
function isInTitle({ names }: Entry, title: string): boolean {
  return names.some(({ text, match = true, after }) => match && after === undefined && standsIn(title, fold(text).lower));
}

function distinctiveness({ strength, bearing = 0, from }: Entry): number {
  return strength === 'strong' || from !== undefined ? 1 : COMMON_WEIGHT.least + bearing * (COMMON_WEIGHT.most - COMMON_WEIGHT.least);
}

/**
 * The names that matter most, at most `most` of them, the first one first. What a name scores is what standing in the page's title is worth,
 * and the product of
 * - how distinctive it is: common names count half to nearly whole,
 * - its kind: routes, events, agreements and people before places, countries last,
 * - its place on the page: the logarithm of how often it is named, and more if it is the first name of all.
 *
 * `names` are in the order of their first mention, which also decides between equals. `title` is the page's, empty if not known.
 */
export function namesThatMatter<Name extends NameOnPage>(names: readonly Name[], title: string, most = 3): Name[] {
  const folded = fold(title).lower;
  const scored = names.map((name, index) => {
    const { entry, count } = name;
    const place = Math.log2(1 + count) + (index === 0 ? NAMED_FIRST : 0);
    return { name, score: (isInTitle(entry, folded) ? IN_TITLE : 0) + distinctiveness(entry) * KIND_WEIGHTS[entry.kind] * place };
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ name }) => name);
}

/** The entries of all the names, what matters most first: for the map of a page, which makes room in this order. */
export function entriesByWeight(names: readonly NameOnPage[], title: string): Entry[] {
  return namesThatMatter(names, title, names.length).map(({ entry }) => entry);
}
