/** Glossaries to measure with. */
import type { Entry, Glossary } from '../../engine/glossary.ts';

/** Returns the names of a glossary that are looked for on pages, as they are written. */
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

/** Makes a user's glossary of these names. */
export function glossaryOf(names: readonly string[]): Glossary {
  return { id: 'places', title: 'Places', sources: [], entries: names.map(entryOf), timeline: [] };
}

/** Writes these names as the file of a glossary, as a spreadsheet does. */
export function csvOf(names: readonly string[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `name;note\n${names.map((name, index) => `${quoted(name)};"Place number ${index + 1} by population."`).join('\n')}\n`;
}
