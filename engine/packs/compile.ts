/**
 * Compiles a user's glossary into one buffer (`pack-columns.ts`), each time the glossary changes. The buffer
 * has everything that is needed to find and to search its names. `open.ts` reads it.
 */
import { ENTRY_KINDS, type Entry, type Glossary, type Name } from '../glossary.ts';
import { compileNames } from '../names/compile-lexicon.ts';
import { createUnitWriter, writeForm } from './form-records.ts';
import { createFormTree } from './form-tree.ts';
import { type PackFacts, writePack } from './pack-columns.ts';

/** Number of entries that are compiled between two calls of `onProgress`. */
const ENTRIES_AT_ONCE = 500;

/**
 * Characters before the first word of a name. A mention begins with a word, so they are cut off: "«Азия»" is
 * found as "Азия»", and "#MeToo" as "MeToo".
 */
const BEFORE_FIRST_WORD = /^[^\p{L}\p{N}_]+/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Called with the share of the work that is done, from 0 to 1. */
type OnProgress = (share: number) => void;

function findable({ names, kind }: Entry): Pick<Entry, 'kind' | 'names'> {
  const fromWordOn = (name: Name) => ({ ...name, text: name.text.replace(BEFORE_FIRST_WORD, '').trim() });
  return { kind, names: names.map(fromWordOn).filter(({ text }) => LETTER.test(text)) };
}

/**
 * Makes a function that returns the index of a text in a list of different texts. A new text is added at the
 * end.
 */
function createNumbering() {
  const numbers = new Map<string, number>();
  return {
    numberOf(text: string): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    texts: () => [...numbers.keys()],
  };
}

/**
 * Makes two columns: the UTF-16 units of texts, one text after the other, and the offset at which each text
 * begins.
 */
function createTextColumn() {
  const writer = createUnitWriter();
  const starts = [0];
  return {
    add(text: string): number {
      writer.addText(text);
      return starts.push(writer.length) - 2;
    },
    starts: () => Uint32Array.from(starts),
    units: () => writer.written(),
  };
}

/** Returns the columns with the names as they are written. A search shows these names. */
function nameColumns(entries: readonly Entry[]) {
  const texts = createTextColumn();
  const languages = createNumbering();
  const nameEntries: number[] = [];
  const nameLanguages: number[] = [];
  const ownNames = entries.map((entry, index) => {
    let own: number | undefined;
    for (const { text, lang } of entry.names) {
      const number = texts.add(text);
      nameEntries.push(index);
      nameLanguages.push(languages.numberOf(lang));
      if (text === entry.name) own ??= number;
    }
    return own;
  });
  return {
    ownNames: Uint32Array.from(ownNames, (own, index) => own ?? texts.add(entries[index]?.name ?? '')),
    nameStarts: texts.starts(),
    names: texts.units(),
    nameEntries: Uint32Array.from(nameEntries),
    nameLanguages: inBytes(Uint16Array.from(nameLanguages)),
    languages: languages.texts(),
  };
}

/**
 * Returns an array of bytes with the same numbers if all are below 256. Otherwise returns the array itself.
 */
function inBytes(numbers: Uint16Array): Uint8Array | Uint16Array {
  return numbers.every((number) => number < 0x100) ? Uint8Array.from(numbers) : numbers;
}

function entryColumns(entries: readonly Entry[]) {
  const ids = createTextColumn();
  for (const { id } of entries) ids.add(id);
  return {
    kinds: Uint8Array.from(entries, ({ kind }) => ENTRY_KINDS.indexOf(kind)),
    idStarts: ids.starts(),
    ids: inBytes(ids.units()),
  };
}

function formColumns(entries: readonly Entry[], onProgress: OnProgress) {
  const paradigms = createNumbering();
  const endings = new Map<string, readonly string[]>();
  const paradigmNumber = (paradigm: string) => paradigms.numberOf(paradigm) + 1;
  const tree = createFormTree(paradigmNumber);
  const rows = createUnitWriter();
  const rowStarts: number[] = [];
  const formEntries: number[] = [];
  for (let first = 0; first < entries.length; first += ENTRIES_AT_ONCE) {
    onProgress(first / entries.length);
    const compiled = compileNames(entries.slice(first, first + ENTRIES_AT_ONCE).map(findable));
    for (const [paradigm, its] of Object.entries(compiled.paradigms)) endings.set(paradigm, its);
    for (const form of compiled.forms) {
      if (!tree.add(form, formEntries.length)) continue;
      formEntries.push(first + form.entry);
      rowStarts.push(rows.length);
      writeForm(rows, form, paradigmNumber);
    }
  }
  return {
    ...tree.columns(),
    formEntries: Uint32Array.from(formEntries),
    rowStarts: Uint32Array.from(rowStarts),
    rows: rows.written(),
    namedParadigms: paradigms.texts().map((name) => ({ name, endings: endings.get(name) ?? [] })),
  };
}

/**
 * Compiles `pack`, whose ids must be the ones in its file. It drops senses, strength and traits, since a
 * user's name always counts. Time and size grow with the number of names: about 1 s and 12 MB for 100,000.
 * @param onProgress is called every `ENTRIES_AT_ONCE` entries and at the end
 */
export function compilePack(pack: Glossary, onProgress: OnProgress = () => {}): Uint8Array<ArrayBuffer> {
  const { entries } = pack;
  const { namedParadigms, ...forms } = formColumns(entries, onProgress);
  const { languages, ...names } = nameColumns(entries);
  const facts: PackFacts = { id: pack.id, kinds: ENTRY_KINDS, languages, paradigms: namedParadigms };
  const factsText = createUnitWriter();
  factsText.addText(JSON.stringify(facts));
  const buffer = writePack({ ...entryColumns(entries), ...names, ...forms, facts: factsText.written() });
  onProgress(1);
  return buffer;
}
