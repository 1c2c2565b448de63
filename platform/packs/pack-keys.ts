/**
 * Where version 0.1 kept glossaries in `storage.local`. They are still there after they have been copied, for
 * one version more.
 */

const PACK_PREFIX = 'pack:';
const COMPILED_PREFIX = 'compiled:';

/** The key of a glossary. */
export function packKey(id: string): string {
  return PACK_PREFIX + id;
}

/** The key of what finding its names needed. */
export function compiledKey(id: string): string {
  return COMPILED_PREFIX + id;
}

/** The id of the glossary that is stored under this key; `undefined` for a key of something else. */
export function packOfKey(key: string): string | undefined {
  return key.startsWith(PACK_PREFIX) ? key.slice(PACK_PREFIX.length) : undefined;
}
