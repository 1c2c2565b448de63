/**
 * The forms of a lexicon as one compact text, which costs a content script a fifth of what the same data as JSON does: a line an
 * entry and tabs between its forms. A form that must be written letter for letter begins with "="; a part that inflects ends in "~"
 * and the number of its paradigm; behind a bar stand the words that must stand before, behind an at sign the language in which it counts,
 * and a caret at the end asks for a diacritic.
 */
import type { Form, FormPart, Lexicon } from './lexicon.ts';

/** The signs above can stand in a name of a reader's; in the text private-use characters stand for them. */
const PRIVATE_USE = 0xe000;

function withoutSigns(text: string): string {
  return text.replace(/[=~;|,@^]/g, (sign) => String.fromCharCode(PRIVATE_USE + sign.charCodeAt(0)));
}

function withSigns(text: string): string {
  return text.replace(/[\uE000-\uE07F]/g, (character) => String.fromCharCode(character.charCodeAt(0) - PRIVATE_USE));
}

/** The paradigms by the numbers that stand for them in the text. A lexicon has them sorted, as they are too when they come out of the browser's storage. */
function numbered(paradigms: Lexicon['paradigms']): readonly string[] {
  return Object.keys(paradigms);
}

function writeForm({ parts, case: rule, after, only, accented }: Form, names: readonly string[]): string {
  const written = parts
    .map(({ text, paradigm }) => withoutSigns(text) + (paradigm === undefined ? '' : `~${names.indexOf(paradigm).toString(36)};`))
    .join('');
  return `${rule === 'exact' ? '=' : ''}${written}${after === undefined ? '' : `|${after.map(withoutSigns).join(',')}`}${only === undefined ? '' : `@${only}`}${accented ? '^' : ''}`;
}

export function writeForms({ forms, paradigms }: Pick<Lexicon, 'forms' | 'paradigms'>): string {
  const names = numbered(paradigms);
  const lines: string[] = [];
  for (const form of forms) {
    const line = lines[form.entry];
    lines[form.entry] = line === undefined ? writeForm(form, names) : `${line}\t${writeForm(form, names)}`;
  }
  return Array.from(lines, (line) => line ?? '').join('\n');
}

function readParts(written: string, names: readonly string[]): FormPart[] {
  return Array.from(written.matchAll(/([^~]+)(?:~([0-9a-z]+);)?/g), ([, text = '', number]) => {
    const paradigm = number === undefined ? undefined : names[Number.parseInt(number, 36)];
    return { text: withSigns(text), ...(paradigm !== undefined && { paradigm }) };
  });
}

const FORM = /^(=?)([^|@^]*)(?:\|([^@^]*))?(?:@([^^]*))?(\^?)$/;

function readForm(written: string, entry: number, names: readonly string[]): Form {
  const [, exact, parts = '', after, only, accented] = FORM.exec(written) ?? [];
  return {
    parts: readParts(parts, names),
    entry,
    case: exact === '=' ? 'exact' : 'capital',
    ...(after !== undefined && { after: after.split(',').map(withSigns) }),
    ...(only !== undefined && { only }),
    ...(accented === '^' && { accented: true }),
  };
}

export function readForms(written: string, paradigms: Lexicon['paradigms']): Form[] {
  const names = numbered(paradigms);
  return written.split('\n').flatMap((line, entry) => (line === '' ? [] : line.split('\t').map((form) => readForm(form, entry, names))));
}
