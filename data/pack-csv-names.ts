/**
 * Reads and writes several names in one cell of a table: "Baku | ru: Баку". A bar that belongs to a name is
 * written `\|`.
 */
import type { Name } from '../engine/glossary.ts';

const BETWEEN = /(?<!\\)\|/;
const WITH_LANGUAGE = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*):\s*(.+)$/su;

export interface NameInCell {
  readonly text: string;
  /** Language tag of the name. If it is missing, the name is in the language of the glossary. */
  readonly lang?: string;
}

/** Returns the names in a cell. Empty names are left out. */
export function splitNames(cell: string): NameInCell[] {
  return cell
    .split(BETWEEN)
    .map((name) => name.replaceAll('\\|', '|').trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [, lang, text] = WITH_LANGUAGE.exec(name) ?? [];
      return lang === undefined || text === undefined ? { text: name } : { text, lang };
    });
}

/** Writes names into one cell. Names in `language`, the language of the glossary, have no language tag. */
export function joinNames(names: readonly Pick<Name, 'text' | 'lang'>[], language: string): string {
  const written = ({ text, lang }: Pick<Name, 'text' | 'lang'>) =>
    lang === language && !WITH_LANGUAGE.test(text) ? text : `${lang}: ${text}`;
  return names.map((name) => written(name).replaceAll('|', '\\|')).join(' | ');
}
