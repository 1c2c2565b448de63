/** Writes and reads what a page keeps of its evidence while the background is stopped. Whoever keeps the text need not understand it. */
import type { SavedEvidence } from './evidence.ts';

export interface SavedPage {
  readonly titles: readonly string[];
  readonly evidence: SavedEvidence;
}

/** Number of this format. Texts in another one count as none. */
const VERSION = 1;

export function writeSaved(titles: readonly string[], { counts, inProse, languages, isTouched, isTitled }: SavedEvidence): string {
  return JSON.stringify([VERSION, titles, counts, inProse, languages, isTouched, isTitled]);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isCounts(value: unknown): value is Record<string, number> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((count) => Number.isSafeInteger(count) && count > 0);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off or damaged
  }
}

/** Returns what `writeSaved` wrote, or undefined if the text is damaged or in another format. */
export function readSaved(text: string): SavedPage | undefined {
  const parsed = parse(text);
  if (!Array.isArray(parsed)) return undefined;
  const [version, titles, counts, inProse, languages, isTouched, isTitled]: unknown[] = parsed;
  if (version !== VERSION || !isTexts(titles) || !isCounts(counts) || !isTexts(inProse) || !isTexts(languages)) return undefined;
  if (typeof isTouched !== 'boolean' || typeof isTitled !== 'boolean') return undefined;
  return { titles, evidence: { counts, inProse, languages, isTouched, isTitled } };
}
