/**
 * The lexicon: what finding names needs of a glossary, compiled at build time so that the content script starts small.
 * It is plain data (JSON) and says nothing about what an entry means.
 */
import { fold } from './fold.ts';
import type { Glossary, Name } from './glossary.ts';

/**
 * How the letters of a form must be written in the text.
 * - `any`: in any case ("peace deal", and every script without case).
 * - `capital`: a word that begins with a capital in the form begins with one in the text ("Middle Corridor", "MIDDLE CORRIDOR").
 * - `exact`: letter for letter ("EU", "U.S.", not "us").
 */
export type CaseRule = 'any' | 'capital' | 'exact';

/** A surface form: folded text, the index of its entry in `Lexicon.entries`, and the conditions under which it counts. */
export interface Form {
  readonly text: string;
  readonly entry: number;
  readonly case: CaseRule;
  /** Folded lower-case words of which one must stand directly before. */
  readonly after?: readonly string[];
}

export interface LexiconEntry {
  readonly id: string;
  readonly strong: boolean;
}

export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly forms: readonly Form[];
  /** Sources of regular expressions that hit every text in which a form of a strong entry (`strong`), or of any (`all`), can stand. */
  readonly anchors: { readonly strong: string; readonly all: string };
}

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;

function caseRule(text: string): CaseRule {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  if (capitals.length === 0) return 'any';
  return capitals.length === letters.length && letters.length <= 4 ? 'exact' : 'capital';
}

function wordsOf(text: string): readonly string[] {
  return text.match(LETTERS) ?? [];
}

/** The ways in which a word may be written in running text or a headline. Georgian has capitals only for whole words. */
function writings(word: string): readonly string[] {
  const isCapitalisable = word === word.toLowerCase() && !/^\p{Script=Georgian}/u.test(word);
  const capitalised = word.replace(/^./u, (first) => first.toUpperCase());
  return [word, word.toUpperCase(), ...(isCapitalisable ? [capitalised] : [])];
}

/** Without diacritics; "й" stays, since nobody writes it without its breve. */
function unaccented(text: string): string {
  return text.replace(/[^йЙ]/gu, (character) => fold(character).text);
}

/**
 * The source of a regular expression that hits every text in which one of the forms can stand, and few others: the one-word names,
 * and for each longer form that has none of them in it, its first two words.
 */
function anchorPattern(texts: readonly string[]): string {
  const variants = [...new Set(texts.flatMap((text) => [text, unaccented(text)]))].map(wordsOf);
  const single = new Set(variants.filter((words) => words.length === 1).flat());
  const names = [...new Set([...single].flatMap(writings))];
  const minimal = names.filter((name) => !names.some((other) => other !== name && name.includes(other)));
  const anchors = new Set(minimal);
  for (const words of variants) {
    if (words.some((word) => minimal.some((name) => word.includes(name)))) continue;
    const [first = '', second = ''] = words;
    anchors.add(`(?:${writings(first).join('|')})\\W+(?:${writings(second).join('|')})`);
  }
  return [...anchors].sort().join('|');
}

function isMarked(name: Name): boolean {
  return name.match !== false;
}

/** Compiles `glossary`. The entries keep their order, so that an entry's index means the same in both. */
export function compileLexicon(glossary: Glossary): Lexicon {
  const forms = new Map<string, Form>();
  const texts = { strong: [] as string[], all: [] as string[] };
  glossary.entries.forEach((entry, index) => {
    for (const name of entry.names.filter(isMarked)) {
      const text = fold(name.text.normalize('NFC')).text;
      const after = name.after?.map((word) => fold(word).lower);
      const key = text + (after === undefined ? '' : `\n${after.join()}`);
      if (!forms.has(key)) forms.set(key, { text, entry: index, case: caseRule(text), ...(after && { after }) });
      texts.all.push(name.text.normalize('NFC'));
      if (entry.strength === 'strong') texts.strong.push(name.text.normalize('NFC'));
    }
  });
  return {
    entries: glossary.entries.map(({ id, strength }) => ({ id, strong: strength === 'strong' })),
    forms: [...forms.values()],
    anchors: { strong: anchorPattern(texts.strong), all: anchorPattern(texts.all) },
  };
}
