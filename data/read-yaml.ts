/** Reads YAML files and checks them against a schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod/mini';
import { type DataProblem, schemaProblems } from './problems.ts';

/**
 * Reads a YAML file and checks it. If it is not valid, adds the reasons to `problems` and returns
 * `undefined`.
 */
export function readYaml<T>(
  folder: string,
  file: string,
  schema: z.ZodMiniType<T>,
  problems: DataProblem[],
): T | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, file), 'utf8'), {
    lineCounter,
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      problems.push({
        file,
        message: `is not YAML at line ${lineCounter.linePos(error.pos[0]).line}: ${error.message}`,
      });
    }
    return undefined;
  }
  const value: unknown = document.toJS();
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;
  problems.push(...schemaProblems(file, id, parsed.error));
  return undefined;
}
