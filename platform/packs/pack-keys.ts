/**
 * Defines the keys under which version 0.1 stored glossaries in `storage.local`. The old records stay for one
 * more version after they have been copied.
 */

const PACK_PREFIX = 'pack:';
const COMPILED_PREFIX = 'compiled:';

/** Returns the key in `storage.local` under which version 0.1 stored a glossary. */
export function packKey(id: string): string {
  return PACK_PREFIX + id;
}

/** Returns the key in `storage.local` under which version 0.1 stored the compiled names of a glossary. */
export function compiledKey(id: string): string {
  return COMPILED_PREFIX + id;
}

/** Returns the id of the glossary that version 0.1 stored under this key; `undefined` for any other key. */
export function packOfKey(key: string): string | undefined {
  return key.startsWith(PACK_PREFIX) ? key.slice(PACK_PREFIX.length) : undefined;
}
