/** Glossaries for tests: the bundled one, and small ones that need only the fields that a test is about. */
import { join } from 'node:path';
import { loadGlossary } from '../../data/load.ts';
import type { Entry, Glossary, Name } from '../../engine/glossary.ts';
import { type CompiledLexicon, compileLexicon } from '../../engine/names/compile-lexicon.ts';

export const dataFolder = join(import.meta.dirname, '../../data');
export const bundledGlossary: Glossary = loadGlossary(dataFolder);
export const bundledLexicon: CompiledLexicon = compileLexicon(bundledGlossary);

/** A name in a test's glossary: its text alone, or an object with more fields. */
export type NameInTest = string | (Partial<Name> & Pick<Name, 'text'>);

export interface EntryInTest {
  readonly id: string;
  readonly names: readonly NameInTest[];
  readonly kind?: Entry['kind'];
  readonly strength?: Entry['strength'];
  readonly bearing?: number;
}

function entryOf({ id, names, kind = 'region', strength = 'strong', bearing }: EntryInTest): Entry {
  return {
    id,
    kind,
    name: id,
    strength,
    bearing,
    names: names.map((name) => ({
      lang: 'en',
      type: 'official',
      ...(typeof name === 'string' ? { text: name } : name),
    })),
    summary: `What ${id} is.`,
    summarySource: 'general',
    facts: [],
    relations: [],
    related: [],
  };
}

export function glossaryOf(...entries: readonly EntryInTest[]): Glossary {
  return { id: 'small', title: 'A small glossary', sources: [], entries: entries.map(entryOf), timeline: [] };
}

export function lexiconOf(...entries: readonly EntryInTest[]): CompiledLexicon {
  return compileLexicon(glossaryOf(...entries));
}
