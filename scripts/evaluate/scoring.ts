/**
 * Scores marks against labels. A mark is right if it has the start, the end and the entity of a `target`
 * label. All other marks are wrong, with two exceptions that are not scored. They are marks on text that may
 * be marked or not, and marks inside unlabelled adjectives and demonyms.
 */
import { isInAdjective } from './adjectives.ts';

/**
 * `target` must be marked. `other` must not be marked, because it means something else. `extended` may be
 * marked or not.
 */
export const SENSES = ['target', 'other', 'extended'] as const;
export type Sense = (typeof SENSES)[number];

/** Offsets into the text of a passage, in UTF-16 units. The end is exclusive. */
export interface PassageSpan {
  readonly start: number;
  readonly end: number;
}

export interface Label extends PassageSpan {
  readonly surface: string;
  /** Id of the entry; `undefined` if the text is not a mention of an entry. */
  readonly entity: string | undefined;
  readonly sense: Sense;
}

export interface Passage {
  readonly id: string;
  readonly lang: string;
  /** Name of the rule that the passage is an example for. */
  readonly rule?: string | undefined;
  /** Title of the page that the passage comes from. */
  readonly title?: string | undefined;
  /**
   * `positive` if the passage was chosen for its mentions, `trap` if it was chosen for words that must not be
   * marked.
   */
  readonly set?: 'positive' | 'trap' | undefined;
  readonly text: string;
  readonly labels: readonly Label[];
}

/** A mark that the engine made. */
export interface PlacedMark extends PassageSpan {
  readonly entity: string;
}

export interface PassageScore {
  readonly mentions: number;
  readonly correct: number;
  readonly wrong: readonly PlacedMark[];
  readonly missed: readonly Label[];
}

export interface Totals {
  readonly passages: number;
  readonly mentions: number;
  /** Number of marks that are scored, right or wrong. */
  readonly marks: number;
  readonly correct: number;
  /** Share of the marks that are right; 1 if there are no marks. */
  readonly precision: number;
  /** Share of the labelled mentions that are marked; 1 if there are no labelled mentions. */
  readonly recall: number;
  readonly f1: number;
  readonly passagesWithWrongMarks: number;
}

export function overlap(a: PassageSpan, b: PassageSpan): boolean {
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

/** Scores one passage. Marks and labels count only if `counts` is true for their entity. */
export function scorePassage(
  passage: Passage,
  marks: readonly PlacedMark[],
  counts: (entity: string) => boolean = () => true,
): PassageScore {
  const isCounted = ({ entity }: { readonly entity: string | undefined }) =>
    entity !== undefined && counts(entity);
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

/** Adds up the scores of passages. Ratios are rounded to four decimal places. */
export function totalsOf(scores: readonly PassageScore[]): Totals {
  const sum = (count: (score: PassageScore) => number) =>
    scores.reduce((total, score) => total + count(score), 0);
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
    f1: rounded(
      correct === 0 && marks + mentions > 0 ? 0 : ratio(2 * precision * recall, precision + recall),
    ),
    passagesWithWrongMarks: scores.filter(({ wrong }) => wrong.length > 0).length,
  };
}
