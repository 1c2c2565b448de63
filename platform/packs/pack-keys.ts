/** Where the reader's glossaries are in `storage.local`. Apart, since the page scripts read them without the polyfill. */

/** The order of the glossaries, and which are on (`GlossaryState[]`). Missing: the bundled one alone. */
export const GLOSSARIES_KEY = 'glossaries';

const PACK_PREFIX = 'pack:';
const COMPILED_PREFIX = 'compiled:';

/** Under which a pack is stored. */
export function packKey(id: string): string {
  return PACK_PREFIX + id;
}

/** Under which stands what finding its names needs of a pack (`CompiledPack`). */
export function compiledKey(id: string): string {
  return COMPILED_PREFIX + id;
}

/** The id of the pack that is stored under this key; `undefined` for a key of something else. */
export function packOfKey(key: string): string | undefined {
  return key.startsWith(PACK_PREFIX) ? key.slice(PACK_PREFIX.length) : undefined;
}

/** True for a key under which a pack is stored, or what was compiled of one. */
export function isPackKey(key: string): boolean {
  return key.startsWith(PACK_PREFIX) || key.startsWith(COMPILED_PREFIX);
}
