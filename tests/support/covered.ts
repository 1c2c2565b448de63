/** Glossaries by what their facts rest on, for tests of the report. */
import type { Glossary } from '../../engine/glossary.ts';
import { glossaryOf } from './glossaries.ts';

/** A glossary whose entries have one fact from each of the paragraphs named. */
export function glossaryWithFacts(facts: Readonly<Record<string, readonly string[]>>): Glossary {
  const glossary = glossaryOf(...Object.keys(facts).map((id) => ({ id, names: [id] })));
  const entries = glossary.entries.map((entry) => ({
    ...entry,
    facts: (facts[entry.id] ?? []).map((paragraph) => ({ text: 'A fact.', source: 'paper', paragraph })),
  }));
  return { ...glossary, entries };
}
