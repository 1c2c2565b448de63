/**
 * Selects the forms in a text that mean an entry of the glossary. First, rules look at each form and its
 * neighbours (`rules.ts`). Then, if the data list other senses, the words around a form decide (`rivals.ts`).
 */

import { firstEndingBehind } from '../binary-search.ts';
import type { Language } from '../names/language.ts';
import type { Match } from '../names/lexicon.ts';
import { once } from '../once.ts';
import { type Entries, evidenceEntryOf, type PageEvidence } from '../page/evidence.ts';
import type { TextSpan } from './context.ts';
import { type Judged, namesakesAmong } from './namesakes.ts';
import type { PreparedText } from './prepared.ts';
import { chooseSense } from './rivals.ts';
import { RULES } from './rules.ts';
import type { FormInText } from './sense-rule.ts';

/** Reason why a form with several senses was taken for the entry. */
export interface SenseReason {
  /** Short description of the entry ("the country"). */
  readonly gloss: string;
  /** Words that decided, as the text has them ("Tbilisi"). There are at most two, the nearest first. */
  readonly since: readonly string[];
  /** If no word decided: ids of the entries whose distinctive names did, at most two. */
  readonly sinceEntries: readonly string[];
}

/** A match that means its entry. `sense` is there if the name has several senses. */
export interface Mention extends Match {
  readonly sense?: SenseReason;
}

/** Number of distinctive names elsewhere on the page that count for a sense. More of them change nothing. */
const ENOUGH_ON_PAGE = 2;

export interface SenseContext {
  /**
   * Called if a form with several senses was left out, but would count if the page had more distinctive
   * names.
   */
  readonly onUndecided?: (() => void) | undefined;
  readonly language: Language | undefined;
  readonly evidence: Pick<PageEvidence, 'distinctive'>;
  /** Returns the page's titles and the heading above the text. Called only if a form has several senses. */
  readonly about?: (() => readonly PreparedText[]) | undefined;
}

/** Largest number of entries that are given as the reason. */
const MOST_ENTRIES = 2;

/** Returns the id of the first rule that excludes the form. Returns undefined if no rule does. */
export function excludingRule(found: FormInText): string | undefined {
  return RULES.find((rule) => rule.excludes(found))?.id;
}

/** Returns the matches that no rule excludes and that do not name a namesake. */
function namesAmong(
  prepared: PreparedText,
  matches: readonly Match[],
  lexicon: Entries,
  language: Language | undefined,
): Match[] {
  const isNamed = (word: TextSpan) => {
    const behind = matches[firstEndingBehind(matches, word.start)];
    return behind !== undefined && behind.start < word.end;
  };
  const judged = matches.flatMap((match): Judged[] => {
    const entry = lexicon.entries.at(match.entry);
    if (entry === undefined) return [];
    if (entry.isFromUser === true) return [{ ...match, rule: undefined }]; // a user's name always means the user's entry
    const { kind, traits = [], initials = [] } = entry;
    const found = { ...match, text: prepared.text, prepared, language, kind, traits, initials, isNamed };
    return [{ ...match, rule: excludingRule(found) }];
  });
  const byEntry = Map.groupBy(judged, ({ entry }) => entry);
  const isFromUser = (entry: number) => lexicon.entries.at(entry)?.isFromUser === true;
  const namesakes = new Map(
    [...byEntry].map(([entry, forms]) => [
      entry,
      isFromUser(entry) ? new Set() : namesakesAmong(prepared, forms),
    ]),
  );
  return judged.flatMap((form): Match[] => {
    const { rule, ...match } = form;
    return rule === undefined && !namesakes.get(match.entry)?.has(form) ? [match] : [];
  });
}

/** Returns the mentions among `matches`, the matches found in the text. */
export function mentionsAmong(
  prepared: PreparedText,
  matches: readonly Match[],
  lexicon: Entries,
  { language, evidence, about, onUndecided }: SenseContext,
): Mention[] {
  if (matches.length === 0) return [];
  const names = namesAmong(prepared, matches, lexicon, language);
  const isStrong = (entry: number) => lexicon.entries.at(entry)?.strong === true;
  const named = names.map((match) => evidenceEntryOf(lexicon, match)).filter((entry) => entry !== undefined);
  const strongHere = new Set(named.filter(isStrong));
  const strongOnPage = once(() => {
    const leftOut = strongHere.size + 1; // the names of this text, and the form's own entry
    const enough = ENOUGH_ON_PAGE + leftOut;
    return evidence.distinctive(enough).filter((entry) => !strongHere.has(entry));
  });
  return names.flatMap((match): Mention[] => {
    const senses = lexicon.entries.at(match.entry)?.senses;
    if (senses === undefined) return [match];
    const here = [...strongHere].filter((entry) => entry !== match.entry);
    const onPage = strongOnPage().filter((entry) => entry !== match.entry);
    const answer = chooseSense({
      ...match,
      prepared,
      senses,
      about: about?.() ?? [],
      distinctiveHere: here.length,
      distinctiveOnPage: onPage.length,
    });
    if (!answer.isMeant) {
      if (onPage.length < ENOUGH_ON_PAGE) onUndecided?.();
      return [];
    }
    const sinceEntries =
      answer.since.length > 0
        ? []
        : [...here, ...onPage].slice(0, MOST_ENTRIES).flatMap((entry) => lexicon.entries.at(entry)?.id ?? []);
    return [{ ...match, sense: { gloss: senses.gloss, since: answer.since, sinceEntries } }];
  });
}
