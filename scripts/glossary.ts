/**
 * Prints the bundled glossary in the published pack format, as one JSON object.
 *   npm run --silent glossary
 *   npm run glossary -- --write-schema     also updates data/pack.schema.json
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGlossary } from '../data/load.ts';
import { packJsonSchema } from '../data/pack-json-schema.ts';
import { DataError } from '../data/problems.ts';

const dataFolder = join(import.meta.dirname, '../data');
try {
  if (process.argv.includes('--write-schema')) {
    writeFileSync(join(dataFolder, 'pack.schema.json'), `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
  }
  process.stdout.write(`${JSON.stringify(loadGlossary(dataFolder))}\n`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
