/** The names on a page, for the popup: which entries are marked how often, and where the next mention of one is. */
import type { Lexicon } from '../../engine/names/lexicon.ts';
import type { NameCount, StepDirection } from '../../platform/messages.ts';
import type { Mark } from './marks.ts';

/** How often each entry is marked, in the order in which they first appear. */
export function countNames(inOrder: readonly Mark[], lexicon: Lexicon): NameCount[] {
  const counts = new Map<number, number>();
  for (const { entry } of inOrder) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].flatMap(([entry, count]) => {
    const id = lexicon.entries[entry]?.id;
    return id === undefined ? [] : [{ entry: id, count }];
  });
}

/** The mention number `index` (from 0, beginning again behind the last) of an entry. */
export function nthMention(inOrder: readonly Mark[], lexicon: Lexicon, entry: string, index: number): Mark | undefined {
  const mentions = inOrder.filter((mark) => lexicon.entries[mark.entry]?.id === entry);
  return mentions[index % mentions.length];
}

/** The mention of an entry before or after a mark, which need not be one of them; beyond the last it begins again. */
export function mentionBeside(inOrder: readonly Mark[], lexicon: Lexicon, entry: string, mark: Mark, direction: StepDirection): Mark | undefined {
  const mentions = inOrder.filter((candidate) => lexicon.entries[candidate.entry]?.id === entry);
  const at = inOrder.indexOf(mark);
  if (direction === 'next') return mentions.find((candidate) => inOrder.indexOf(candidate) > at) ?? mentions[0];
  return mentions.findLast((candidate) => inOrder.indexOf(candidate) < at) ?? mentions.at(-1);
}
