/**
 * Looks up the forms of a lexicon by how they begin. So the matcher compares, at each word of a text, only
 * the forms whose first part stands there.
 */
import { isCapital, kindAt, LETTER, nextOf, runEnd, UNDERSCORE, WORD } from './characters.ts';
import { type FoldedStretch, loosened } from './fold.ts';
import { type KeyTable, keyTable } from './key-table.ts';
import type { Form, FormPart, Lexicon, LexiconEntry } from './lexicon.ts';

/** The conditions of a form, or 0 if it has none and its case rule is `capital`. */
type PackedConditions = 0 | (Omit<Form, 'parts' | 'entry' | 'case'> & { readonly case?: 'exact' });

/**
 * A form as a JSON array. `order` is its index among all forms of the lexicon. `parts` has the folded text of
 * each part, and the number of its paradigm (`PreparedLexicon.paradigms`).
 */
type PackedForm = readonly [
  order: number,
  entry: number,
  conditions: PackedConditions,
  ...parts: (string | number)[],
];

/** A lexicon as compact JSON, made at build time. A form is unpacked only when a text needs it. */
export interface PreparedLexicon {
  readonly entries: readonly LexiconEntry[];
  /**
   * Names of the paradigms with their endings, joined by bars. They are numbered from 1; 0 means no endings.
   */
  readonly paradigms: readonly (readonly [name: string, endings: string])[];
  /**
   * Forms by their key: the first `KEY_LENGTH` units of their first part (`looseOf`), or all if it has fewer.
   */
  readonly forms: Readonly<Record<string, readonly PackedForm[]>>;
}

/** Number of UTF-16 units at the beginning of a form that make its key in the index. */
const KEY_LENGTH = 3;

/** A part of a form, with everything that is needed to compare it. */
export interface CompiledPart extends FormPart {
  /** `text` as it is compared (`looseOf`). */
  readonly loose: string;
  /**
   * Offsets of capital letters that begin a word of `text`. The text of a page must have capitals at the same
   * offsets of the mention.
   */
  readonly capitals: readonly number[];
  /** Folded endings that the part can have. Undefined if it does not inflect. */
  readonly endings?: ReadonlySet<string> | undefined;
}

export interface CompiledForm extends Omit<Form, 'parts'> {
  readonly parts: readonly CompiledPart[];
  /**
   * Index among all forms of the lexicon. If two forms match the same text, the one with the lower index
   * counts.
   */
  readonly order: number;
}

/**
 * Returns the forms that can begin at `at` in `loose` (`Folded.loose`). A word of `wordLength` units must
 * begin there. If `isCapital` is false, forms that need a capital may be missing.
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
  for (let at = nextOf(text, 0, WORD | UNDERSCORE); at < text.length; ) {
    if (isCapital(text[at]) && (kindAt(text, at) & LETTER) !== 0) places.push(at);
    at = nextOf(text, runEnd(text, at, WORD | UNDERSCORE), WORD | UNDERSCORE);
  }
  return places;
}

/**
 * True if the letters at `at` follow the case rule of the first part of `form`. The caller must have found
 * the part at `at` in `loose`. An exact form must match letter for letter, the others only in their capitals.
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

function packForm(
  { parts, entry, case: rule, ...conditions }: Form,
  order: number,
  numbers: ReadonlyMap<string, number>,
): PackedForm {
  const packed = { ...conditions, ...(rule === 'exact' && { case: rule }) };
  const flat = parts.flatMap(({ text, paradigm }) => [
    text,
    paradigm === undefined ? 0 : (numbers.get(paradigm) ?? 0),
  ]);
  return [order, entry, Object.keys(packed).length === 0 ? 0 : packed, ...flat];
}

/** Converts a lexicon to its compact form. */
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

/** Calls `each` with the text and paradigm number of every part of a packed form. */
function forEachPart(packed: PackedForm, each: (text: string, paradigm: number) => void): void {
  for (let index = 3; index < packed.length; index += 2)
    each(String(packed[index]), Number(packed[index + 1]));
}

/** The forms that share a key, because their first parts begin with the same letters. */
export interface Bucket {
  readonly forms: readonly CompiledForm[];
  /**
   * Forms by the text of their whole first part (`CompiledPart.loose`). Thousands of forms can share a key,
   * such as the names of ministries.
   */
  readonly byText: ReadonlyMap<string, readonly CompiledForm[]>;
  /** Lengths of the keys of `byText`, in UTF-16 units. */
  readonly lengths: ReadonlySet<number>;
}

function bucketOf(forms: readonly CompiledForm[]): Bucket {
  const byText = Map.groupBy(forms, ({ parts: [first] }) => first?.loose ?? '');
  return { forms, byText, lengths: new Set(Array.from(byText.keys(), ({ length }) => length)) };
}

/** All forms of a lexicon, by their keys. */
export interface Buckets {
  readonly keys: KeyTable;
  /** Lengths of the keys, in UTF-16 units. */
  readonly lengths: readonly number[];
  /**
   * Returns the forms with this key, or undefined if no form has it. The forms of a key are unpacked at the
   * first call with it.
   */
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
    return {
      text,
      loose,
      capitals,
      paradigm: paradigms[paradigm - 1]?.[0] ?? '',
      endings: endingsOf(paradigm),
    };
  }

  function compile(form: PackedForm): CompiledForm {
    const [order, entry, conditions] = form;
    const parts: CompiledPart[] = [];
    forEachPart(form, (text, paradigm) => {
      parts.push(compilePart(text, paradigm));
    });
    return conditions === 0
      ? { parts, entry, case: 'capital', order }
      : { parts, entry, case: 'capital', order, ...conditions };
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

/**
 * Returns false if no key of `length` UTF-16 units stands at `at` in `loose`. True can be wrong, since the
 * hash table of the keys is not exact.
 */
function mayBegin(keys: KeyTable, loose: string, at: number, length: number): boolean {
  if (at + length > loose.length) return false;
  const b = length > 1 ? loose.charCodeAt(at + 1) : 0;
  return keys.mayHave(loose.charCodeAt(at), b, length > 2 ? loose.charCodeAt(at + 2) : 0);
}

/** Makes the index of the forms. */
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
