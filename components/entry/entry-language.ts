/** Tells in which language an entry is written. */
import type { Entry } from '../../engine/glossary.ts';
import type { Translator } from '../../locales/translator.ts';

/** Returns the `lang` for the texts of an entry. Returns undefined if the interface has the same language. */
export function languageOfEntry(
  { from }: Pick<Entry, 'from'>,
  { language, glossaryLang }: Translator,
): string | undefined {
  if (from === undefined) return glossaryLang;
  const own = from.language ?? 'en';
  return own === language ? undefined : own;
}
