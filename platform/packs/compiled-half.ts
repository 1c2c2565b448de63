/**
 * The one door to how a glossary is compiled for finding and searching its names. The rest of the storage
 * does not look into it.
 */
import type { Glossary } from '../../engine/glossary.ts';
import { compilePack } from '../../engine/packs/compile.ts';

export { type OpenPack, openPack } from '../../engine/packs/open.ts';

/** What is stored for the names of `pack`. `onProgress` hears how much is done, from 0 to 1. */
export function compiledHalf(pack: Glossary, onProgress: (share: number) => void = () => {}): Uint8Array<ArrayBuffer> {
  return compilePack(pack, (done, total) => onProgress(total === 0 ? 1 : done / total));
}
