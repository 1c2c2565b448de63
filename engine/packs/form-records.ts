/**
 * Writes and reads forms as rows of UTF-16 units. A row consists of:
 * - flags and the number of parts, in one unit;
 * - for each part its paradigm (0 if it takes no endings), its length and its text;
 * - `Form.only`, if the flags say so, behind its length;
 * - `Form.after`, if the flags say so: the number of words, and each word behind its length.
 */
import { type CompiledForm, type CompiledPart, capitalsIn, looseOf } from '../names/form-index.ts';
import type { Form } from '../names/lexicon.ts';

const EXACT = 1;
const ACCENTED = 2;
const ONLY = 4;
const AFTER = 8;
const FLAG_BITS = 4;

/**
 * A paradigm with its name. In lists of paradigms, the paradigm with number 1 has index 0, since number 0
 * means "no endings".
 */
export interface NamedParadigm {
  readonly name: string;
  readonly endings: ReadonlySet<string>;
}

export interface UnitWriter {
  readonly length: number;
  add(unit: number): void;
  /** Adds a text without its length. */
  addText(text: string): void;
  /** Returns a copy of all units. */
  written(): Uint16Array;
}

/** Makes a writer of UTF-16 units. Its buffer grows as texts are added. */
export function createUnitWriter(): UnitWriter {
  let units = new Uint16Array(1024);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= units.length) return;
    const larger = new Uint16Array(Math.max(units.length * 2, length + more));
    larger.set(units);
    units = larger;
  };
  return {
    get length() {
      return length;
    },
    add(unit) {
      reserve(1);
      units[length++] = unit;
    },
    addText(text) {
      reserve(text.length);
      for (let at = 0; at < text.length; at++) units[length++] = text.charCodeAt(at);
    },
    written: () => units.slice(0, length),
  };
}

/** Largest number of units for one call of `String.fromCharCode`. */
const MOST_AT_ONCE = 4096;

/** Length in units below which joining the characters one by one is faster. */
const FEW = 24;

/** Returns the text of the units from `start` to `end` (exclusive). Stops at the end of `units`. */
export function textOf(units: Uint8Array | Uint16Array, start: number, end: number): string {
  let text = '';
  if (end - start < FEW) {
    for (let at = start; at < end && at < units.length; at++) text += String.fromCharCode(units[at] ?? 0);
    return text;
  }
  for (let at = start; at < end; at += MOST_AT_ONCE) {
    text += Reflect.apply(
      String.fromCharCode,
      undefined,
      units.subarray(at, Math.min(end, at + MOST_AT_ONCE)),
    );
  }
  return text;
}

function addCounted(writer: UnitWriter, text: string): void {
  writer.add(text.length);
  writer.addText(text);
}

/** Adds the row of a form. `paradigmNumber` returns the number of a paradigm, counted from 1. */
export function writeForm(
  writer: UnitWriter,
  form: Form,
  paradigmNumber: (paradigm: string) => number,
): void {
  const { parts, case: rule, after, only, accented } = form;
  const isExact = rule === 'exact' ? EXACT : 0;
  const flags =
    isExact | (accented ? ACCENTED : 0) | (only === undefined ? 0 : ONLY) | (after === undefined ? 0 : AFTER);
  writer.add(flags | (parts.length << FLAG_BITS));
  for (const { text, paradigm } of parts) {
    writer.add(paradigm === undefined ? 0 : paradigmNumber(paradigm));
    addCounted(writer, text);
  }
  if (only !== undefined) addCounted(writer, only);
  if (after === undefined) return;
  writer.add(after.length);
  for (const word of after) addCounted(writer, word);
}

/** Reads the row at `offset`. A damaged row gives a form that no text has. It never throws. */
export function readForm(
  units: Uint16Array,
  offset: number,
  paradigms: readonly NamedParadigm[],
): Omit<CompiledForm, 'entry' | 'order'> {
  let at = offset;
  const next = () => units[at++] ?? 0;
  const nextText = () => {
    const length = next();
    at += length;
    return textOf(units, at - length, at);
  };
  const nextPart = (): CompiledPart => {
    const paradigm = paradigms[next() - 1];
    const text = nextText();
    const part = { text, loose: looseOf(text), capitals: capitalsIn(text) };
    return paradigm === undefined ? part : { ...part, paradigm: paradigm.name, endings: paradigm.endings };
  };
  const flags = next();
  const parts = Array.from({ length: flags >>> FLAG_BITS }, nextPart);
  return {
    parts,
    case: (flags & EXACT) !== 0 ? 'exact' : 'capital',
    ...((flags & ONLY) !== 0 && { only: nextText() }),
    ...((flags & AFTER) !== 0 && { after: Array.from({ length: next() }, nextText) }),
    ...((flags & ACCENTED) !== 0 && { accented: true as const }),
  };
}
