/** Reads single entries of users' glossaries and fills in the defaults for missing fields. */
import type { Entry } from '../engine/glossary.ts';
import type { PackProblem } from '../engine/packs/problems.ts';
import { mistakesOf, problemsOf } from './pack-problems.ts';
import { type EntryInPack, packSchemas } from './pack-schema.ts';

/** Language of a glossary that does not name its language. */
const LANGUAGE = 'en';

/**
 * Returns the entry with the defaults for its missing fields.
 * @param language the language of the glossary; names without a language get it.
 */
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
 * Checks one entry from the editor against the limits for files. References to other entries are not checked.
 * @param language of the glossary.
 */
export function readEntry(
  value: unknown,
  language?: string,
): { readonly entry: Entry } | { readonly problems: readonly PackProblem[] } {
  const { entryInPack } = packSchemas();
  const { success, data, error } = entryInPack.safeParse(value);
  return success
    ? { entry: completed(data, language) }
    : { problems: problemsOf(mistakesOf(error.issues, entryInPack), undefined) };
}
