/**
 * Finds bare names that mean a namesake of the entry. After "Haji Aliyev" or "Nakhichevan-on-Don", a bare
 * "Aliyev" or "Nakhichevan" means that person or place.
 */
import type { Match } from '../names/lexicon.ts';
import { isCapitalised, wordAfter, wordBefore } from './context.ts';
import type { PreparedText } from './prepared.ts';
import { SMALL_HEADS } from './words/heads.ts';
import { NAMED_AFTER, TITLES } from './words/persons.ts';
import { PUBLIC_HEADS } from './words/small.ts';

/** A form of a name after the rules have judged it. */
export interface Judged extends Match {
  /** Id of the rule that excludes the form, if one does. */
  readonly rule: string | undefined;
}

/** Ids of the rules that recognise another person or another place of the same name. */
const OTHER_BEARER: ReadonlySet<string> = new Set([
  'other-person',
  'other-initial',
  'athlete',
  'another-place',
  'elsewhere',
]);

/**
 * Id of the rule that recognises a text about a thing of this name. Then all its bare names mean the thing.
 */
const THING = 'named-thing';

/** True for a building named after a person ("Heydar Aliyev Center"). Bare names after it do not mean it. */
function isBuilding(text: string, end: number): boolean {
  const next = wordAfter(text, end);
  if (next === undefined) return false;
  if (SMALL_HEADS.has(next.folded) || NAMED_AFTER.has(next.folded)) return true;
  const second = isCapitalised(next) ? wordAfter(text, next.end) : undefined;
  return second !== undefined && (NAMED_AFTER.has(second.folded) || PUBLIC_HEADS.has(second.folded));
}

/** True if the form alone identifies the entry: it has several words, or it follows a title. */
function isFull(text: string, { start, end }: Match): boolean {
  if (/\s/.test(text.slice(start, end).trim())) return true;
  const before = wordBefore(text, start);
  return before !== undefined && TITLES.has(before.folded);
}

/**
 * Returns the forms that mean a namesake. All of `forms` belong to one entry. They mean a namesake if the
 * text names one, and does not name the entry in full or by an earlier form. In texts about sport, forms
 * before the namesake mean the namesake too, since headlines shorten names.
 */
export function namesakesAmong(
  { text, isSport }: Pick<PreparedText, 'text' | 'isSport'>,
  forms: readonly Judged[],
): ReadonlySet<Judged> {
  if (forms.some(({ rule }) => rule === THING))
    return new Set(forms.filter(({ rule }) => rule === undefined));
  const other = forms.find(
    ({ rule, end }) => rule !== undefined && OTHER_BEARER.has(rule) && !isBuilding(text, end),
  );
  if (other === undefined) return new Set();
  const own = forms.filter(({ rule }) => rule === undefined);
  if (own.some((form) => isFull(text, form))) return new Set();
  const first = own[0];
  if (!isSport && first !== undefined && first.start < other.start) return new Set();
  return new Set(own);
}
