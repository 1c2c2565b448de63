/**
 * The forms of a lexicon as one compact text, which costs a content script a fifth of what the same data as JSON does: a line an
 * entry and tabs between its forms. A form that must be written letter for letter begins with "="; behind a bar stand the words
 * that must stand before.
 */
import type { Form } from './lexicon.ts';

function writeForm({ text, case: rule, after }: Form): string {
  return `${rule === 'exact' ? '=' : ''}${text}${after === undefined ? '' : `|${after.join(',')}`}`;
}

export function writeForms(forms: readonly Form[]): string {
  const lines: string[] = [];
  for (const form of forms) {
    const line = lines[form.entry];
    lines[form.entry] = line === undefined ? writeForm(form) : `${line}\t${writeForm(form)}`;
  }
  return Array.from(lines, (line) => line ?? '').join('\n');
}

function readForm(written: string, entry: number): Form {
  const isExact = written.startsWith('=');
  const [text = '', after] = (isExact ? written.slice(1) : written).split('|');
  return { text, entry, case: isExact ? 'exact' : 'capital', ...(after !== undefined && { after: after.split(',') }) };
}

export function readForms(written: string): Form[] {
  return written.split('\n').flatMap((line, entry) => (line === '' ? [] : line.split('\t').map((form) => readForm(form, entry))));
}
