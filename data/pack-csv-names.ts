/** Several names in one cell of a table: "Baku | ru: Баку". A bar that belongs to a name has a backslash before it. */
import type { Name } from '../engine/glossary.ts';

const BETWEEN = /(?<!\\)\|/;
const WITH_LANGUAGE = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*):\s*(.+)$/su;

/** A name in a cell; without a language it is in the glossary's. */
export interface NameInCell {
  readonly text: string;
  readonly lang?: string;
}

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

/** `language`: the glossary's, which need not be said. */
export function joinNames(names: readonly Pick<Name, 'text' | 'lang'>[], language: string): string {
  const written = ({ text, lang }: Pick<Name, 'text' | 'lang'>) => (lang === language && !WITH_LANGUAGE.test(text) ? text : `${lang}: ${text}`);
  return names.map((name) => written(name).replaceAll('|', '\\|')).join(' | ');
}
