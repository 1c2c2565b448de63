/** Makes glossaries whose facts cite given paragraphs, for tests of the glossary report. */
import type { Glossary } from '../../engine/glossary.ts';
import { glossaryOf } from './glossaries.ts';

/**
 * Returns a glossary with these entries. `facts` maps the id of each entry to the paragraphs that the entry's
 * facts cite.
 */
export function glossaryWithFacts(facts: Readonly<Record<string, readonly string[]>>): Glossary {
  const glossary = glossaryOf(...Object.keys(facts).map((id) => ({ id, names: [id] })));
  const entries = glossary.entries.map((entry) => ({
    ...entry,
    facts: (facts[entry.id] ?? []).map((paragraph) => ({ text: 'A fact.', source: 'paper', paragraph })),
  }));
  return { ...glossary, entries };
}
