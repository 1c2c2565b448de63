/** Compiles a reader's glossary for finding its names, once when it changes, so that pages have nothing to do but read it. */

import type { Entry, Glossary, Name } from '../glossary.ts';
import { anchorsOf } from '../names/anchors.ts';
import { compileNames, PARADIGMS } from '../names/compile-lexicon.ts';
import { writeForms } from '../names/lexicon-text.ts';
import { anchorVariants } from './anchor-variants.ts';
import { COMPILED_VERSION, type CompiledPack } from './compiled.ts';

/** A mention begins with a word, so a name is found from its first letter, digit or "_" on: "«Азия»" as "Азия»", "#MeToo" as "MeToo". */
const BEFORE_FIRST_WORD = /^[^\p{L}\p{N}_]+/u;
const LETTER = /[\p{L}\p{N}]/u;

function findable({ names, kind }: Entry): Pick<Entry, 'kind' | 'names'> {
  const fromWordOn = (name: Name) => ({ ...name, text: name.text.replace(BEFORE_FIRST_WORD, '').trim() });
  return { kind, names: names.map(fromWordOn).filter(({ text }) => LETTER.test(text)) };
}

/**
 * Compiles `pack`, whose ids are plain. What its data say of senses, strength and special cases is left out: a reader's name is always meant. Of 5,000 entries
 * that takes a quarter of a second, of 60,000 names two seconds.
 */
export function compilePackAsJson(pack: Glossary): CompiledPack {
  const { forms, paradigms, names } = compileNames(pack.entries.map(findable));
  return {
    version: COMPILED_VERSION,
    entries: pack.entries.map(({ id, kind }) => ({ id: `${pack.id}/${id}`, kind, strong: false, isReaders: true })),
    forms: writeForms({ forms, paradigms }),
    paradigms,
    anchors: anchorsOf(names.all.flatMap(anchorVariants), PARADIGMS),
  };
}
