/** Cuts questions about text blocks into messages of bounded size: the background ignores larger ones. */
import { type BlocksQuestion, LIMITS } from '../messages.ts';

/** A question about text blocks without the fields that the link adds. */
export type BlocksToRead = Omit<BlocksQuestion, 'type' | 'id' | 'page'>;

/** Length of the text in a message, in UTF-16 units, unless a single block is longer. */
const MOST_TEXT = LIMITS.text / 2;

/** Facts about blocks, each with the index of its block. */
type Facts<Fact> = readonly (readonly [number, Fact])[];

/** Returns the facts about blocks `from` to `to` (exclusive), with indices that count from `from`. */
function within<Fact>(facts: Facts<Fact> | undefined, from: number, to: number): Facts<Fact> | undefined {
  const own = facts?.filter(([index]) => index >= from && index < to);
  return own?.length ? own.map(([index, fact]) => [index - from, fact]) : undefined;
}

/** Returns the headings, cut to the length that the background accepts. */
function shortHeadings(headings: BlocksToRead['headings']): BlocksToRead['headings'] {
  return headings?.map(([section, above, heading]) => [section, above, heading.slice(0, LIMITS.heading)]);
}

/** Returns the languages of blocks, cut likewise. The beginning of a tag names the language. */
function shortLanguages(languages: BlocksToRead['languages']): BlocksToRead['languages'] {
  return languages?.map(([index, language]) => [index, language.slice(0, LIMITS.languageTag)]);
}

/** Returns the indices of the first blocks of messages. Each message holds as many blocks as fit. */
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
 * Returns the messages that a question makes, in order: in nearly all cases the question itself. If a block
 * is too long for a message, only its beginning is read.
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
