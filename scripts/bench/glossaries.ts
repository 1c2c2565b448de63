/** Makes glossaries for the benchmarks. */
import type { Entry, Glossary } from '../../engine/glossary.ts';

/** Returns the names that a glossary looks for on pages, each once, without inflected forms. */
export function namesOf(glossary: Glossary): readonly string[] {
  const names = glossary.entries.flatMap((entry) => entry.names.filter(({ match }) => match !== false));
  return [...new Set(names.map(({ text }) => text))];
}

function entryOf(name: string, index: number): Entry {
  return {
    id: `place-${index}`,
    kind: 'city',
    name,
    names: [{ text: name, lang: 'en', type: 'official' }],
    summary: '',
    facts: [],
    relations: [],
    related: [],
  };
}

/** Returns a user's glossary with one place for each name. */
export function glossaryOf(names: readonly string[]): Glossary {
  return { id: 'places', title: 'Places', sources: [], entries: names.map(entryOf), timeline: [] };
}

/** Returns a glossary of these names as a CSV file, in the form that spreadsheets write. */
export function csvOf(names: readonly string[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `name;note\n${names.map((name, index) => `${quoted(name)};"Place number ${index + 1} by population."`).join('\n')}\n`;
}
