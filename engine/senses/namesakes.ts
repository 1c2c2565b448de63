/** Other bearers of a surname: once "Haji Aliyev" has been named, the "Aliyev" that follows is he. */
import type { Match } from '../matcher.ts';
import { isCapitalised, wordAfter, wordBefore } from './context.ts';
import type { PreparedText } from './prepared.ts';
import { SMALL_HEADS } from './words/heads.ts';
import { NAMED_AFTER, TITLES } from './words/persons.ts';
import { PUBLIC_HEADS } from './words/small.ts';

/** A form of a person's name, with the rule that says that it is no name of the entry here, if one does. */
export interface Judged extends Match {
  readonly rule: string | undefined;
}

/** Rules that see another person behind the surname. */
const OTHER_BEARER: ReadonlySet<string> = new Set(['other-person', 'other-initial', 'athlete']);

/** "Heydar Aliyev Center", "Heydar Aliyev International Airport": a house, which nobody is called after in what follows. */
function isHouse(text: string, end: number): boolean {
  const next = wordAfter(text, end);
  if (next === undefined) return false;
  if (SMALL_HEADS.has(next.folded) || NAMED_AFTER.has(next.folded)) return true;
  const second = isCapitalised(next) ? wordAfter(text, next.end) : undefined;
  return second !== undefined && (NAMED_AFTER.has(second.folded) || PUBLIC_HEADS.has(second.folded));
}

/** True if the form alone says who is meant: a name of several words, or one behind a title. */
function isFull(text: string, { start, end }: Match): boolean {
  if (/\s/.test(text.slice(start, end).trim())) return true;
  const before = wordBefore(text, start);
  return before !== undefined && TITLES.has(before.folded);
}

/**
 * Those of `forms`, all of one person, that are a namesake's: surnames behind another bearer's name, unless the entry's own person has been
 * named before. In texts about sport also those in front of it, as headlines have them.
 */
export function namesakesAmong({ text, isSport }: Pick<PreparedText, 'text' | 'isSport'>, forms: readonly Judged[]): ReadonlySet<Judged> {
  const other = forms.find(({ rule, end }) => rule !== undefined && OTHER_BEARER.has(rule) && !isHouse(text, end));
  if (other === undefined) return new Set();
  const own = forms.filter(({ rule }) => rule === undefined);
  if (own.some((form) => isFull(text, form))) return new Set();
  const first = own[0];
  if (!isSport && first !== undefined && first.start < other.start) return new Set();
  return new Set(own);
}
