/**
 * The published JSON Schema of the pack format, made from the schema in the code; a test holds the two
 * against each other.
 */
import * as z from 'zod/mini';
import { packSchemas } from './pack-schema.ts';

/** JSON Schema of 2020-12: what `pack.schema.json` holds (`npm run glossary -- --write-schema` writes it). */
export function packJsonSchema(): object {
  return { title: 'Sidelight glossary pack', ...z.toJSONSchema(packSchemas().pack, { target: 'draft-2020-12', io: 'input' }) };
}
