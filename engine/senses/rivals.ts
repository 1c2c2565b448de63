/**
 * Chooses between what a form can mean by the words around it and by what else the page names: "Georgia" with Tbilisi or with Atlanta.
 * Deterministic: each word counts once, more where it stands near; the sense with most points wins, and of two alike the other one,
 * since a missing mark costs less than a wrong one.
 */
import { fold } from '../fold.ts';
import type { Senses } from '../glossary.ts';

export interface SenseQuestion {
  /** The text that the form stands in, and its place there (UTF-16 code units). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly senses: Senses;
  /** Distinctive names in the same text, and on the page. */
  readonly distinctiveHere: number;
  readonly distinctiveOnPage: number;
}

/** The answer: the entry is meant, with the words that said so; or something else is. */
export type SenseAnswer = { readonly isMeant: true; readonly since: readonly string[] } | { readonly isMeant: false };

const NEAR = 80;
const POINTS = { near: 3, inText: 2, distinctiveHere: 2, distinctiveOnPage: 1 } as const;
const MOST_DISTINCTIVE = 2;

const expressions = new Map<string, RegExp>();

function expressionFor(words: readonly string[]): RegExp {
  const key = words.join('|');
  let expression = expressions.get(key);
  if (expression === undefined) {
    const alternatives = words.map((word) => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*$/, '[\\p{L}]*').replaceAll(' ', '\\s+'));
    expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    expressions.set(key, expression);
  }
  return expression;
}

/** The words that stand in the text, each once, with the points that they give. */
function wordsFound(words: readonly string[], lower: string, start: number, end: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const { 0: word, index } of lower.matchAll(expressionFor(words))) {
    if (index < end && index + word.length > start) continue; // the form itself
    const distance = index >= end ? index - end : start - index - word.length;
    found.set(word, Math.max(found.get(word) ?? 0, distance <= NEAR ? POINTS.near : POINTS.inText));
  }
  return found;
}

function sum(points: Iterable<number>): number {
  let all = 0;
  for (const each of points) all += each;
  return all;
}

/** Says whether the entry is meant. */
export function chooseSense({ text, start, end, senses, distinctiveHere, distinctiveOnPage }: SenseQuestion): SenseAnswer {
  const folded = fold(text);
  const lower = folded.lower;
  // Offsets of the folded text differ a little from those of the source; for distances that does not matter, for the form it does.
  const form = fold(text.slice(start, end)).lower;
  const at = Math.max(0, lower.indexOf(form, fold(text.slice(0, start)).text.length - 1));
  const own = wordsFound(senses.near, lower, at, at + form.length);
  const ownPoints =
    sum(own.values()) +
    Math.min(MOST_DISTINCTIVE, distinctiveHere) * POINTS.distinctiveHere +
    Math.min(MOST_DISTINCTIVE, distinctiveOnPage) * POINTS.distinctiveOnPage;
  const others = senses.others.filter(({ forms }) => forms === undefined || forms.includes(form));
  const otherPoints = others.map(({ near }) => sum(wordsFound(near, lower, at, at + form.length).values()));
  const best = Math.max(0, ...otherPoints);
  const isDoubtful = senses.cautious?.includes(form) === true;
  const isMeant = ownPoints > best || (best === 0 && ownPoints === 0 && !isDoubtful);
  return isMeant ? { isMeant, since: [...own].sort(([, a], [, b]) => b - a).map(([word]) => word) } : { isMeant: false };
}
