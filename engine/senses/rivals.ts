/**
 * Chooses between the senses of a form by the words around it and by the page's other names: "Georgia" with
 * Tbilisi or with Atlanta. Each word counts once, and counts more if it stands near. The sense with the most
 * points wins. In a tie the entry loses, since a missing mark costs less than a wrong one. If no sense has
 * points, the entry wins unless the form is a cautious one (`Senses.cautious`).
 */
import { firstEndingBehind } from '../binary-search.ts';
import type { OtherSense, Senses } from '../glossary.ts';
import type { Occurrence } from './occurrences.ts';
import { pattern } from './pattern.ts';
import type { PreparedText } from './prepared.ts';

/** A form with several senses, and the facts that decide which one it has. */
export interface SenseQuestion {
  /** The text with the form. `start` and `end` are offsets of the form in UTF-16 units of that text. */
  readonly prepared: PreparedText;
  readonly start: number;
  readonly end: number;
  readonly senses: Senses;
  /** Titles of the page and the heading above the text. */
  readonly about: readonly PreparedText[];
  /** Number of different distinctive names in the same text. */
  readonly distinctiveHere: number;
  /** Number of different distinctive names elsewhere on the page. */
  readonly distinctiveOnPage: number;
}

/** The answer: whether the form means the entry. `since` has the words that decided, the nearest first. */
export type SenseAnswer =
  | { readonly isMeant: true; readonly since: readonly string[] }
  | { readonly isMeant: false };

/** Prepositions before a place, in folded text ("silk from China", "куплен в Карабахе"). */
const FROM_A_PLACE = pattern`(?<![\p{L}\p{N}])(?:from|in|across|out of|aus|en|du|из|в|во|с)\s+$`;

/**
 * Words that only places have before their name ("провинции Карабах") or after it ("the Karabakh region").
 */
const SAID_TO_BE_PLACE_BEFORE = pattern`(?:(?:province|region|khanate|district|provinz)\s+(?:of |du |de )?|(?:провинци|област|регион|ханств)\p{L}*\s+)$`;
const SAID_TO_BE_PLACE_BEHIND =
  /^\s+(?:region|province|khanate|enclave|bolges|bolgəs|vilayət|xanlig|մարզ|շրջան|რეგიონ)/u;
/** Distance to which such words are looked for, in UTF-16 units. */
const LONGEST_PLACE_WORD = 16;

/** Largest distance of a word that stands near a form, in UTF-16 units of folded text. */
const NEAR = 80;
/** Points that a word or distinctive name gives to a sense, by the place where it stands. */
const POINTS = { near: 3, inText: 2, about: 1, distinctiveHere: 2, distinctiveOnPage: 1 } as const;
/** Largest number of distinctive names that give points, in the same text and elsewhere on the page. */
const MOST_DISTINCTIVE = 2;

/** Largest number of words that are given as the reason. */
const MOST_REASONS = 2;

/** Returns the text of an occurrence as it is written. */
function writtenIn({ text, folded }: PreparedText, { start, end }: Occurrence): string {
  return text.slice(folded.startOf(start), folded.endOf(end - 1));
}

/** A form in its folded text (from `from` to `to`), and the titles above the text. */
interface FormPlace extends Pick<SenseQuestion, 'prepared' | 'about'> {
  readonly from: number;
  readonly to: number;
}

/** Score of a word list for a form. Each word counts once. `since` has the words with the most points. */
interface ListScore {
  readonly points: number;
  readonly since: readonly string[];
}

/** Returns the occurrences that the form itself covers, and the first one of each word near the form. */
function around(
  occurrences: readonly Occurrence[],
  { from, to }: FormPlace,
): { covered: Occurrence[]; near: Map<string, Occurrence> } {
  const covered: Occurrence[] = [];
  const near = new Map<string, Occurrence>();
  for (let index = firstEndingBehind(occurrences, from - NEAR - 1); index < occurrences.length; index++) {
    const each = occurrences[index];
    if (each === undefined || each.start - to > NEAR) break;
    if (each.start < to && each.end > from) covered.push(each);
    else if (!near.has(each.word)) near.set(each.word, each);
  }
  return { covered, near };
}

/**
 * Scores a list of words for a form. Its time does not grow with the length of the text, except for
 * `prepared.places`, which runs once for each list.
 */
function scoreOf(list: readonly string[], place: FormPlace): ListScore {
  const { prepared, about } = place;
  const places = prepared.places(list);
  const { covered, near } = around(prepared.occurrences(list), place);
  /** Returns the first occurrence of a word that the form does not cover. */
  const firstOf = (word: string) => places.get(word)?.find((each) => !covered.includes(each));
  const silent = new Set(covered.map(({ word }) => word).filter((word) => firstOf(word) === undefined));
  const inText = places.size - silent.size;
  const since = [...near.values()]
    .sort((a, b) => (firstOf(a.word)?.start ?? 0) - (firstOf(b.word)?.start ?? 0))
    .slice(0, MOST_REASONS)
    .map((each) => writtenIn(prepared, each));
  const far: Occurrence[] = [];
  for (const word of places.keys()) {
    if (far.length >= MOST_REASONS + covered.length) break; // enough, even if covered words are out of order
    const first = near.has(word) ? undefined : firstOf(word);
    if (first !== undefined) far.push(first);
  }
  const inOrder = far.sort((a, b) => a.start - b.start).map((each) => writtenIn(prepared, each));
  since.push(...inOrder.slice(0, MOST_REASONS - since.length));
  const inTitles = new Set<string>();
  for (const title of about) {
    for (const [word, [first]] of title.places(list)) {
      if (first === undefined || inTitles.has(word) || (places.has(word) && !silent.has(word))) continue;
      inTitles.add(word);
      if (since.length < MOST_REASONS) since.push(writtenIn(title, first));
    }
  }
  return {
    points: near.size * (POINTS.near - POINTS.inText) + inText * POINTS.inText + inTitles.size * POINTS.about,
    since,
  };
}

/**
 * Returns the points for a sense that is a thing if the text also has the form in small letters ("turkey
 * mince").
 */
function pointsForSmallLetters({ forms, thing }: OtherSense, form: string, prepared: PreparedText): number {
  return thing === true && forms !== undefined && prepared.hasWord(form) ? POINTS.near : 0;
}

function isSaidToBePlace(lower: string, from: number, to: number): boolean {
  const before = lower.slice(Math.max(0, from - LONGEST_PLACE_WORD), from);
  return (
    FROM_A_PLACE.test(before) ||
    SAID_TO_BE_PLACE_BEFORE.test(before) ||
    SAID_TO_BE_PLACE_BEHIND.test(lower.slice(to, to + LONGEST_PLACE_WORD))
  );
}

/** Decides whether a form with several senses means the entry. */
export function chooseSense({
  prepared,
  start,
  end,
  senses,
  about,
  distinctiveHere,
  distinctiveOnPage,
}: SenseQuestion): SenseAnswer {
  const from = prepared.indexOf(start);
  const to = prepared.indexOf(end);
  const form = prepared.folded.lower.slice(from, to);
  const place: FormPlace = { prepared, about, from, to };
  const own = scoreOf(senses.near, place);
  const ownPoints =
    own.points +
    Math.min(MOST_DISTINCTIVE, distinctiveHere) * POINTS.distinctiveHere +
    Math.min(MOST_DISTINCTIVE, distinctiveOnPage) * POINTS.distinctiveOnPage;
  const isPlace = isSaidToBePlace(prepared.folded.lower, from, to);
  const others = senses.others.filter(
    ({ forms, thing }) => (forms === undefined || forms.includes(form)) && !(isPlace && thing === true),
  );
  const best = Math.max(
    0,
    ...others.map(
      (other) => scoreOf(other.near, place).points + pointsForSmallLetters(other, form, prepared),
    ),
  );
  const isDoubtful = senses.cautious?.includes(form) === true;
  const isMeant = ownPoints > best || (best === 0 && ownPoints === 0 && !isDoubtful);
  return isMeant ? { isMeant, since: own.since } : { isMeant };
}
