/** Readers' glossaries for tests, as small as a hand-written file, and as they come together with the bundled one on a page. */

import type { Glossary, GlossaryLabel } from '../../engine/glossary.ts';
import { candidateTest } from '../../engine/names/candidates.ts';
import type { Language } from '../../engine/names/language.ts';
import type { Lexicon } from '../../engine/names/lexicon.ts';
import type { Matcher } from '../../engine/names/matcher.ts';
import { namesOf } from '../../engine/names/sources.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { compilePackAsJson } from '../../engine/packs/compile-json.ts';
import { lexiconOf, mergeLexicons } from '../../engine/packs/lexicons.ts';
import { lexiconSourceOf, type OpenPack, openPack } from '../../engine/packs/open.ts';
import { type EntryInTest, glossaryOf } from './glossaries.ts';

export function packOf(id: string, ...entries: readonly EntryInTest[]): Glossary {
  const { entries: full, ...rest } = glossaryOf(...entries);
  const asInFile = full.map(({ strength: _, summarySource: _source, ...entry }) => entry);
  return { ...rest, id, title: `The glossary ${id}`, entries: asInFile };
}

export function labelOf({ id, title }: Glossary): GlossaryLabel {
  return { id, title, isDeployed: false };
}

/** The lexicon of a reader's glossary as a page gets it: compiled, stored as JSON, read. */
export function packLexicon(pack: Glossary): Lexicon {
  return lexiconOf(JSON.parse(JSON.stringify(compilePackAsJson(pack))));
}

export function packTest(pack: Glossary) {
  return candidateTest(compilePackAsJson(pack).anchors);
}

/** A lexicon of these packs before another one, which is empty if there is none. */
export function withPacks(packs: readonly Glossary[], ...behind: readonly Lexicon[]): Lexicon {
  return mergeLexicons([...packs.map(packLexicon), ...behind]);
}

/** A user's glossary as the background has it: compiled, stored, opened. */
export function openedPack(pack: Glossary): OpenPack {
  const open = openPack(structuredClone(compilePack(pack)));
  if (open === undefined) throw new Error('What was compiled cannot be opened.');
  return open;
}

export function matcherOf(open: OpenPack): Matcher {
  return namesOf([lexiconSourceOf(open)]).matcher;
}

/** The mentions of names of `open` in `text`: what stands there, and the id of the entry. */
export function mentionsIn(open: OpenPack, text: string, language?: Language): [surface: string, entry: string][] {
  const found = matcherOf(open).find(text, language);
  return found.map(({ start, end, entry }) => [text.slice(start, end), open.entryAt(entry).id]);
}
