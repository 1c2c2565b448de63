/**
 * The bundled names are written in scripts, and with capitals, that the scout knows all writings of (`writings.ts`). Readers' names may be in any: what else
 * the matcher takes them for is told to the scout as names of their own.
 */

import { caseRule } from '../names/compile-lexicon.ts';
import { fold } from '../names/fold.ts';
import type { NameWords } from '../names/name-words.ts';

/** Letters whose bare forms the scout knows. */
const KNOWN = /^[\0-\u024F\u0400-\u052F\u0530-\u058F\u10A0-\u10FF]*$/;

/** A word in capitals that it sees in a headline; shorter ones it knows anyway. */
const SEEN_IN_CAPITALS = /^(?:[A-Z\u00C0-\u00DE\u0100-\u024F\u0400-\u042F\u0531-\u0556\u1C90-\u1CBF]{4}|.{0,3}$)/;

/** A capital behind the first letter, in a word that the matcher takes in small letters too ("iPhone", "OpenAI"). */
const INNER_CAPITAL = /^..*\p{Lu}/u;

/** Ways in which `word` may be written and that `writings` does not know. */
function furtherWritings(word: string): string[] {
  const further = new Set<string>();
  if (INNER_CAPITAL.test(word)) further.add(word.charAt(0) + word.slice(1).toLowerCase());
  if (!KNOWN.test(word)) further.add(fold(word).text);
  for (const written of [word, ...further]) if (!SEEN_IN_CAPITALS.test(written.toUpperCase())) further.add(written.toUpperCase());
  return [...further].filter((written) => written !== word);
}

/** The name, and its words in each of their further writings. */
export function anchorVariants(name: NameWords): NameWords[] {
  if (caseRule(name.words.map(({ stem }) => stem).join('')) === 'exact') return [name];
  const writingsOf = name.words.map(({ stem }) => furtherWritings(stem));
  const most = Math.max(0, ...writingsOf.map(({ length }) => length));
  const variants = Array.from({ length: most }, (_, variant) => ({
    ...name,
    words: name.words.map((word, index) => ({ ...word, stem: writingsOf[index]?.[variant] ?? word.stem })),
  }));
  return [name, ...variants];
}
