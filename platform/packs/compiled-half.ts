/** The one door to how a glossary is compiled for finding its names. The rest of the storage does not look into it. */
import type { Glossary } from '../../engine/glossary.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { type CompiledPack, readCompiledPack } from '../../engine/packs/compiled.ts';

export type { CompiledPack } from '../../engine/packs/compiled.ts';

/** What is stored for finding the names of `pack`. `onProgress` hears how much is done, from 0 to 1. */
export function compiledHalf(pack: Glossary, onProgress: (share: number) => void = () => {}): unknown {
  const compiled = JSON.stringify(compilePack(pack));
  onProgress(1);
  return compiled;
}

/** Reads it; `undefined` if it is damaged, or of another version. */
export function openCompiled(stored: unknown): CompiledPack | undefined {
  if (typeof stored !== 'string') return undefined;
  try {
    return readCompiledPack(JSON.parse(stored));
  } catch {
    return undefined;
  }
}
