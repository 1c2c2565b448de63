/**
 * Chooses between what a form can mean by the words around it and by what else the page names: "Georgia" with Tbilisi or with Atlanta.
 * Deterministic: each word counts once, more where it stands near; the sense with most points wins, and of two alike the other one,
 * since a missing mark costs less than a wrong one.
 */

import type { OtherSense, Senses } from '../glossary.ts';
import type { Occurrence } from './occurrences.ts';
import { pattern } from './pattern.ts';
import type { PreparedText } from './prepared.ts';

export interface SenseQuestion {
  /** The text that the form stands in, and its place there (UTF-16 code units of the source). */
  readonly prepared: PreparedText;
  readonly start: number;
  readonly end: number;
  readonly senses: Senses;
  /** The page's title and the heading that the text stands under. */
  readonly about: readonly PreparedText[];
  /** Distinctive names in the same text, and on the page. */
  readonly distinctiveHere: number;
  readonly distinctiveOnPage: number;
}

/** The answer: the entry is meant, with the words that said so, as they stand in the text, the nearest first; or something else is. */
export type SenseAnswer = { readonly isMeant: true; readonly since: readonly string[] } | { readonly isMeant: false };

/** What has a place behind it ("silk from China", "куплен в Карабахе"), folded; "in" stands before dishes too ("turkey in oil"). */
const FROM_A_PLACE = pattern`(?<![\p{L}\p{N}])(?:from|in|across|out of|aus|en|du|из|в|во|с)\s+$`;

/** What only places are called, before the name ("провинции Карабах") and behind it ("the Karabakh region"). */
const SAID_TO_BE_PLACE_BEFORE = pattern`(?:(?:province|region|khanate|district|provinz)\s+(?:of |du |de )?|(?:провинци|област|регион|ханств)\p{L}*\s+)$`;
const SAID_TO_BE_PLACE_BEHIND = /^\s+(?:region|province|khanate|enclave|bolges|bolgəs|vilayət|xanlig|մարզ|շրջան|რეგიონ)/u;
const LONGEST_PLACE_WORD = 16;

const NEAR = 80;
const POINTS = { near: 3, inText: 2, about: 1, distinctiveHere: 2, distinctiveOnPage: 1 } as const;
const MOST_DISTINCTIVE = 2;

/** Words given as the reason, at most. */
const MOST_REASONS = 2;

/** A word that stands in the text: as written there, and the points that it gives. */
interface Found {
  readonly written: string;
  readonly points: number;
}

function writtenIn({ text, folded }: PreparedText, { start, end }: Occurrence): string {
  return text.slice(folded.startOf(start), folded.endOf(end - 1));
}

/** The form in its folded text, and what the text is about. */
interface Place extends Pick<SenseQuestion, 'prepared' | 'about'> {
  readonly from: number;
  readonly to: number;
}

/** The words that stand in the text or in what it is about, each once. */
function wordsFound(words: readonly string[], { prepared, about, from, to }: Place): Found[] {
  const found = new Map<string, Found>();
  for (const each of prepared.occurrences(words)) {
    if (each.start < to && each.end > from) continue; // the form itself
    const distance = each.start >= to ? each.start - to : from - each.end;
    const points = distance <= NEAR ? POINTS.near : POINTS.inText;
    if (points > (found.get(each.word)?.points ?? 0)) found.set(each.word, { written: writtenIn(prepared, each), points });
  }
  for (const title of about) {
    for (const each of title.occurrences(words)) {
      if (!found.has(each.word)) found.set(each.word, { written: writtenIn(title, each), points: POINTS.about });
    }
  }
  return [...found.values()];
}

function sum(found: readonly Found[]): number {
  return found.reduce((all, { points }) => all + points, 0);
}

/** Points for a thing whose name, which the entry has with a capital, stands in the text in small letters too ("turkey mince"). */
function writtenSmall({ forms, thing }: OtherSense, form: string, { text }: PreparedText): number {
  if (thing !== true || forms === undefined || !text.includes(form)) return 0;
  return new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'u').test(text) ? POINTS.near : 0;
}

function isSaidToBePlace(lower: string, from: number, to: number): boolean {
  const before = lower.slice(Math.max(0, from - LONGEST_PLACE_WORD), from);
  return FROM_A_PLACE.test(before) || SAID_TO_BE_PLACE_BEFORE.test(before) || SAID_TO_BE_PLACE_BEHIND.test(lower.slice(to, to + LONGEST_PLACE_WORD));
}

/** Says whether the entry is meant. */
export function chooseSense({ prepared, start, end, senses, about, distinctiveHere, distinctiveOnPage }: SenseQuestion): SenseAnswer {
  const from = prepared.indexOf(start);
  const to = prepared.indexOf(end);
  const form = prepared.folded.lower.slice(from, to);
  const place: Place = { prepared, about, from, to };
  const own = wordsFound(senses.near, place);
  const ownPoints =
    sum(own) +
    Math.min(MOST_DISTINCTIVE, distinctiveHere) * POINTS.distinctiveHere +
    Math.min(MOST_DISTINCTIVE, distinctiveOnPage) * POINTS.distinctiveOnPage;
  const isPlace = isSaidToBePlace(prepared.folded.lower, from, to);
  const others = senses.others.filter(({ forms, thing }) => (forms === undefined || forms.includes(form)) && !(isPlace && thing === true));
  const best = Math.max(0, ...others.map((other) => sum(wordsFound(other.near, place)) + writtenSmall(other, form, prepared)));
  const isDoubtful = senses.cautious?.includes(form) === true;
  const isMeant = ownPoints > best || (best === 0 && ownPoints === 0 && !isDoubtful);
  if (!isMeant) return { isMeant };
  return {
    isMeant,
    since: [...own]
      .sort((a, b) => b.points - a.points)
      .slice(0, MOST_REASONS)
      .map(({ written }) => written),
  };
}
