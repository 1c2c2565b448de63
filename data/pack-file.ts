/**
 * Reads and writes users' glossaries as files. Reading takes seconds at most, whatever the file holds. It
 * returns a glossary or a list of problems and never throws.
 */
import type { Glossary } from '../engine/glossary.ts';
import type { PackProblem } from '../engine/packs/problems.ts';
import { columnOf, readPackCsv } from './pack-csv.ts';
import { completed } from './pack-entry.ts';
import { mistakesOf, problemsOf } from './pack-problems.ts';
import { referenceMistakes, withoutDanglingReferences } from './pack-references.ts';
import { MOST_ENTRIES, type PackFile, packSchemas } from './pack-schema.ts';

/** Largest file that is read, in bytes of UTF-8. 100,000 names with notes take 10 to 30 MB. */
export const LARGEST_FILE = 40 * 1024 * 1024;

export type PackFormat = 'json' | 'csv';

/** A glossary or, if it cannot be read, its first problems (at most `MOST_PROBLEMS`). */
export type PackReading = { readonly pack: Glossary } | { readonly problems: readonly PackProblem[] };

function fromFile({ sources = [], timeline = [], entries, ...rest }: PackFile): Glossary {
  return {
    ...rest,
    sources,
    entries: entries.map((entry) => completed(entry, rest.language)),
    timeline: timeline.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
  };
}

function problem(expected: PackProblem['expected']): PackReading {
  return { problems: [{ field: '', expected }] };
}

function hasTooManyEntries(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'entries' in value &&
    Array.isArray(value.entries) &&
    value.entries.length > MOST_ENTRIES
  );
}

/** Reads a glossary from a parsed value, for example from the browser's managed storage. */
export function readPack(value: unknown): PackReading {
  if (hasTooManyEntries(value))
    return { problems: [{ field: 'entries', expected: { type: 'entries', most: MOST_ENTRIES } }] };
  const { pack } = packSchemas();
  const { success, data, error } = pack.safeParse(value);
  if (!success) return { problems: problemsOf(mistakesOf(error.issues, pack), value) };
  const mistakes = referenceMistakes(data);
  return mistakes.length > 0 ? { problems: problemsOf(mistakes, value) } : { pack: fromFile(data) };
}

/**
 * Reads a stored glossary that once came from a file. Returns `undefined` if it is damaged. References to
 * entries that the user has removed are allowed.
 */
export function readStoredPack(value: unknown, id: string): Glossary | undefined {
  const { data } = packSchemas().storedPack.safeParse(value);
  return data?.id === id ? fromFile(data) : undefined;
}

function isTooLarge(text: string): boolean {
  return text.length > LARGEST_FILE || new TextEncoder().encode(text).length > LARGEST_FILE;
}

function readJson(text: string): PackReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return problem({ type: 'json', detail: error instanceof Error ? error.message : String(error) });
  }
  return readPack(value);
}

function readCsv(text: string, fallback: Pick<Glossary, 'id' | 'title'>): PackReading {
  const table = readPackCsv(text);
  if ('problems' in table) return table;
  const reading = readPack({ ...fallback, entries: table.entries });
  if ('pack' in reading) return reading;
  return {
    problems: reading.problems.map((each) =>
      each.entry === undefined ? each : { ...each, field: columnOf(each.field) },
    ),
  };
}

/**
 * Reads a glossary from the text of a file.
 * @param fallback id and title of a glossary in CSV, which has no fields for them.
 */
export function readPackFile(
  text: string,
  format: PackFormat,
  fallback: Pick<Glossary, 'id' | 'title'>,
): PackReading {
  if (isTooLarge(text)) return problem({ type: 'file-size', most: LARGEST_FILE });
  const withoutMark = text.replace(/^\uFEFF/, '');
  if (format === 'json') return readJson(withoutMark);
  return readCsv(withoutMark, fallback);
}

/**
 * Returns the text of a JSON file that reads back to the same glossary. References to deleted entries and
 * sources are left out.
 */
export function packJson(glossary: Glossary): string {
  const { entries, ...whole } = withoutDanglingReferences(glossary);
  const inFile = entries.map(({ from: _, ...entry }) => entry);
  return `${JSON.stringify({ ...whole, entries: inFile }, null, 2)}\n`;
}

export { packCsv } from './pack-csv.ts';
