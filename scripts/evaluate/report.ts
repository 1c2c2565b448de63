/** Formats the output of the evaluation. */
import { type Passage, type PassageScore, type Totals, totalsOf } from './scoring.ts';

export interface ScoredPassage {
  readonly passage: Passage;
  readonly score: PassageScore;
}

/** Length of the text shown on each side of an error, in UTF-16 units. */
const CONTEXT = 30;

export interface Report {
  readonly all: Totals;
  /** Totals of each language, by language tag. */
  readonly languages: Readonly<Record<string, Totals>>;
}

export function reportOf(scored: readonly ScoredPassage[]): Report {
  const byLanguage = Map.groupBy(scored, ({ passage }) => passage.lang);
  const totals = (passages: readonly ScoredPassage[]) => totalsOf(passages.map(({ score }) => score));
  return {
    all: totals(scored),
    languages: Object.fromEntries([...byLanguage].map(([lang, passages]) => [lang, totals(passages)])),
  };
}

function inContext(text: string, start: number, end: number): string {
  const shown = `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
  return shown.replace(/\s+/g, ' ');
}

/**
 * Returns a line for each wrong mark and each missed mention. Tabs separate the fields: "wrong" or "missed",
 * passage, language, offsets, entity, context.
 */
export function errorLines({ passage: { id, lang, text }, score }: ScoredPassage): string[] {
  const errors = [
    ...score.wrong.map(({ start, end, entity }) => ({ what: 'wrong', start, end, entity })),
    ...score.missed.map(({ start, end, entity }) => ({ what: 'missed', start, end, entity })),
  ];
  return errors
    .sort((a, b) => a.start - b.start)
    .map(({ what, start, end, entity }) =>
      [what, id, lang, `${start}-${end}`, entity, inContext(text, start, end)].join('\t'),
    );
}
