/** Makes the published JSON Schema of the pack format from the schema in the code. */
import * as z from 'zod/mini';
import { packSchemas } from './pack-schema.ts';

/**
 * Returns the schema as JSON Schema 2020-12. `npm run glossary -- --write-schema` writes it to
 * `data/pack.schema.json`, and a test compares that file with this result.
 */
export function packJsonSchema(): object {
  return {
    title: 'Sidelight glossary pack',
    ...z.toJSONSchema(packSchemas().pack, { target: 'draft-2020-12', io: 'input' }),
  };
}
