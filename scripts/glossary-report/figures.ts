/** How much there is in a glossary. */
import type { Glossary } from '../../engine/glossary.ts';

/** "az 12, en 30": how often each value occurs, in alphabetical order. */
function counts(values: readonly string[]): string {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

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
