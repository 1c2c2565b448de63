/** The forms of a lexicon by how they begin, for the matcher: at a word of a text only those are compared whose first part stands there. */
import { forEachRun, isCapital, WORD } from './characters.ts';
import { withSpaces } from './fold.ts';
import type { Form, FormPart, Lexicon } from './lexicon.ts';

/** A part with what comparing it needs. */
interface PreparedPart extends FormPart {
  /** In lower case, with a space for each hyphen. */
  readonly loose: string;
  /** Where words with a capital begin in `text`. */
  readonly capitals: readonly number[];
}

interface PreparedForm extends Omit<Form, 'parts'> {
  readonly parts: readonly PreparedPart[];
}

/** A lexicon with everything that can be made at build time, as plain data (JSON). */
export interface PreparedLexicon extends Omit<Lexicon, 'forms'> {
  readonly forms: readonly PreparedForm[];
  /** Indices of forms by the first letters of their first part in `loose`: `KEY_LENGTH`, or as many as there are. */
  readonly keys: Readonly<Record<string, readonly number[]>>;
}

/** Forms are looked up by so many letters. */
export const KEY_LENGTH = 3;

export interface CompiledPart extends PreparedPart {
  readonly endings?: ReadonlySet<string> | undefined;
}

export interface CompiledForm extends Omit<Form, 'parts'> {
  readonly parts: readonly CompiledPart[];
  /** Its place among all forms of its lexicon: of two that match the same text the one that comes first counts. */
  readonly order: number;
}

/** Tells which forms can begin at `at` in a folded text in lower case, with spaces for hyphens, where `word` begins. */
export type FormIndex = (loose: string, at: number, word: string) => readonly CompiledForm[];

/** Returns where words with a capital begin. */
export function capitalsIn(text: string): number[] {
  const places: number[] = [];
  forEachRun(text, WORD, (start) => {
    if (isCapital(text[start]) && text[start - 1] !== '_') places.push(start);
  });
  return places;
}

function preparedForm(form: Form): PreparedForm {
  const parts = form.parts.map((part) => ({ ...part, loose: withSpaces(part.text.toLowerCase()), capitals: capitalsIn(part.text) }));
  return { ...form, parts };
}

function keyOf({ parts: [first] }: PreparedForm): string {
  return first?.loose.slice(0, KEY_LENGTH) ?? '';
}

function isPrepared(lexicon: Lexicon | PreparedLexicon): lexicon is PreparedLexicon {
  return 'keys' in lexicon;
}

/** Does the work of `indexForms` that can be done at build time. */
export function prepareLexicon(lexicon: Lexicon | PreparedLexicon): PreparedLexicon {
  if (isPrepared(lexicon)) return lexicon;
  const forms = lexicon.forms.map(preparedForm);
  const keys: Record<string, number[]> = {};
  for (const [order, form] of forms.entries()) {
    const key = keyOf(form);
    if (key === '') continue;
    keys[key] ??= [];
    keys[key].push(order);
  }
  return { ...lexicon, forms, keys };
}

/** Forms whose first parts begin alike. Thousands can (a list of ministries), so they are looked up by the whole text of their first part. */
interface Bucket {
  readonly byText: Map<string, CompiledForm[]>;
  /** Lengths of these texts. */
  readonly lengths: Set<number>;
}

/** Makes the index. Forms are compiled when a text first has their key. */
export function indexForms({ forms, keys, paradigms }: PreparedLexicon): FormIndex {
  const endings = new Map<string, ReadonlySet<string>>();
  const buckets = new Map<string, Bucket | undefined>();

  function endingsOf(paradigm: string): ReadonlySet<string> {
    const known = endings.get(paradigm) ?? new Set(paradigms[paradigm]);
    endings.set(paradigm, known);
    return known;
  }

  function compile(form: PreparedForm, order: number): CompiledForm {
    const parts = form.parts.map((part) => ({ ...part, endings: part.paradigm === undefined ? undefined : endingsOf(part.paradigm) }));
    return { ...form, parts, order };
  }

  function makeBucket(key: string): Bucket | undefined {
    const orders = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (orders === undefined) return undefined;
    const bucket: Bucket = { byText: new Map(), lengths: new Set() };
    for (const order of orders) {
      const form = forms[order];
      const text = form?.parts[0]?.loose;
      if (form === undefined || text === undefined) continue;
      const alike = bucket.byText.get(text);
      if (alike === undefined) bucket.byText.set(text, [compile(form, order)]);
      else alike.push(compile(form, order));
      bucket.lengths.add(text.length);
    }
    return bucket;
  }

  function bucketOf(key: string): Bucket | undefined {
    if (buckets.has(key)) return buckets.get(key);
    const bucket = makeBucket(key);
    if (bucket !== undefined) buckets.set(key, bucket); // texts have more other keys than a cache should hold
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
