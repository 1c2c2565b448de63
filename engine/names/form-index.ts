/** The forms of a lexicon by how they begin, for the matcher: at a word of a text only those are compared whose whole first part stands there. */
import type { Form, FormPart, Lexicon } from './lexicon.ts';

/** A part with what comparing it needs. */
export interface CompiledPart extends FormPart {
  /** In lower case, with a space for each hyphen. */
  readonly loose: string;
  /** Where words with a capital begin in `text`. */
  readonly capitals: readonly number[];
  readonly endings?: ReadonlySet<string>;
}

export interface CompiledForm extends Omit<Form, 'parts'> {
  readonly parts: readonly CompiledPart[];
  /** Its place among all forms: of two that match the same text the one that comes first counts. */
  readonly order: number;
}

/** The forms whose first words begin alike. Thousands can (a reader's list of ministries), so they are looked up by the whole text of their first part. */
interface Bucket {
  readonly byText: Map<string, CompiledForm[]>;
  /** How long these texts are. */
  readonly lengths: Set<number>;
}

const WORD = /[\p{L}\p{N}_]+/gu;

/** Forms are looked up by so many letters of a text's word; a form whose first word is shorter, by the whole word. */
const KEY_LENGTH = 3;

/** With a space for each hyphen, as which it is read. */
export function withSpaces(text: string): string {
  return text.replaceAll('-', ' ');
}

export function capitalsIn(text: string): number[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ first: word[0] ?? '', index }))
    .filter(({ first }) => first !== first.toLowerCase())
    .map(({ index }) => index);
}

function compile(form: Form, order: number, { paradigms }: Lexicon): CompiledForm {
  const parts = form.parts.map((part) => ({
    ...part,
    loose: withSpaces(part.text.toLowerCase()),
    capitals: capitalsIn(part.text),
    ...(part.paradigm !== undefined && { endings: new Set(paradigms[part.paradigm]) }),
  }));
  return { ...form, parts, order };
}

/** The beginnings of the first word of a form: one, or where its stem is shorter than a key, one for each ending ("Оля": "оля", "оле", "олю"). */
function keysOf({ parts: [first] }: CompiledForm): ReadonlySet<string> {
  const word = /^[\p{L}\p{N}_]+/u.exec(first?.loose ?? '')?.[0] ?? '';
  const isShort = word.length < KEY_LENGTH && word.length === first?.loose.length;
  const words = isShort && first?.endings !== undefined ? Array.from(first.endings, (ending) => word + ending) : [word];
  return new Set(words.map((each) => each.slice(0, KEY_LENGTH)).filter(Boolean));
}

function addTo(index: Map<string, Bucket>, key: string, form: CompiledForm): void {
  const text = form.parts[0]?.loose ?? '';
  let bucket = index.get(key);
  if (bucket === undefined) {
    bucket = { byText: new Map(), lengths: new Set() };
    index.set(key, bucket);
  }
  const alike = bucket.byText.get(text);
  if (alike === undefined) bucket.byText.set(text, [form]);
  else alike.push(form);
  bucket.lengths.add(text.length);
}

/** Tells which forms can begin at `at` in a folded text in lower case, with spaces for hyphens, where `word` begins. */
export type FormIndex = (loose: string, at: number, word: string) => readonly CompiledForm[];

export function indexForms(lexicon: Lexicon): FormIndex {
  const index = new Map<string, Bucket>();
  lexicon.forms.forEach((each, order) => {
    const form = compile(each, order, lexicon);
    for (const key of keysOf(form)) addTo(index, key, form);
  });
  return (loose, at, word) => {
    const bucket = index.get(word.slice(0, KEY_LENGTH));
    if (bucket === undefined) return [];
    return Array.from(bucket.lengths).flatMap((length) => bucket.byText.get(loose.slice(at, at + length)) ?? []);
  };
}
