/**
 * Compiles a glossary for finding and searching its names. The rest of the storage does not know the compiled
 * format.
 */
import type { Glossary } from '../../engine/glossary.ts';
import { compilePack } from '../../engine/packs/compile.ts';

export { type OpenPack, openPack } from '../../engine/packs/open.ts';

/**
 * Returns the compiled names of `pack`, for storing. `onProgress` is called with the share that is done, from
 * 0 to 1.
 */
export function compiledHalf(pack: Glossary, onProgress: (share: number) => void = () => {}): Uint8Array<ArrayBuffer> {
  return compilePack(pack, (done, total) => onProgress(total === 0 ? 1 : done / total));
}
