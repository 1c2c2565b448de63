/** Tells in which language an entry is written. */
import type { Entry } from '../../engine/glossary.ts';
import type { Translator } from '../../locales/translator.ts';

/**
 * Returns the `lang` attribute for the texts of an entry, or undefined if they are in the language of the
 * interface.
 */
export function languageOfEntry(
  { from }: Pick<Entry, 'from'>,
  { language, glossaryLang }: Translator,
): string | undefined {
  if (from === undefined) return glossaryLang;
  const own = from.language ?? 'en';
  return own === language ? undefined : own;
}
