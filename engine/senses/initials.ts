/** First letters of a person's names, for telling "I. Aliyev" from "H. Aliyev". */
import type { Lexicon } from '../names/lexicon.ts';

const known = new WeakMap<Lexicon, Map<number, Set<string>>>();

function collect({ entries, forms }: Lexicon): Map<number, Set<string>> {
  const initials = new Map<number, Set<string>>();
  for (const { entry, parts } of forms) {
    const text = parts.map((part) => part.text).join('');
    if (entries[entry]?.kind !== 'person' || !/\s/.test(text)) continue;
    initials.set(entry, (initials.get(entry) ?? new Set()).add(text.charAt(0).toLowerCase()));
  }
  return initials;
}

/** The first letters, in lower case, of the entry's names that have several words; none where it is no person. */
export function initialsOf(entry: number, lexicon: Lexicon): ReadonlySet<string> {
  let initials = known.get(lexicon);
  if (initials === undefined) {
    initials = collect(lexicon);
    known.set(lexicon, initials);
  }
  return initials.get(entry) ?? new Set();
}
