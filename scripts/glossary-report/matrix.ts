/** Shows the number of facts of each entry from each paragraph. */
import { factsIn, mentionedIn } from '../../data/coverage.ts';
import type { Paragraphs } from '../../data/schema.ts';
import type { Glossary } from '../../engine/glossary.ts';

const LEGEND =
  'Facts of each entry by paragraph. "·": mentioned, but no fact. "!": a fact, but not mentioned.';

function cell(facts: number, isMentioned: boolean): string {
  if (facts === 0) return isMentioned ? '·' : '';
  return isMentioned ? String(facts) : `${facts}!`;
}

/** Returns the lines of the table. The first line is a legend, the second the header. */
export function matrix({ entries }: Glossary, paragraphs: Paragraphs): readonly string[] {
  const columns = Object.keys(paragraphs);
  const first = Math.max(...entries.map(({ id }) => id.length));
  const row = (head: string, cells: readonly string[]) =>
    `${head.padEnd(first)}${cells.map((text, index) => text.padStart((columns[index] ?? '').length + 2)).join('')}`.trimEnd();
  return [
    LEGEND,
    row('', columns),
    ...entries.map((entry) =>
      row(
        entry.id,
        columns.map((paragraph) =>
          cell(factsIn(entry, paragraph).length, mentionedIn(paragraphs, paragraph).includes(entry.id)),
        ),
      ),
    ),
  ];
}
