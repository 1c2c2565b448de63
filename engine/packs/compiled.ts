/** A reader's glossary as it is stored for finding its names on pages: plain JSON data, made by `compile.ts`, read by every page. */

import type { Paradigms } from '../inflection/paradigm.ts';
import type { Anchors } from '../names/anchors.ts';
import type { LexiconEntry } from '../names/lexicon.ts';

/** Of this format, and of the rules of inflection by which it is made. What is stored with another number has to be compiled anew. */
export const COMPILED_VERSION = 1;

export interface CompiledPack {
  readonly version: number;
  /** With the ids that they have among all glossaries, "<glossary>/<entry>". */
  readonly entries: readonly LexiconEntry[];
  /** As `writeForms` writes them. */
  readonly forms: string;
  readonly paradigms: Paradigms;
  /** Of all its names. */
  readonly anchors: Anchors;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAnchors(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.beginnings)) return false;
  const { latin, cyrillic, armenian, georgian } = value.beginnings;
  return [latin, cyrillic, armenian, georgian, value.words, value.capitals, value.endings].every((text) => typeof text === 'string');
}

function isCompiledPack(value: unknown): value is CompiledPack {
  return (
    isObject(value) &&
    value.version === COMPILED_VERSION &&
    Array.isArray(value.entries) &&
    value.entries.every((entry) => isObject(entry) && typeof entry.id === 'string' && typeof entry.kind === 'string') &&
    typeof value.forms === 'string' &&
    isObject(value.paradigms) &&
    Object.values(value.paradigms).every(Array.isArray) &&
    isAnchors(value.anchors)
  );
}

/** What was stored, or undefined if it is none of this version. */
export function readCompiledPack(stored: unknown): CompiledPack | undefined {
  return isCompiledPack(stored) ? stored : undefined;
}
