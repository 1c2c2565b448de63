/**
 * Senses: of the forms found in a text, those that mean what the glossary means. First rules over form (`rules.ts`), then, where the data
 * know of other senses, the words around (`rivals.ts`).
 */
import type { PageEvidence } from '../evidence.ts';
import type { Language } from '../language.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Match } from '../matcher.ts';
import { type SenseAnswer, chooseSense } from './rivals.ts';
import { type Candidate, RULES } from './rules.ts';

/** Why a form with several senses was taken for the entry. */
export interface SenseReason {
  /** What the entry is, in a few words ("the country"). */
  readonly gloss: string;
  /** Words of the page that said so, as folded; empty if names did. */
  readonly since: readonly string[];
}

/** A mention in its right sense. */
export interface Mention extends Match {
  readonly sense?: SenseReason;
}

export interface SenseContext {
  readonly language: Language | undefined;
  readonly evidence: Pick<PageEvidence, 'telling'>;
}

/** The id of the rule that says that this form is no name of the entry here. */
export function excludingRule(candidate: Candidate): string | undefined {
  return RULES.find((rule) => rule.excludes(candidate))?.id;
}

/** The mentions among `matches`, all of which were found in `text`. */
export function mentionsAmong(text: string, matches: readonly Match[], lexicon: Lexicon, { language, evidence }: SenseContext): Mention[] {
  const isStrong = ({ entry }: { entry: number }) => lexicon.entries[entry]?.strong === true;
  const byRules = matches.filter((match) => {
    const entry = lexicon.entries[match.entry];
    if (entry === undefined) return false;
    const isNamed = (word: { start: number; end: number }) => matches.some(({ start, end }) => start < word.end && end > word.start);
    return excludingRule({ ...match, text, language, kind: entry.kind, traits: entry.traits ?? [], isNamed }) === undefined;
  });
  const onPage = evidence.telling.filter((entry) => isStrong({ entry }));
  return byRules.flatMap((match): Mention[] => {
    const senses = lexicon.entries[match.entry]?.senses;
    if (senses === undefined) return [match];
    const here = new Set(byRules.filter((other) => isStrong(other) && other.entry !== match.entry).map(({ entry }) => entry));
    const answer: SenseAnswer = chooseSense({
      ...match,
      text,
      senses,
      distinctiveHere: here.size,
      distinctiveOnPage: onPage.filter((entry) => !here.has(entry) && entry !== match.entry).length,
    });
    if (!answer.isMeant) return [];
    return [{ ...match, sense: { gloss: senses.gloss, since: answer.since } }];
  });
}
