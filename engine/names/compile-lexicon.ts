/** Compiles the names of a glossary into a lexicon. */
import type { Entry, Glossary, Name, Senses } from '../glossary.ts';
import { INFLECTIONS } from '../inflection/index.ts';
import type { Paradigms } from '../inflection/paradigm.ts';
import { FUNCTION_WORDS } from '../senses/words/small.ts';
import { type Folded, fold, hasDiacritic } from './fold.ts';
import type { CaseRule, Form, FormPart, Lexicon, LexiconEntry } from './lexicon.ts';
import { type NameWords, primaryLanguage, wordsOfName } from './name-words.ts';
import { compilePrefilterKeys, type PrefilterKeys } from './prefilter-keys.ts';
import { REGIONAL_LANGUAGES, TELLING_BEARING } from './region.ts';

/**
 * A lexicon with the words that the prefilter looks for. `strong` has those of names that alone show that a
 * page is about the region (`showsRegion`). `all` has those of all names.
 */
export interface CompiledLexicon extends Lexicon {
  readonly prefilterKeys: { readonly strong: PrefilterKeys; readonly all: PrefilterKeys };
}

/** Longest abbreviation that texts must write letter for letter, in letters. */
const LONGEST_ABBREVIATION = 4;

/** Returns the rule for capitals that mentions of a name must follow. `text` is folded. */
function caseRule(text: string): CaseRule {
  const letters = text.match(/\p{L}/gu) ?? [];
  const isAbbreviation =
    letters.length <= LONGEST_ABBREVIATION && letters.every((letter) => letter !== letter.toLowerCase());
  return isAbbreviation ? 'exact' : 'capital';
}

type Conditions = Pick<Form, 'after' | 'only' | 'accented'>;

/**
 * True if texts must write the name with its diacritics, because it is another word without them. An
 * abbreviation without them is another abbreviation ("ABŞ", "ABS"). A name that folds to a small word ("Are"
 * for "Åre") would be found wherever that word begins a sentence.
 */
function needsDiacritic({ text, homograph }: Name, { lower }: Folded, rule: CaseRule): boolean {
  if (homograph === 'unaccented') return true;
  const isOther = rule === 'exact' || (homograph === undefined && FUNCTION_WORDS.has(lower));
  return isOther && hasDiacritic(text);
}

/** Returns the conditions under which a name counts in a text besides its letters. */
function conditionsOf(name: Name, folding: Folded, rule: CaseRule): Conditions {
  const { lang, after, homograph } = name;
  return {
    ...(after && { after: folded(after) }),
    ...(homograph && { only: primaryLanguage(lang) }),
    ...(needsDiacritic(name, folding, rule) && { accented: true }),
  };
}

function isMarked(name: Name): boolean {
  return name.match !== false;
}

/**
 * Splits the words of a name into the parts that the matcher compares. A part ends with the next word that
 * takes endings. The last part may end without such a word.
 */
function partsOf({ words, after }: NameWords): FormPart[] {
  const parts: FormPart[] = [];
  let text = '';
  for (const { before, stem, paradigm } of words) {
    text += before + stem;
    if (paradigm === undefined) continue;
    parts.push({ text: fold(text).text, paradigm });
    text = '';
  }
  if (text + after !== '') parts.push({ text: fold(text + after).text });
  return parts;
}

/** Paradigms of all languages, by their names. */
export const PARADIGMS: Paradigms = Object.assign(
  {},
  ...Object.values(INFLECTIONS).map(({ paradigms }) => paradigms),
);

function foldedParadigms(forms: readonly Form[]): Paradigms {
  const used = new Set(forms.flatMap(({ parts }) => parts.flatMap(({ paradigm }) => paradigm ?? [])));
  return Object.fromEntries(
    [...used].sort().map((key) => [key, [...new Set(PARADIGMS[key]?.map((ending) => fold(ending).lower))]]),
  );
}

/** Folds `words` and drops repetitions, such as a word that the data have with and without diacritics. */
function folded(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => fold(word).lower))];
}

function foldedSenses({ gloss, near, cautious, others }: Senses): Senses {
  return {
    gloss,
    near: folded(near),
    ...(cautious && { cautious: folded(cautious) }),
    others: others.map((other) => ({
      ...other,
      ...(other.forms && { forms: folded(other.forms) }),
      near: folded(other.near),
    })),
  };
}

/**
 * Returns, for each entry, the first letters of its names that have several words ("i" of "Ilham Aliyev").
 */
function initialsByEntry(forms: readonly Form[]): Map<number, Set<string>> {
  const initials = new Map<number, Set<string>>();
  for (const { entry, parts } of forms) {
    const text = parts.map((part) => part.text).join('');
    if (/\s/.test(text))
      initials.set(entry, (initials.get(entry) ?? new Set()).add(text.charAt(0).toLowerCase()));
  }
  return initials;
}

function lexiconEntryOf(
  { id, kind, strength, bearing, traits, senses }: Entry,
  initials: Iterable<string> = [],
): LexiconEntry {
  return {
    id,
    kind,
    strong: strength === 'strong',
    ...(bearing && { bearing }),
    ...(traits && { traits }),
    ...(senses && { senses: foldedSenses(senses) }),
    ...(kind === 'person' && { initials: [...initials] }),
  };
}

/** Matches a letter that Western European languages lack: Armenian, Georgian, or the Azerbaijani "ə". */
const UNCOMMON_LETTER = /[\u0250-\u02AF\u0530-\u058F\u10A0-\u10FF]/;

/**
 * True if the name shows that a page is about the region. The prefilter looks for such names on every page.
 */
function showsRegion(
  { strength, bearing = 0 }: Pick<Entry, 'strength' | 'bearing'>,
  { lang, text }: Name,
): boolean {
  return (
    strength === 'strong' ||
    bearing >= TELLING_BEARING ||
    (REGIONAL_LANGUAGES.has(lang) && UNCOMMON_LETTER.test(text))
  );
}

/**
 * Forms compiled from the names of entries, and the words of these names, from which prefilter keys are made.
 */
export interface CompiledNames extends Omit<Lexicon, 'entries'> {
  /** Words of the names. `strong` has only the names that the prefilter looks for on every page. */
  readonly names: { readonly strong: readonly NameWords[]; readonly all: readonly NameWords[] };
}

/** Compiles the names of `entries`. If two names have the same form, only the first gets it. */
export function compileNames(
  entries: readonly Pick<Entry, 'kind' | 'names' | 'strength' | 'bearing'>[],
): CompiledNames {
  const forms = new Map<string, Form>();
  const names = { strong: [] as NameWords[], all: [] as NameWords[] };
  entries.forEach((entry, index) => {
    for (const name of entry.names.filter(isMarked)) {
      const folding = fold(name.text);
      const rule = caseRule(folding.text);
      const conditions = conditionsOf(name, folding, rule);
      for (const words of wordsOfName(name, { isPerson: entry.kind === 'person' })) {
        const parts = partsOf(words);
        const key = JSON.stringify([parts, conditions]);
        if (!forms.has(key)) forms.set(key, { parts, entry: index, case: rule, ...conditions });
        names.all.push(words);
        if (showsRegion(entry, name)) names.strong.push(words);
      }
    }
  });
  const all = [...forms.values()];
  return { forms: all, paradigms: foldedParadigms(all), names };
}

/** Compiles `glossary`. An entry has the same index in the lexicon as in the glossary. */
export function compileLexicon(glossary: Glossary): CompiledLexicon {
  const { forms, paradigms, names } = compileNames(glossary.entries);
  const initials = initialsByEntry(forms);
  return {
    entries: glossary.entries.map((entry, index) => lexiconEntryOf(entry, initials.get(index))),
    forms,
    paradigms,
    prefilterKeys: {
      strong: compilePrefilterKeys(names.strong, PARADIGMS),
      all: compilePrefilterKeys(names.all, PARADIGMS),
    },
  };
}
