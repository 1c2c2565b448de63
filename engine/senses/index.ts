/**
 * Senses: of the forms found in a text, those that mean what the glossary means. First rules over form (`rules.ts`), then, where the data
 * know of other senses, the words around (`rivals.ts`).
 */

import { firstEndingBehind } from '../binary-search.ts';
import type { Language } from '../names/language.ts';
import type { Match } from '../names/lexicon.ts';
import { once } from '../once.ts';
import { type Entries, type PageEvidence, speakerOf } from '../page/evidence.ts';
import type { Candidate } from './candidate.ts';
import type { Span } from './context.ts';
import { type Judged, namesakesAmong } from './namesakes.ts';
import type { PreparedText } from './prepared.ts';
import { chooseSense } from './rivals.ts';
import { RULES } from './rules.ts';

/** Why a form with several senses was taken for the entry. */
export interface SenseReason {
  /** What the entry is, in a few words ("the country"). */
  readonly gloss: string;
  /** Words of the text that said so, as they stand there ("Tbilisi"), at most two, the nearest first. */
  readonly since: readonly string[];
  /** Where no word said so: the ids of the entries whose distinctive names did, at most two. */
  readonly sinceEntries: readonly string[];
}

/** A mention in its right sense. */
export interface Mention extends Match {
  readonly sense?: SenseReason;
}

/** Distinctive names elsewhere on the page that speak for a sense, at most: more of them change nothing. */
const ENOUGH_ON_PAGE = 2;

export interface SenseContext {
  /** Called if a form with several senses was not taken for the entry, and could be if the page had more distinctive names. */
  readonly onUndecided?: (() => void) | undefined;
  readonly language: Language | undefined;
  readonly evidence: Pick<PageEvidence, 'distinctive'>;
  /** What the text is about by the page's own words: its title, the heading that the text stands under. Asked only where a form has several senses. */
  readonly about?: (() => readonly PreparedText[]) | undefined;
}

const MOST_ENTRIES = 2;

/** The id of the rule that says that this form is no name of the entry here. */
export function excludingRule(candidate: Candidate): string | undefined {
  return RULES.find((rule) => rule.excludes(candidate))?.id;
}

/** The matches that no rule excludes and that are no namesake's. */
function namesAmong(prepared: PreparedText, matches: readonly Match[], lexicon: Entries, language: Language | undefined): Match[] {
  const isNamed = (word: Span) => {
    const behind = matches[firstEndingBehind(matches, word.start)];
    return behind !== undefined && behind.start < word.end;
  };
  const judged = matches.flatMap((match): Judged[] => {
    const entry = lexicon.entries.at(match.entry);
    if (entry === undefined) return [];
    if (entry.isFromUser === true) return [{ ...match, rule: undefined }]; // whatever it may be elsewhere, it is what the reader means
    const { kind, traits = [], initials = [] } = entry;
    const candidate = { ...match, text: prepared.text, prepared, language, kind, traits, initials, isNamed };
    return [{ ...match, rule: excludingRule(candidate) }];
  });
  const byEntry = Map.groupBy(judged, ({ entry }) => entry);
  const isFromUser = (entry: number) => lexicon.entries.at(entry)?.isFromUser === true;
  const namesakes = new Map([...byEntry].map(([entry, forms]) => [entry, isFromUser(entry) ? new Set() : namesakesAmong(prepared, forms)]));
  return judged.flatMap((form): Match[] => {
    const { rule, ...match } = form;
    return rule === undefined && !namesakes.get(match.entry)?.has(form) ? [match] : [];
  });
}

/** The mentions among `matches`, all of which were found in the text. */
export function mentionsAmong(
  prepared: PreparedText,
  matches: readonly Match[],
  lexicon: Entries,
  { language, evidence, about, onUndecided }: SenseContext,
): Mention[] {
  if (matches.length === 0) return [];
  const names = namesAmong(prepared, matches, lexicon, language);
  const isStrong = (entry: number) => lexicon.entries.at(entry)?.strong === true;
  const speakers = names.map((match) => speakerOf(lexicon, match)).filter((entry) => entry !== undefined);
  const strongHere = new Set(speakers.filter(isStrong));
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
      answer.since.length > 0 ? [] : [...here, ...onPage].slice(0, MOST_ENTRIES).flatMap((entry) => lexicon.entries.at(entry)?.id ?? []);
    return [{ ...match, sense: { gloss: senses.gloss, since: answer.since, sinceEntries } }];
  });
}
