/**
 * Finds files that may lie beside the project and are not part of it. Tests that need such a file are skipped
 * if it is missing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const sharedFolder = join(import.meta.dirname, '../../../shared');

export interface SharedMaterial {
  readonly path: string;
  readonly isMissing: boolean;
  /** Text to add to the title of a test: the reason why the test may be skipped. */
  readonly note: string;
}

export function sharedMaterial(name: string): SharedMaterial {
  const path = join(sharedFolder, name);
  return { path, isMissing: !existsSync(path), note: `(skipped without ../shared/${name})` };
}
