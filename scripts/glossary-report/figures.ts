/** Counts the contents of a glossary. */
import type { Glossary } from '../../engine/glossary.ts';

/** Returns how often each value occurs, in alphabetical order: "az 12, en 30". */
function counts(values: readonly string[]): string {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

/** Returns a line for each kind of content: entries, facts, names, relations and events. */
export function figures({ entries, timeline }: Glossary): readonly string[] {
  const names = entries.flatMap((entry) => entry.names);
  const facts = entries.flatMap((entry) => entry.facts);
  const relations = entries.flatMap((entry) => entry.relations).filter(({ type }) => !type.endsWith('~'));
  return [
    `Entries    ${entries.length}: ${counts(entries.map(({ kind }) => kind))}`,
    `Facts      ${facts.length}, ${facts.filter(({ date }) => date !== undefined).length} of them dated`,
    `Names      ${names.length}: ${counts(names.map(({ lang }) => lang))}`,
    `Relations  ${relations.length} of ${new Set(relations.map(({ type }) => type)).size} types`,
    `Events     ${timeline.length}`,
  ];
}
