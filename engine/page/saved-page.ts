/**
 * Writes and reads the evidence that a page keeps while the background is stopped. The page does not parse
 * it.
 */
import { isObject, isTexts, parsed } from '../plain-data.ts';
import type { SavedEvidence } from './evidence.ts';

export interface SavedPage {
  readonly titles: readonly string[];
  readonly evidence: SavedEvidence;
}

/** Version of this format. Texts in another version are ignored. */
const VERSION = 1;

export function writeSaved(
  titles: readonly string[],
  { counts, inProse, languages, isTouched, isTitled }: SavedEvidence,
): string {
  return JSON.stringify([VERSION, titles, counts, inProse, languages, isTouched, isTitled]);
}

function isCounts(value: unknown): value is Record<string, number> {
  if (!isObject(value) || Array.isArray(value)) return false;
  return Object.values(value).every((count) => Number.isSafeInteger(count) && count > 0);
}

/** Parses a text that `writeSaved` wrote. Returns undefined if it is damaged or in another version. */
export function readSaved(text: string): SavedPage | undefined {
  const saved = parsed(text);
  if (!Array.isArray(saved)) return undefined;
  const [version, titles, counts, inProse, languages, isTouched, isTitled]: unknown[] = saved;
  if (version !== VERSION || !isTexts(titles) || !isCounts(counts)) return undefined;
  if (!isTexts(inProse) || !isTexts(languages)) return undefined;
  if (typeof isTouched !== 'boolean' || typeof isTitled !== 'boolean') return undefined;
  return { titles, evidence: { counts, inProse, languages, isTouched, isTitled } };
}
