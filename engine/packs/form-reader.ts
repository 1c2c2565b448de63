/** Reads the forms of a compiled glossary and keeps some of them in memory. */
import type { CompiledForm } from '../names/form-index.ts';
import { type NamedParadigm, readForm } from './form-records.ts';
import type { PackColumns } from './pack-columns.ts';

/** Largest number of forms that are kept. The names of one page are read again and again. */
const MOST_KEPT = 4096;

/** Returns the form at this index. The index must be below the number of forms. */
export type FormReader = (number: number) => CompiledForm;

/** Makes a function that reads each form when it is first needed. */
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
