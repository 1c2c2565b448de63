/** The forms of a lexicon by how they begin, for the matcher: at a word of a text only those are compared whose first part stands there. */
import { forEachRun, isCapital, WORD } from './characters.ts';
import { withSpaces } from './fold.ts';
import type { Form, FormPart, Lexicon, LexiconEntry } from './lexicon.ts';

/** The conditions of a form, or 0 if it has none and its case is free. */
type PackedConditions = 0 | (Omit<Form, 'parts' | 'entry' | 'case'> & { readonly case?: 'exact' });

/** A form as JSON: its place among all, its entry, its conditions, and the text of each part with the number of its paradigm or 0. */
export type PackedForm = readonly [order: number, entry: number, conditions: PackedConditions, ...parts: (string | number)[]];

/** A lexicon in short, as plain data (JSON), made at build time. What a text does not need is never unpacked. */
export interface PreparedLexicon {
  readonly entries: readonly LexiconEntry[];
  /** Names of the paradigms with their endings, which are joined by bars. The first one has the number 1. */
  readonly paradigms: readonly (readonly [name: string, endings: string])[];
  /** Forms by the first letters of their first part in `loose`: `KEY_LENGTH`, or as many as there are. */
  readonly forms: Readonly<Record<string, readonly PackedForm[]>>;
}

/** Forms are looked up by so many letters. */
export const KEY_LENGTH = 3;

/** A part with what comparing it needs. */
export interface CompiledPart extends FormPart {
  /** In lower case, with a space for each hyphen. */
  readonly loose: string;
  /** Where words with a capital begin in `text`. */
  readonly capitals: readonly number[];
  readonly endings?: ReadonlySet<string> | undefined;
}

export interface CompiledForm extends Omit<Form, 'parts'> {
  readonly parts: readonly CompiledPart[];
  /** Its place among all forms of its lexicon: of two that match the same text the one that comes first counts. */
  readonly order: number;
}

/**
 * Tells which forms can begin at `at` in a folded text in lower case, with spaces for hyphens, where `word` begins. Where the text has no
 * capital there, forms that ask for one need not be told.
 */
export type FormIndex = (loose: string, at: number, word: string, isCapital: boolean) => readonly CompiledForm[];

export function looseOf(text: string): string {
  return withSpaces(text.toLowerCase());
}

/** Returns where words with a capital begin. */
export function capitalsIn(text: string): number[] {
  const places: number[] = [];
  forEachRun(text, WORD, (start) => {
    if (isCapital(text[start]) && text[start - 1] !== '_') places.push(start);
  });
  return places;
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

/** Text and paradigm number of each part of a packed form. */
export function packedParts([, , , ...flat]: PackedForm): [text: string, paradigm: number][] {
  return flat.flatMap((text, index) => (typeof text === 'string' ? [[text, Number(flat[index + 1] ?? 0)] as [string, number]] : []));
}

/** Returns the packed forms of a key. */
export function formsOf({ forms }: Pick<PreparedLexicon, 'forms'>, key: string): readonly PackedForm[] {
  return (Object.hasOwn(forms, key) ? forms[key] : undefined) ?? [];
}

/** Undoes `prepareLexicon`. */
export function unpackLexicon({ entries, paradigms, forms }: PreparedLexicon): Lexicon {
  const unpacked: Form[] = [];
  for (const packed of Object.values(forms).flat()) {
    const [order, entry, conditions] = packed;
    const parts = packedParts(packed).map(([text, number]) => ({ text, ...(number > 0 && { paradigm: paradigms[number - 1]?.[0] ?? '' }) }));
    unpacked[order] = { parts, entry, case: 'capital', ...(conditions === 0 ? {} : conditions) };
  }
  return { entries, forms: unpacked, paradigms: Object.fromEntries(paradigms.map(([name, endings]) => [name, endings.split('|')])) };
}

/** Forms whose first parts begin alike. Thousands can (a list of ministries), so they are looked up by the whole text of their first part. */
interface Bucket {
  readonly byText: Map<string, CompiledForm[]>;
  /** Lengths of these texts. */
  readonly lengths: Set<number>;
}

/** Makes the index. Forms are unpacked when a text first has their key. */
export function indexForms(lexicon: PreparedLexicon): FormIndex {
  const endings = new Map<number, ReadonlySet<string>>();
  const buckets = new Map<string, Bucket>();

  function endingsOf(paradigm: number): ReadonlySet<string> {
    const known = endings.get(paradigm) ?? new Set(lexicon.paradigms[paradigm - 1]?.[1].split('|'));
    endings.set(paradigm, known);
    return known;
  }

  function compilePart(text: string, paradigm: number): CompiledPart {
    const part = { text, loose: looseOf(text), capitals: capitalsIn(text) };
    if (paradigm === 0) return part;
    return { ...part, paradigm: lexicon.paradigms[paradigm - 1]?.[0] ?? '', endings: endingsOf(paradigm) };
  }

  function compile(packed: PackedForm): CompiledForm {
    const [order, entry, conditions] = packed;
    const parts = packedParts(packed).map(([text, paradigm]) => compilePart(text, paradigm));
    const form: CompiledForm = { parts, entry, case: 'capital', order };
    return conditions === 0 ? form : { ...form, ...conditions };
  }

  function makeBucket(packed: readonly PackedForm[]): Bucket {
    const bucket: Bucket = { byText: new Map(), lengths: new Set() };
    for (const form of packed.map(compile)) {
      const text = form.parts[0]?.loose ?? '';
      const alike = bucket.byText.get(text);
      if (alike === undefined) bucket.byText.set(text, [form]);
      else alike.push(form);
      bucket.lengths.add(text.length);
    }
    return bucket;
  }

  function bucketOf(key: string): Bucket | undefined {
    const known = buckets.get(key);
    if (known !== undefined) return known;
    const packed = formsOf(lexicon, key);
    if (packed.length === 0) return undefined;
    const bucket = makeBucket(packed);
    buckets.set(key, bucket);
    return bucket;
  }

  return (loose, at) => {
    let found: CompiledForm[] = [];
    for (let length = 1; length <= KEY_LENGTH && at + length <= loose.length; length++) {
      const bucket = bucketOf(loose.slice(at, at + length));
      if (bucket === undefined) continue;
      for (const whole of bucket.lengths) {
        const alike = bucket.byText.get(loose.slice(at, at + whole));
        if (alike !== undefined) found = found.length === 0 ? alike : found.concat(alike);
      }
    }
    return found;
  };
}
