/**
 * Measures the engine, alone and beside other ways of finding names, and the extension in a browser. Prints a table
 * for each and, last, one JSON object on a line.
 *   npm run bench                          what needs no extension in a browser
 *   npm run bench -- pages                 the extension in a browser
 *   npm run bench -- matching --sizes 67   one table, in part
 */
import { join } from 'node:path';
import { loadGlossary } from '../data/load.ts';
import { abilitiesTable } from './bench/abilities.ts';
import { domTable } from './bench/dom.ts';
import { engineTable } from './bench/engine.ts';
import { matchingTable } from './bench/matching.ts';
import { type BenchOptions, benchOptions, type TableName } from './bench/options.ts';
import { asleepTable } from './bench/pages/asleep.ts';
import { importTable } from './bench/pages/import.ts';
import { largeTable } from './bench/pages/large.ts';
import { stormTable } from './bench/pages/storm.ts';
import { searchTable } from './bench/search.ts';
import { type Table, tableText } from './bench/table.ts';

const glossary = () => loadGlossary(join(import.meta.dirname, '../data'));

const MEASURE: Readonly<Record<TableName, (options: BenchOptions) => Table | Promise<Table>>> = {
  engine: ({ time }) => engineTable(glossary(), time),
  matching: (options) => matchingTable(glossary(), options),
  abilities: abilitiesTable,
  search: (options) => searchTable(glossary(), options),
  dom: domTable,
  storm: stormTable,
  asleep: asleepTable,
  import: importTable,
  large: largeTable,
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
