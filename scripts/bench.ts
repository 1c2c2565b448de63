/**
 * Measures the engine, alone and against libraries that find names, and the extension in a browser. Prints a
 * table for each measurement, and at the end one line with all figures as JSON.
 *   npm run bench: all tables that do not need the extension in a browser.
 *   npm run bench -- pages: all tables of the extension in a browser.
 *   npm run bench -- matching --sizes 67: one table, for one size of glossary.
 */
import { join } from 'node:path';
import { loadGlossary } from '../data/load.ts';
import { type BenchOptions, benchOptions, type TableName } from './bench/options.ts';
import { type Table, tableText } from './bench/table.ts';

const glossary = () => loadGlossary(join(import.meta.dirname, '../data'));

/** Functions that make the tables. Each imports its code when it is called, since bundlers load slowly. */
const MEASURE: Readonly<Record<TableName, (options: BenchOptions) => Promise<Table>>> = {
  engine: async ({ time }) => (await import('./bench/engine.ts')).engineTable(glossary(), time),
  matching: async (options) => (await import('./bench/matching.ts')).matchingTable(glossary(), options),
  abilities: async () => (await import('./bench/abilities.ts')).abilitiesTable(),
  search: async (options) => (await import('./bench/search.ts')).searchTable(glossary(), options),
  dom: async (options) => (await import('./bench/dom.ts')).domTable(options),
  storm: async (options) => (await import('./bench/pages/storm.ts')).stormTable(options),
  asleep: async (options) => (await import('./bench/pages/asleep.ts')).asleepTable(options),
  import: async (options) => (await import('./bench/pages/import.ts')).importTable(options),
  large: async (options) => (await import('./bench/pages/large.ts')).largeTable(options),
};

function readOptions(): BenchOptions | undefined {
  try {
    return benchOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
    return undefined;
  }
}

const options = readOptions();
if (options !== undefined) {
  const results: Record<string, unknown> = { node: process.version };
  for (const name of options.tables) {
    const table = await MEASURE[name](options);
    console.log(tableText(table));
    results[name] = table.rows;
  }
  console.log(JSON.stringify(results));
}
