/** Other bearers of a name: once "Haji Aliyev" or "Nakhichevan-on-Don" has been named, the "Aliyev" or "Nakhichevan" that follows is that one. */
import type { Match } from '../names/lexicon.ts';
import { isCapitalised, wordAfter, wordBefore } from './context.ts';
import type { PreparedText } from './prepared.ts';
import { SMALL_HEADS } from './words/heads.ts';
import { NAMED_AFTER, TITLES } from './words/persons.ts';
import { PUBLIC_HEADS } from './words/small.ts';

/** A form of a name, with the rule that says that it is no name of the entry here, if one does. */
export interface Judged extends Match {
  readonly rule: string | undefined;
}

/** Rules that see another person behind the surname, or another place behind the name. */
const OTHER_BEARER: ReadonlySet<string> = new Set(['other-person', 'other-initial', 'athlete', 'another-place', 'elsewhere']);

/** The rule that sees what the text is about: a thing with the name, wherever it stands. */
const THING = 'named-thing';

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
 * Those of `forms`, all of one entry, that are a namesake's: names behind another bearer's, unless the entry itself has been named before.
 * In texts about sport also those in front of it, as headlines have them.
 */
export function namesakesAmong({ text, isSport }: Pick<PreparedText, 'text' | 'isSport'>, forms: readonly Judged[]): ReadonlySet<Judged> {
  if (forms.some(({ rule }) => rule === THING)) return new Set(forms.filter(({ rule }) => rule === undefined));
  const other = forms.find(({ rule, end }) => rule !== undefined && OTHER_BEARER.has(rule) && !isHouse(text, end));
  if (other === undefined) return new Set();
  const own = forms.filter(({ rule }) => rule === undefined);
  if (own.some((form) => isFull(text, form))) return new Set();
  const first = own[0];
  if (!isSport && first !== undefined && first.start < other.start) return new Set();
  return new Set(own);
}
