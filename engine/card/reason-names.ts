/** Finds the names that can be the reason for a sense: "Georgia: the country, since Tbilisi is named." */
import type { Entry, Name } from '../glossary.ts';
import { fold } from '../names/fold.ts';
import { once } from '../once.ts';

/** Names of the entry `owner` that are evidence for the sense of another entry. */
export interface ReasonNames {
  readonly owner: Entry;
  readonly names: readonly Name[];
}

interface FoldedName {
  readonly owner: Entry;
  readonly name: Name;
  readonly folded: string;
}

/**
 * Makes a test of folded names. A name passes if it is in `words`, or begins with a word there that ends in
 * "*".
 */
function isAmong(words: readonly string[]): (folded: string) => boolean {
  const whole = new Set(words);
  const beginnings = words.flatMap((word) => (word.endsWith('*') ? word.slice(0, -1) : []));
  return (folded) => whole.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
}

/**
 * Makes a function that returns the names among `entries` that are evidence for an entry's sense. The result
 * is empty for an entry without other senses. All names are folded at the first call that needs them.
 */
export function createReasonNames(entries: readonly Entry[]): (entry: Entry) => readonly ReasonNames[] {
  const folded = once(() =>
    entries.flatMap((owner) =>
      owner.names.map((name): FoldedName => ({ owner, name, folded: fold(name.text).lower })),
    ),
  );
  const known = new Map<Entry, readonly ReasonNames[]>();

  function find(words: readonly string[]): readonly ReasonNames[] {
    const speaks = isAmong(words);
    const found = Map.groupBy(
      folded().filter((each) => speaks(each.folded)),
      ({ owner }) => owner,
    );
    return [...found].map(([owner, names]) => ({ owner, names: names.map(({ name }) => name) }));
  }

  return (entry) => {
    if (entry.senses === undefined) return [];
    const names = known.get(entry) ?? find(entry.senses.near);
    known.set(entry, names);
    return names;
  };
}
