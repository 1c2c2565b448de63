/**
 * Reads and writes users' glossaries as CSV tables with one row for each entry. A table holds only names,
 * kinds and notes. Everything else that a glossary can have needs JSON.
 */
import { csv2json, json2csv } from 'csv42';
import type { Entry, Glossary, Name } from '../engine/glossary.ts';
import type { PackProblem } from '../engine/packs/problems.ts';
import { type FreeIds, freeIds } from './free-ids.ts';
import { joinNames, splitNames } from './pack-csv-names.ts';
import { LONGEST_FIELD, MOST_PROBLEMS } from './pack-problems.ts';
import { MOST_ENTRIES } from './pack-schema.ts';

const NEEDED = ['name', 'note'] as const;
const COLUMNS = ['id', 'kind', ...NEEDED, 'names'] as const;
type Column = (typeof COLUMNS)[number];

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Longest line that is read, in UTF-16 units. An entry with a hundred names of full length has 15,000.
 * Parsing a much longer line would take minutes.
 */
const LONGEST_LINE = 50_000;

/** Most rows that a table may have: twice the limit on entries, because spreadsheets leave rows empty. */
const MOST_ROWS = 2 * MOST_ENTRIES;

/** Kind of an entry whose row leaves the kind empty. */
const KIND = 'concept';

type CsvRow = Partial<Record<Column, string>>;

/** Returns the delimiter that occurs most often in the first line. */
function delimiterOf(text: string): string {
  const [header = ''] = /^[^\r\n]*/.exec(text) ?? [];
  const count = (delimiter: string) => header.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

function isColumn(name: string): name is Column {
  return COLUMNS.some((column) => column === name);
}

function asColumn(header: string): string {
  return header.trim().toLowerCase();
}

/** Returns the problems of the header row: missing, unknown and repeated columns. */
function headerProblems(header: readonly string[]): PackProblem[] {
  const missing = NEEDED.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return missing.map((field) => ({ field, expected: { type: 'column', columns: NEEDED } }));
  const known = new Set<string>();
  const odd = header.filter(
    (name) => name !== '' && (!isColumn(name) || known.size === known.add(name).size),
  );
  return odd
    .slice(0, MOST_PROBLEMS)
    .map((name) => ({ field: name.slice(0, LONGEST_FIELD), expected: { type: 'column', columns: COLUMNS } }));
}

/** Returns the index of the first line that is too long; `undefined` if no line is too long. */
function tooLongLine(text: string): number | undefined {
  let number = 0;
  for (let start = 0; start < text.length; number++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start > LONGEST_LINE) return number;
    start = end + 1;
  }
  return undefined;
}

interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

class TooManyRows extends Error {}

/**
 * Parses a table and leaves out its empty rows.
 * @throws {TooManyRows} if the table has more filled rows than a glossary may have entries.
 * @throws {Error} from csv42 if a quote is never closed.
 */
function tableOf(text: string): CsvTable {
  let header: readonly string[] = [];
  let last: CsvRow | undefined;
  let count = 0;
  let filled = 0;
  const rows = csv2json<CsvRow>(text, {
    delimiter: delimiterOf(text),
    parseValue: (value) => value.trim(),
    fields: (names) => {
      header = names.map(asColumn);
      return header.map((name, index) => ({
        index,
        setValue: (row, value) => {
          if (row !== last && ++count > MOST_ROWS) throw new TooManyRows();
          last = row;
          if (!isColumn(name) || typeof value !== 'string' || value === '') return;
          if (Object.keys(row).length === 0 && ++filled > MOST_ENTRIES) throw new TooManyRows();
          row[name] = value;
        },
      }));
    },
  });
  return { header, rows: rows.filter((row) => Object.keys(row).length > 0) };
}

/** An entry that was read from a row. It has the shape of the pack format but has not been checked. */
interface EntryInRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string | undefined;
  readonly summary: string | undefined;
  readonly names?: readonly object[];
}

/**
 * Returns the field `names` of an entry: the listed names, with its main name added if it is not listed.
 * Returns an empty object if the row lists no names.
 */
function namesIn({ name, names = '' }: CsvRow): Pick<EntryInRow, 'names'> {
  const listed = splitNames(names);
  if (name === undefined || listed.length === 0) return {};
  return { names: listed.some(({ text }) => text === name) ? listed : [{ text: name }, ...listed] };
}

function entryIn(row: CsvRow, idFor: FreeIds): EntryInRow {
  const { id, kind = KIND, name, note } = row;
  return { id: id ?? idFor(name ?? ''), kind: kind.toLowerCase(), name, summary: note, ...namesIn(row) };
}

/** Returns the column of the CSV table that holds a field of an entry: "note" for `summary`. */
export function columnOf(field: string): string {
  if (field === 'summary') return 'note';
  return field.startsWith('names') ? 'names' : field;
}

/**
 * Reads a table into entries of the pack format. The caller still has to check the entries. `text` must not
 * begin with a byte order mark.
 */
export function readPackCsv(
  text: string,
): { readonly entries: readonly EntryInRow[] } | { readonly problems: readonly PackProblem[] } {
  const tooLong = tooLongLine(text);
  if (tooLong === 0) return { problems: headerProblems([]) };
  if (tooLong !== undefined)
    return {
      problems: [
        { entry: { number: tooLong }, field: '', expected: { type: 'text', longest: LONGEST_LINE } },
      ],
    };
  let table: CsvTable;
  try {
    table = tableOf(text.replace(/[\r\n]{3,}/g, '\n'));
  } catch (error) {
    if (error instanceof TooManyRows)
      return { problems: [{ field: '', expected: { type: 'entries', most: MOST_ENTRIES } }] };
    return {
      problems: [
        {
          field: '',
          expected: { type: 'csv', detail: error instanceof Error ? error.message : String(error) },
        },
      ],
    };
  }
  const problems = headerProblems(table.header);
  if (problems.length > 0) return { problems };
  const idFor = freeIds(table.rows.flatMap(({ id }) => id ?? []));
  return { entries: table.rows.map((row) => entryIn(row, idFor)) };
}

function isMarked({ match }: Name): boolean {
  return match !== false;
}

/** Writes a glossary as a table with commas. Reading the table back gives the same names, kinds and notes. */
export function packCsv({ entries, language = 'en' }: Glossary): string {
  const rows = entries.map(({ id, kind, name, summary, names }: Entry) => {
    const marked = names.filter(isMarked);
    const isAlone = marked.length === 1 && marked[0]?.text === name && marked[0].lang === language;
    return { id, kind, name, note: summary, names: isAlone ? undefined : joinNames(marked, language) };
  });
  return json2csv(rows, {
    flatten: false,
    fields: COLUMNS.map((name) => ({ name, getValue: (row) => row[name] })),
  });
}
