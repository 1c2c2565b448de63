/**
 * An entry of a reader's glossary: what counts where a file, or the reader, leaves something out, and the
 * check of one entry alone.
 */
import type { Entry } from '../engine/glossary.ts';
import type { PackProblem } from '../engine/packs/problems.ts';
import { mistakesOf, problemsOf } from './pack-problems.ts';
import { type EntryInPack, packSchemas } from './pack-schema.ts';

/** Of what a glossary says where it does not say which. */
const LANGUAGE = 'en';

/** The entry with all that it can be shown and found by. `language`: the glossary's. */
export function completed({ names, ...entry }: EntryInPack, language = LANGUAGE): Entry {
  const named = names ?? [{ text: entry.name }];
  return {
    ...entry,
    names: named.map((name) => ({ ...name, lang: name.lang ?? language, type: name.type ?? 'other' })),
    facts: entry.facts ?? [],
    relations: entry.relations ?? [],
    related: entry.related ?? [],
  };
}

/**
 * Reads one entry, as an editor has it, by the limits of the files. References to others are not looked at.
 * @param language of the glossary that it is for.
 */
export function readEntry(value: unknown, language?: string): { readonly entry: Entry } | { readonly problems: readonly PackProblem[] } {
  const { entryInPack } = packSchemas();
  const { success, data, error } = entryInPack.safeParse(value);
  return success ? { entry: completed(data, language) } : { problems: problemsOf(mistakesOf(error.issues, entryInPack), undefined) };
}
