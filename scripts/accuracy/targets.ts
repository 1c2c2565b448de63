/**
 * Compares the measured quality with its targets. It covers what users notice: pages about the region in
 * smart mode, all pages when every name is marked, and traps.
 */
import { totalsOf } from '../evaluate/scoring.ts';
import type { Measured } from './measure.ts';

/** Passages that were measured in both modes of marking. */
export interface MeasuredSet {
  readonly every: readonly Measured[];
  readonly smart: readonly Measured[];
}

export interface Target {
  readonly what: string;
  readonly passages: number;
  /**
   * Measured shares, from 0 to 1. The target of a figure is `least` (precision, recall) or `most` (wrong
   * passages).
   */
  readonly figures: readonly {
    readonly name: string;
    readonly value: number;
    readonly least?: number;
    readonly most?: number;
  }[];
}

export interface TargetGroups {
  /** Tells whether the passage mentions a distinctive name. */
  readonly isRegional: (measured: Measured) => boolean;
  /** Tells whether the passage is a trap: a text with words that look like names but must not be marked. */
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
  return {
    what,
    passages: measured.length,
    figures: [{ name: 'passages with a wrong mark', value: wrong / Math.max(1, measured.length), most }],
  };
}

/** Returns the figures of a measured set with their targets. */
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
