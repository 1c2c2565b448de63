/** Lexicons come together on a page: that of the bundled glossary and those of the reader's own, in the reader's order. */
import type { Paradigms } from '../inflection/paradigm.ts';
import type { Form, Lexicon, LexiconEntry } from '../names/lexicon.ts';
import { readForms } from '../names/lexicon-text.ts';
import type { CompiledPack } from './compiled.ts';

/** What was compiled of a reader's glossary, as a lexicon. */
export function lexiconOf({ entries, forms, paradigms }: CompiledPack): Lexicon {
  return { entries, forms: readForms(forms, paradigms), paradigms };
}

/** So many letters of a form decide which others can match the same text. */
const KEY_LENGTH = 2;

function lower(text: string): string {
  return text.toLowerCase().replaceAll('-', ' ');
}

/** A form whose stem is shorter than a key has none, and is compared with every other. */
function keyOf({ parts: [first] }: Form): string {
  const text = lower(first?.text ?? '');
  return text.length < KEY_LENGTH ? '' : text.slice(0, KEY_LENGTH);
}

/** All texts that a form matches, in lower case. */
function textsOf({ parts }: Form, paradigms: Paradigms): string[] {
  return parts.reduce(
    (texts, { text, paradigm }) => {
      const endings = (paradigm === undefined ? undefined : paradigms[paradigm]) ?? [''];
      return texts.flatMap((before) => endings.map((ending) => before + lower(text) + ending));
    },
    [''],
  );
}

function startAlike(a: Form, b: Form): boolean {
  const [textA, textB] = [lower(a.parts[0]?.text ?? ''), lower(b.parts[0]?.text ?? '')];
  return textA.startsWith(textB) || textB.startsWith(textA);
}

/**
 * The forms by which a text speaks for an entry that is shown only if nothing before it in the reader's order has the same name. What is ambiguous, or counts
 * under conditions, is left out: a reader's name can be anything else there.
 */
function displaceable({ entries, forms }: Lexicon): Map<string, Form[]> {
  const speaks = ({ isReaders, strong, bearing, senses }: LexiconEntry) =>
    isReaders !== true && senses === undefined && (strong || bearing !== undefined);
  const isPlain = ({ entry, after, only, accented }: Form) =>
    entries[entry] !== undefined && speaks(entries[entry]) && after === undefined && only === undefined && accented === undefined;
  return Map.groupBy(forms.filter(isPlain), keyOf);
}

/** For each entry of a reader that displaces one that comes later, the index of that one. */
function displacements(first: Lexicon, later: Lexicon): Map<number, number> {
  const known = displaceable(later);
  const found = new Map<number, number>();
  const texts = new Map<Form, ReadonlySet<string>>();
  const textsOfLater = (form: Form) => {
    const all = texts.get(form) ?? new Set(textsOf(form, later.paradigms));
    texts.set(form, all);
    return all;
  };
  const isReaders = ({ entry }: Form) => first.entries[entry]?.isReaders === true;
  for (const form of first.forms.filter(isReaders)) {
    if (found.has(form.entry)) continue;
    const key = keyOf(form);
    const near = key === '' ? [...known.values()].flat() : [...(known.get(key) ?? []), ...(known.get('') ?? [])];
    const alike = near.filter((other) => startAlike(form, other));
    const displaced = alike.find((other) => textsOf(form, first.paradigms).some((text) => textsOfLater(other).has(text)));
    if (displaced !== undefined) found.set(form.entry, displaced.entry);
  }
  return found;
}

/** `later` behind `first`. */
function joined(first: Lexicon, later: Lexicon): Lexicon {
  const offset = first.entries.length;
  const moved = ({ insteadOf, ...entry }: LexiconEntry): LexiconEntry => ({
    ...entry,
    ...(insteadOf !== undefined && { insteadOf: offset + insteadOf }),
  });
  const displaced = displacements(first, later);
  const withDisplaced = (entry: LexiconEntry, index: number): LexiconEntry => {
    const instead = entry.insteadOf === undefined ? displaced.get(index) : undefined;
    return instead === undefined ? entry : { ...entry, insteadOf: offset + instead };
  };
  return {
    entries: [...first.entries.map(withDisplaced), ...later.entries.map(moved)],
    forms: [...first.forms, ...later.forms.map((form) => ({ ...form, entry: offset + form.entry }))],
    paradigms: { ...later.paradigms, ...first.paradigms },
  };
}

/**
 * One lexicon of all. Of two forms that match the same text at the same length the one that comes first counts, since the matcher keeps their order. A reader's
 * entry that comes before a bundled one with the same name has its index as `insteadOf`.
 */
export function mergeLexicons(inOrder: readonly Lexicon[]): Lexicon {
  const [first = { entries: [], forms: [], paradigms: {} }, ...rest] = inOrder;
  return rest.reduce(joined, first);
}
