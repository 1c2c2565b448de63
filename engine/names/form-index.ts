/** The forms of a lexicon by how they begin, for the matcher: at a word of a text only those are compared whose first part stands there. */
import { isCapital, kindAt, LETTER, LINE, nextOf, runEnd, WORD } from './characters.ts';
import { type FoldedStretch, loosened } from './fold.ts';
import { type KeyTable, keyTable } from './key-table.ts';
import type { Form, FormPart, Lexicon, LexiconEntry } from './lexicon.ts';

/** The conditions of a form, or 0 if it has none and its case is free. */
type PackedConditions = 0 | (Omit<Form, 'parts' | 'entry' | 'case'> & { readonly case?: 'exact' });

/** A form as JSON: its place among all, its entry, its conditions, and the text of each part with the number of its paradigm or 0. */
type PackedForm = readonly [order: number, entry: number, conditions: PackedConditions, ...parts: (string | number)[]];

/** A lexicon in short, as plain data (JSON), made at build time. What a text does not need is never unpacked. */
export interface PreparedLexicon {
  readonly entries: readonly LexiconEntry[];
  /** Names of the paradigms with their endings, which are joined by bars. The first one has the number 1. */
  readonly paradigms: readonly (readonly [name: string, endings: string])[];
  /** Forms by the first letters of their first part in `loose`: `KEY_LENGTH`, or as many as there are. */
  readonly forms: Readonly<Record<string, readonly PackedForm[]>>;
}

/** Forms are looked up by so many letters. */
const KEY_LENGTH = 3;

/** A part with what comparing it needs. */
export interface CompiledPart extends FormPart {
  /** `text` as it is compared (`looseOf`). */
  readonly loose: string;
  /** Offsets in `text` at which words begin with a capital letter: the text of a page needs one there too. */
  readonly capitals: readonly number[];
  readonly endings?: ReadonlySet<string> | undefined;
}

export interface CompiledForm extends Omit<Form, 'parts'> {
  readonly parts: readonly CompiledPart[];
  /** Its place among all forms of its lexicon: of two that match the same text the one that comes first counts. */
  readonly order: number;
}

/**
 * Returns the forms that can begin at `at` in `loose` (`Folded.loose`), where a word of `wordLength` units
 * begins. Forms that ask for a capital may be left out if `isCapital` is false.
 */
export type FormIndex = (loose: string, at: number, wordLength: number, isCapital: boolean) => FoundForms;

type FoundForms = readonly CompiledForm[];

/** Returns a folded text as it is compared (`Folded.loose`). */
export function looseOf(text: string): string {
  return loosened(text.toLowerCase());
}

/** Returns the offsets at which words begin with a capital letter. Capital numerals ("Ⅳ") do not count. */
export function capitalsIn(text: string): number[] {
  const places: number[] = [];
  for (let at = nextOf(text, 0, WORD | LINE); at < text.length; ) {
    if (isCapital(text[at]) && (kindAt(text, at) & LETTER) !== 0) places.push(at);
    at = nextOf(text, runEnd(text, at, WORD | LINE), WORD | LINE);
  }
  return places;
}

/**
 * True if a stretch of text is written as the first part of a form asks for. The units at `at` must be those
 * of the part in `loose`; if the form is exact, it compares all of them again as they are written.
 */
export function capitalsFit(form: CompiledForm, { units, loose }: FoldedStretch, at: number): boolean {
  const [part] = form.parts;
  if (part === undefined) return false;
  if (form.case !== 'exact') return part.capitals.every((place) => units[at + place] !== loose[at + place]);
  for (let place = 0; place < part.text.length; place++) {
    if (units[at + place] !== part.text.charCodeAt(place)) return false;
  }
  return true;
}

function packForm({ parts, entry, case: rule, ...conditions }: Form, order: number, numbers: ReadonlyMap<string, number>): PackedForm {
  const packed = { ...conditions, ...(rule === 'exact' && { case: rule }) };
  const flat = parts.flatMap(({ text, paradigm }) => [text, paradigm === undefined ? 0 : (numbers.get(paradigm) ?? 0)]);
  return [order, entry, Object.keys(packed).length === 0 ? 0 : packed, ...flat];
}

/** Puts a lexicon in short. */
export function prepareLexicon({ entries, forms, paradigms }: Lexicon): PreparedLexicon {
  const names = Object.keys(paradigms);
  const numbers = new Map(names.map((name, index) => [name, index + 1]));
  const byKey: Record<string, PackedForm[]> = {};
  for (const [order, form] of forms.entries()) {
    const key = looseOf(form.parts[0]?.text ?? '').slice(0, KEY_LENGTH);
    if (key === '') continue;
    byKey[key] ??= [];
    byKey[key].push(packForm(form, order, numbers));
  }
  return { entries, paradigms: names.map((name) => [name, paradigms[name]?.join('|') ?? '']), forms: byKey };
}

/** Calls `each` with text and paradigm number of the parts of a packed form. */
function forEachPart(packed: PackedForm, each: (text: string, paradigm: number) => void): void {
  for (let index = 3; index < packed.length; index += 2) each(String(packed[index]), Number(packed[index + 1]));
}

/** Forms whose first parts begin alike. */
export interface Bucket {
  readonly forms: readonly CompiledForm[];
  /** Thousands can begin alike (a list of ministries), so they are looked up by the whole text of their first part. */
  readonly byText: ReadonlyMap<string, readonly CompiledForm[]>;
  /** Lengths of these texts. */
  readonly lengths: ReadonlySet<number>;
}

function bucketOf(forms: readonly CompiledForm[]): Bucket {
  const byText = Map.groupBy(forms, ({ parts: [first] }) => first?.loose ?? '');
  return { forms, byText, lengths: new Set(Array.from(byText.keys(), ({ length }) => length)) };
}

/** The forms of a lexicon by their keys. */
export interface Buckets {
  readonly keys: KeyTable;
  /** Lengths of the keys that there are. */
  readonly lengths: readonly number[];
  /** Returns the forms of a key. They are unpacked when a text first has it. */
  bucket(key: string): Bucket | undefined;
}

export function bucketsOf({ forms, paradigms }: PreparedLexicon): Buckets {
  const endings = new Map<number, ReadonlySet<string>>();
  const packed = new Map(Object.entries(forms));
  const unpacked = new Map<string, Bucket>();

  function endingsOf(paradigm: number): ReadonlySet<string> {
    const known = endings.get(paradigm) ?? new Set(paradigms[paradigm - 1]?.[1].split('|'));
    endings.set(paradigm, known);
    return known;
  }

  function compilePart(text: string, paradigm: number): CompiledPart {
    const loose = looseOf(text);
    const capitals = capitalsIn(text);
    if (paradigm === 0) return { text, loose, capitals };
    return { text, loose, capitals, paradigm: paradigms[paradigm - 1]?.[0] ?? '', endings: endingsOf(paradigm) };
  }

  function compile(form: PackedForm): CompiledForm {
    const [order, entry, conditions] = form;
    const parts: CompiledPart[] = [];
    forEachPart(form, (text, paradigm) => {
      parts.push(compilePart(text, paradigm));
    });
    return conditions === 0 ? { parts, entry, case: 'capital', order } : { parts, entry, case: 'capital', order, ...conditions };
  }

  return {
    keys: keyTable(Object.keys(forms)),
    lengths: [...new Set(Object.keys(forms).map(({ length }) => length))].sort(),
    bucket(key) {
      const known = unpacked.get(key);
      if (known !== undefined) return known;
      const own = packed.get(key);
      if (own === undefined) return undefined;
      const bucket = bucketOf(own.map(compile));
      unpacked.set(key, bucket);
      return bucket;
    },
  };
}

/** True if a key of `length` units may stand at `at`. */
function mayBegin(keys: KeyTable, loose: string, at: number, length: number): boolean {
  if (at + length > loose.length) return false;
  const b = length > 1 ? loose.charCodeAt(at + 1) : 0;
  return keys.mayHave(loose.charCodeAt(at), b, length > 2 ? loose.charCodeAt(at + 2) : 0);
}

/** Makes the index over the forms. */
export function indexForms({ keys, lengths, bucket: bucketAt }: Buckets): FormIndex {
  return (loose, at) => {
    let found: readonly CompiledForm[] = [];
    for (const length of lengths) {
      const bucket = mayBegin(keys, loose, at, length) ? bucketAt(loose.slice(at, at + length)) : undefined;
      if (bucket === undefined) continue;
      for (const whole of bucket.lengths) {
        const alike = bucket.byText.get(loose.slice(at, at + whole));
        if (alike !== undefined) found = found.length === 0 ? alike : found.concat(alike);
      }
    }
    return found;
  };
}
