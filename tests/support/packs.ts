/**
 * Users' glossaries for tests: alone, together with others as on a page, and compiled as in the background.
 */

import type { Glossary, GlossaryLabel } from '../../engine/glossary.ts';
import { compileNames } from '../../engine/names/compile-lexicon.ts';
import type { Language } from '../../engine/names/language.ts';
import type { Lexicon } from '../../engine/names/lexicon.ts';
import type { Matcher } from '../../engine/names/matcher.ts';
import { namesOf } from '../../engine/names/sources.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { lexiconSourceOf, type OpenPack, openPack } from '../../engine/packs/open.ts';
import { type EntryInTest, glossaryOf } from './glossaries.ts';

/**
 * Returns a user's glossary with these entries. The entries lack the fields that only the bundled glossary
 * has.
 */
export function packOf(id: string, ...entries: readonly EntryInTest[]): Glossary {
  const { entries: full, ...rest } = glossaryOf(...entries);
  const asInFile = full.map(({ strength: _, summarySource: _source, ...entry }) => entry);
  return { ...rest, id, title: `The glossary ${id}`, entries: asInFile };
}

export function labelOf({ id, title }: Glossary): GlossaryLabel {
  return { id, title, isDeployed: false };
}

/** Returns the names of a user's glossary as a lexicon, with entry ids of the form "glossary/entry". */
export function packLexicon(pack: Glossary): Lexicon {
  const { forms, paradigms } = compileNames(pack.entries);
  const entries = pack.entries.map(({ id, kind }) => ({
    id: `${pack.id}/${id}`,
    kind,
    strong: false,
    isFromUser: true as const,
  }));
  return { entries, forms, paradigms };
}

/** Returns one lexicon with the names of `packs` first, then the names of the lexicons `behind`. */
export function withPacks(packs: readonly Glossary[], ...behind: readonly Lexicon[]): Lexicon {
  return [...packs.map(packLexicon), ...behind].reduce((first, later) => ({
    entries: [...first.entries, ...later.entries],
    forms: [
      ...first.forms,
      ...later.forms.map((form) => ({ ...form, entry: first.entries.length + form.entry })),
    ],
    paradigms: { ...later.paradigms, ...first.paradigms },
  }));
}

/** Returns a user's glossary as the background has it: compiled, stored and opened again. */
export function openedPack(pack: Glossary): OpenPack {
  const open = openPack(structuredClone(compilePack(pack)));
  if (open === undefined) throw new Error('The compiled glossary cannot be opened.');
  return open;
}

export function matcherOf(open: OpenPack): Matcher {
  return namesOf([lexiconSourceOf(open)]).matcher;
}

/** Returns the mentions that are found in `text`: the text of each, and the id of its entry. */
export function mentionsIn(
  open: OpenPack,
  text: string,
  language?: Language,
): [surface: string, entry: string][] {
  const found = matcherOf(open).find(text, language);
  return found.map(({ start, end, entry }) => [text.slice(start, end), open.entryAt(entry).id]);
}
