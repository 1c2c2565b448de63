/** Defines the columns of a compiled glossary and the order in which they are written. */
import { isObject, isTexts, parsed } from '../plain-data.ts';
import { textOf } from './form-records.ts';
import { isPowerOfTwo, KEY_LENGTH, PAIRS } from './hash.ts';
import { type Column, readColumns, writeColumns } from './sections.ts';
import type { TreeColumns } from './tree-columns.ts';

/**
 * Version of the compiled format. It must change with the format, the inflection rules and the conditions of
 * names. A glossary that is stored with another version must be compiled again.
 */
export const COMPILED_VERSION = 3;

export interface PackColumns extends TreeColumns {
  /** JSON: `PackFacts`. */
  readonly facts: Uint16Array;
  /** Kind of each entry, as an index in `PackFacts.kinds`. */
  readonly kinds: Uint8Array;
  /**
   * Ids of the entries as in the file, joined in `ids`. `idStarts` has the offset of each id, and one more
   * offset for the end of the last.
   */
  readonly idStarts: Uint32Array;
  readonly ids: Uint8Array | Uint16Array;
  /** Index of each entry's main name among the names. */
  readonly ownNames: Uint32Array;
  /**
   * Names as they are written, joined in `names`, the searched ones first. `nameStarts` has their offsets,
   * like `idStarts`.
   */
  readonly nameStarts: Uint32Array;
  readonly names: Uint16Array;
  /**
   * For each searched name, the index of its entry and the index of its language in `PackFacts.languages`.
   */
  readonly nameEntries: Uint32Array;
  readonly nameLanguages: Uint8Array | Uint16Array;
  /**
   * For each form, the index of its entry, and the offset in `rows` at which its row begins
   * (`form-records.ts`).
   */
  readonly formEntries: Uint32Array;
  readonly rowStarts: Uint32Array;
  readonly rows: Uint16Array;
}

/** Data about a glossary that are too small for columns. */
export interface PackFacts {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly languages: readonly string[];
  readonly paradigms: readonly { readonly name: string; readonly endings: readonly string[] }[];
}

/**
 * Columns in order, with the size of their elements in bytes. `any` means 1 or 2, depending on the numbers.
 */
const COLUMNS = [
  ['facts', 2],
  ['kinds', 1],
  ['idStarts', 4],
  ['ids', 'any'],
  ['ownNames', 4],
  ['nameStarts', 4],
  ['names', 2],
  ['nameEntries', 4],
  ['nameLanguages', 'any'],
  ['formEntries', 4],
  ['rowStarts', 4],
  ['rows', 2],
  ['nodes', 4],
  ['formStarts', 4],
  ['forms', 4],
  ['stateStarts', 4],
  ['states', 4],
  ['paradigms', 2],
  ['keys', 4],
  ['keyLengths', 4],
  ['stateLengths', 4],
  ['lengths', 2],
  ['bits', 4],
  ['freeBits', 4],
  ['freePairs', 4],
  ['shortLengths', 2],
] as const satisfies readonly (readonly [keyof PackColumns, 1 | 2 | 4 | 'any'])[];

export function writePack(columns: PackColumns): Uint8Array<ArrayBuffer> {
  return writeColumns(
    COMPILED_VERSION,
    COLUMNS.map(([name]): Column => columns[name]),
  );
}

/**
 * True if `starts` divides a column of `length` elements into `lists` lists. It must have one element more
 * than there are lists, and the last one must be `length`.
 */
function areStarts(starts: Uint32Array, lists: number, length: number): boolean {
  return starts.length === lists + 1 && starts[lists] === length;
}

function haveWidths(columns: Partial<Record<keyof PackColumns, Column>>): columns is PackColumns {
  return COLUMNS.every(([name, width]) => {
    const itsWidth = columns[name]?.BYTES_PER_ELEMENT;
    return width === 'any' ? itsWidth === 1 || itsWidth === 2 : itsWidth === width;
  });
}

/**
 * True if the sizes of the columns fit each other. The checksum has shown that the columns have not changed,
 * so single numbers are not checked. Code that reads a column takes a missing number for 0.
 */
function fitTogether(columns: PackColumns): boolean {
  const { kinds, idStarts, ids, ownNames, nameStarts, names, nameEntries, nameLanguages } = columns;
  const { formEntries, rowStarts, nodes, formStarts, forms, stateStarts, states } = columns;
  const { paradigms, keys, stateLengths, bits, freeBits, freePairs, shortLengths } = columns;
  const nodeCount = formStarts.length - 1;
  return (
    areStarts(idStarts, kinds.length, ids.length) &&
    areStarts(nameStarts, nameStarts.length - 1, names.length) &&
    ownNames.length === kinds.length &&
    nameEntries.length === nameLanguages.length &&
    nameEntries.length < nameStarts.length &&
    rowStarts.length === formEntries.length &&
    areStarts(formStarts, nodeCount, forms.length) &&
    (states.length === 0 || areStarts(stateStarts, nodeCount, states.length)) &&
    stateLengths.length === paradigms.length &&
    [nodes, keys, bits, freeBits].every(({ length }) => isPowerOfTwo(length)) &&
    freePairs.length === PAIRS >>> 5 &&
    shortLengths.length === KEY_LENGTH
  );
}

export interface ReadPack {
  readonly columns: PackColumns;
  readonly facts: PackFacts;
}

/** Reads a stored glossary. Returns undefined if it is damaged or has another version. */
export function readPack(stored: unknown): ReadPack | undefined {
  const read = readColumns(stored, COMPILED_VERSION);
  if (read?.length !== COLUMNS.length) return undefined;
  const columns = Object.fromEntries(COLUMNS.map(([name], index) => [name, read[index]]));
  if (!haveWidths(columns) || !fitTogether(columns)) return undefined;
  const facts = parsed(textOf(columns.facts, 0, columns.facts.length));
  return areFacts(facts) ? { columns, facts } : undefined;
}

function isParadigm(value: unknown): boolean {
  if (!isObject(value) || !('name' in value && 'endings' in value)) return false;
  return typeof value.name === 'string' && isTexts(value.endings);
}

function areFacts(value: unknown): value is PackFacts {
  if (!isObject(value)) return false;
  if (!('id' in value && 'kinds' in value && 'languages' in value && 'paradigms' in value)) return false;
  const { id, kinds, languages, paradigms } = value;
  if (typeof id !== 'string' || !isTexts(kinds) || !isTexts(languages)) return false;
  return Array.isArray(paradigms) && paradigms.every(isParadigm);
}
