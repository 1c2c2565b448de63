/** Measures what readers notice: pages about the region in smart mode, names of all kinds of pages with every name on, and traps. */
import { totalsOf } from '../evaluate/scoring.ts';
import type { Measured } from './measure.ts';

/** Passages that were measured in both modes. */
export interface MeasuredSet {
  readonly every: readonly Measured[];
  readonly smart: readonly Measured[];
}

export interface Target {
  readonly what: string;
  readonly passages: number;
  /** Shares from 0 to 1; `least` of precision and recall, or `most` of the passages with a wrong mark, is what is aimed at. */
  readonly figures: readonly { readonly name: string; readonly value: number; readonly least?: number; readonly most?: number }[];
}

export interface TargetGroups {
  /** True if a distinctive name is to be marked in the passage. */
  readonly isRegional: (measured: Measured) => boolean;
  /** True if the passage was written or chosen for what must not be marked in it. */
  readonly isTrap: (measured: Measured) => boolean;
}

function quality(what: string, measured: readonly Measured[], precision: number, recall: number): Target {
  const totals = totalsOf(measured.map(({ score }) => score));
  const figures = [
    { name: 'precision', value: totals.precision, least: precision },
    { name: 'recall', value: totals.recall, least: recall },
  ];
  return { what, passages: measured.length, figures };
}

function wrongPassages(what: string, measured: readonly Measured[], most: number): Target {
  const wrong = measured.filter(({ score }) => score.wrong.length > 0).length;
  return { what, passages: measured.length, figures: [{ name: 'passages with a wrong mark', value: wrong / Math.max(1, measured.length), most }] };
}

/** The figures of `set` beside what is aimed at. */
export function targetsOf({ every, smart }: MeasuredSet, { isRegional, isTrap }: TargetGroups): Target[] {
  const isEnglish = ({ passage }: Measured) => passage.lang === 'en';
  const regional = smart.filter((each) => !isTrap(each) && isRegional(each));
  const positive = every.filter((each) => !isTrap(each));
  return [
    quality('smart, about the region, English', regional.filter(isEnglish), 0.98, 0.95),
    quality(
      'smart, about the region, other languages',
      regional.filter((each) => !isEnglish(each)),
      0.97,
      0.9,
    ),
    quality('every name, English', positive.filter(isEnglish), 0.97, 0.95),
    wrongPassages(
      'smart, traps not about the region',
      smart.filter((each) => isTrap(each) && !isRegional(each)),
      0.02,
    ),
    wrongPassages('every name, traps', every.filter(isTrap), 0.15),
  ];
}
