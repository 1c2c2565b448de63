/**
 * Scores marks against labels. A mark is right when its start, its end and its entity are those of a label to be marked; every other
 * mark is wrong, unless it stands where nothing is scored: on text whose label leaves it open, or in an unlabelled adjective or demonym.
 */
import { isInAdjective } from './adjectives.ts';

/** `target` is to be marked, `other` is the same form for something else, `extended` may be marked or not. */
export const SENSES = ['target', 'other', 'extended'] as const;
export type Sense = (typeof SENSES)[number];

/** Offsets in UTF-16 units into the passage's text, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Label extends Span {
  readonly surface: string;
  /** Missing where the label is not about an entry of the glossary. */
  readonly entity: string | undefined;
  readonly sense: Sense;
}

export interface Passage {
  readonly id: string;
  readonly lang: string;
  /** What it is an example of. */
  readonly rule?: string | undefined;
  /** The title of the page that it comes from. */
  readonly title?: string | undefined;
  /** Whether it was chosen for what must not be marked in it; not said of all. */
  readonly set?: 'positive' | 'trap' | undefined;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** A mark that the engine made. */
export interface PlacedMark extends Span {
  readonly entity: string;
}

/** What of a passage was right and what was not. */
export interface PassageScore {
  readonly mentions: number;
  readonly correct: number;
  readonly wrong: readonly PlacedMark[];
  readonly missed: readonly Label[];
}

export interface Totals {
  readonly passages: number;
  readonly mentions: number;
  /** Marks that are scored, right or wrong. */
  readonly marks: number;
  readonly correct: number;
  /** 1 where nothing was marked. */
  readonly precision: number;
  /** 1 where nothing was to be marked. */
  readonly recall: number;
  readonly f1: number;
  readonly passagesWithWrongMarks: number;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isSame(mark: PlacedMark, label: Label): boolean {
  return mark.start === label.start && mark.end === label.end && mark.entity === label.entity;
}

function isScored(mark: PlacedMark, { text, lang, labels }: Passage): boolean {
  const touched = labels.filter((label) => overlap(mark, label));
  if (touched.length === 0) return !isInAdjective(text, mark.start, mark.end, lang);
  return !touched.every(({ sense }) => sense === 'extended');
}

/** Scores one passage; only entities for which `counts` says so are looked at, in marks and in labels. */
export function scorePassage(passage: Passage, marks: readonly PlacedMark[], counts: (entity: string) => boolean = () => true): PassageScore {
  const isCounted = ({ entity }: { readonly entity: string | undefined }) => entity !== undefined && counts(entity);
  const targets = passage.labels.filter((label) => label.sense === 'target' && isCounted(label));
  const scored = marks.filter(isCounted);
  return {
    mentions: targets.length,
    correct: targets.filter((label) => scored.some((mark) => isSame(mark, label))).length,
    wrong: scored.filter((mark) => !targets.some((label) => isSame(mark, label)) && isScored(mark, passage)),
    missed: targets.filter((label) => !scored.some((mark) => isSame(mark, label))),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Adds up the scores of passages. Ratios are rounded to four places. */
export function totalsOf(scores: readonly PassageScore[]): Totals {
  const sum = (count: (score: PassageScore) => number) => scores.reduce((total, score) => total + count(score), 0);
  const mentions = sum((score) => score.mentions);
  const correct = sum((score) => score.correct);
  const marks = correct + sum((score) => score.wrong.length);
  const precision = ratio(correct, marks);
  const recall = ratio(correct, mentions);
  return {
    passages: scores.length,
    mentions,
    marks,
    correct,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(correct === 0 && marks + mentions > 0 ? 0 : ratio(2 * precision * recall, precision + recall)),
    passagesWithWrongMarks: scores.filter(({ wrong }) => wrong.length > 0).length,
  };
}
