/** Reads the forms of a compiled glossary, and keeps those that were asked for. */
import type { CompiledForm } from '../names/form-index.ts';
import { type NamedParadigm, readForm } from './form-records.ts';
import type { PackColumns } from './pack-columns.ts';

/** Forms that are kept once they have been read: the names of one page come again and again. */
const MOST_KEPT = 4096;

/** Returns the form with a number. */
export type FormReader = (number: number) => CompiledForm;

/** Makes a reader that reads each form when it is first asked for. */
export function formReader(columns: PackColumns, paradigms: readonly NamedParadigm[]): FormReader {
  const { rows, rowStarts, formEntries } = columns;
  const kept = new Map<number, CompiledForm>();
  return (number) => {
    const known = kept.get(number);
    if (known !== undefined) return known;
    const row = readForm(rows, rowStarts[number] ?? 0, paradigms);
    const form = { ...row, entry: formEntries[number] ?? 0, order: number };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(number, form);
    return form;
  };
}
