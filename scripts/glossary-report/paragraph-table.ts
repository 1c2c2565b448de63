/**
 * Lists for each paragraph its number of facts, the entries that have these facts, and the entries that the
 * paragraph mentions but that have no fact from it.
 */
import { factsIn, mentionedIn } from '../../data/coverage.ts';
import type { Paragraphs } from '../../data/schema.ts';
import type { Glossary } from '../../engine/glossary.ts';

const HEAD = 'Paragraph  Facts  Entries  Names';
const INDENT = ' '.repeat(HEAD.indexOf('Names'));
/** Width of the table, in characters. */
const WIDTH = 120;
const WITHOUT = 'without a fact: ';

/** Breaks a list of words into lines that fit into the last column. */
function wrapped(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const text = index < words.length - 1 ? `${word},` : word;
    const last = lines.at(-1);
    if (last !== undefined && INDENT.length + WITHOUT.length + last.length + text.length < WIDTH)
      lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  return lines;
}

/** Returns the lines of the table. The first line is the header. */
export function paragraphTable({ entries }: Glossary, paragraphs: Paragraphs): readonly string[] {
  const rows = Object.keys(paragraphs).flatMap((paragraph) => {
    const users = entries.filter((entry) => factsIn(entry, paragraph).length > 0);
    const facts = users.reduce((sum, entry) => sum + factsIn(entry, paragraph).length, 0);
    const without = mentionedIn(paragraphs, paragraph).filter(
      (id) => !users.some((entry) => entry.id === id),
    );
    const numbers = `${paragraph.padEnd(9)}  ${String(facts).padStart(5)}  ${String(users.length).padStart(7)}  `;
    const mentionsOnly = wrapped(without).map((line, index) => (index === 0 ? `${WITHOUT}${line}` : line));
    const [first = '', ...lines] = [...wrapped(users.map(({ id }) => id)), ...mentionsOnly];
    return [`${numbers}${first}`.trimEnd(), ...lines.map((line) => `${INDENT}${line}`)];
  });
  return [HEAD, ...rows];
}
