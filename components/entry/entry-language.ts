/** The language that an entry is written in. */
import type { Entry } from '../../engine/glossary.ts';
import type { Translator } from '../../locales/translator.ts';

/** The `lang` of what an entry says, where the interface is in another language. */
export function languageOfEntry({ from }: Pick<Entry, 'from'>, { language, glossaryLang }: Translator): string | undefined {
  if (from === undefined) return glossaryLang;
  const own = from.language ?? 'en';
  return own === language ? undefined : own;
}
