/** Cuts questions about text blocks into messages of bounded size: the background ignores larger ones. */
import { type BlocksQuestion, LIMITS } from '../messages.ts';

/** A question about text blocks without what the link adds. */
export type BlocksToRead = Omit<BlocksQuestion, 'type' | 'id' | 'page'>;

/** UTF-16 units in a message, unless a single block is longer. */
const MOST_TEXT = LIMITS.text / 2;

/** The facts of blocks `from` to `to` (exclusive), which are counted from the first of their message. */
function within<Fact>(facts: readonly (readonly [number, Fact])[] | undefined, from: number, to: number): (readonly [number, Fact])[] | undefined {
  const own = facts?.filter(([index]) => index >= from && index < to).map(([index, fact]) => [index - from, fact] as const);
  return own === undefined || own.length === 0 ? undefined : own;
}

/** Numbers of the first blocks of messages, each of which holds as many blocks as fit. */
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

/** Returns the messages that a question makes, in order: itself in nearly all cases. Of a block that no message holds only the beginning is read. */
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
      ...(batch === 0 && headings && { headings: headings.map(([section, above, heading]) => [section, above, heading.slice(0, LIMITS.heading)]) }),
      languages: within(languages, first, end),
      leads: within(leads, first, end),
      ...(again && { again }),
    };
  });
}
