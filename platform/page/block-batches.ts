/**
 * Divides questions about text blocks into messages of limited size, since the background ignores larger
 * messages.
 */
import { type BlocksQuestion, LIMITS } from '../messages.ts';

/** A question about text blocks, without the fields that `background-link.ts` adds. */
export type BlocksToRead = Omit<BlocksQuestion, 'type' | 'id' | 'page'>;

/**
 * Length that the text of a message should not exceed, in UTF-16 units. A single longer block is sent in a
 * message of its own.
 */
const MOST_TEXT = LIMITS.text / 2;

/** Pairs of the index of a block and a fact about that block. */
type Facts<Fact> = readonly (readonly [number, Fact])[];

/**
 * Returns the facts about the blocks with the indices `from` to `to` (exclusive). In the result, indices
 * count from `from`.
 */
function within<Fact>(facts: Facts<Fact> | undefined, from: number, to: number): Facts<Fact> | undefined {
  const own = facts?.filter(([index]) => index >= from && index < to);
  return own?.length ? own.map(([index, fact]) => [index - from, fact]) : undefined;
}

/** Returns the headings, each cut to the length that the background accepts. */
function shortHeadings(headings: BlocksToRead['headings']): BlocksToRead['headings'] {
  return headings?.map(([section, above, heading]) => [section, above, heading.slice(0, LIMITS.heading)]);
}

/** Returns the language tags of blocks, each cut to the length that the background accepts. */
function shortLanguages(languages: BlocksToRead['languages']): BlocksToRead['languages'] {
  return languages?.map(([index, language]) => [index, language.slice(0, LIMITS.languageTag)]);
}

/** Returns the index of the first block of each message. Each message gets as many blocks as fit into it. */
function beginnings(lengths: readonly number[]): number[] {
  const starts = [0];
  let start = 0;
  let size = 0;
  lengths.forEach((length, index) => {
    if (index > start && (size + length > MOST_TEXT || index - start === LIMITS.blocks)) {
      starts.push(index);
      start = index;
      size = 0;
    }
    size += length;
  });
  return starts;
}

/**
 * Returns the messages for a question about text blocks, in order. Most questions need only one message. If a
 * block is too long for a message, only its beginning is sent.
 */
export function blockBatches(question: BlocksToRead): BlocksToRead[] {
  const { from, text, lengths, flags, sections, headings, languages, leads, again } = question;
  let at = 0;
  return beginnings(lengths).map((first, batch, starts) => {
    const end = starts[batch + 1] ?? lengths.length;
    const own = lengths.slice(first, end);
    const start = at;
    at += own.reduce((sum, length) => sum + length, 0);
    const bounded = own.map((length) => Math.min(length, LIMITS.text));
    return {
      from: from + first,
      text: text.slice(start, at).slice(0, LIMITS.text),
      lengths: bounded,
      flags: flags.slice(first, end),
      sections: sections.slice(first, end),
      ...(batch === 0 && headings && { headings: shortHeadings(headings) }),
      languages: within(shortLanguages(languages), first, end),
      leads: within(leads, first, end),
      ...(again && { again }),
    };
  });
}
