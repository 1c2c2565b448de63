/** Materials that may lie beside the project and are no part of it. Tests that need one are skipped where it is missing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const sharedFolder = join(import.meta.dirname, '../../../shared');

export interface SharedMaterial {
  readonly path: string;
  readonly isMissing: boolean;
  /** For the name of a test: why it may be skipped. */
  readonly note: string;
}

export function sharedMaterial(name: string): SharedMaterial {
  const path = join(sharedFolder, name);
  return { path, isMissing: !existsSync(path), note: `(skipped without ../shared/${name})` };
}
