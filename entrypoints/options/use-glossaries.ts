/**
 * Holds the list of glossaries, and follows changes that other pages make. A change is stored completely or
 * not at all.
 */
import { useEffect, useState } from 'preact/hooks';
import type { ListedGlossary } from '../../engine/packs/states.ts';
import type { TextKey } from '../../locales/languages.ts';
import { type UnusableDeployment, unusableDeployments, watchUnusableDeployments } from '../../platform/packs/managed-packs.ts';
import { listedGlossaries, watchListedGlossaries } from '../../platform/packs/packs.ts';
import { NoRoomError } from '../../platform/storage/no-room.ts';

export interface Glossaries {
  /** The glossaries in the user's order; undefined until they have been read. */
  readonly listed: readonly ListedGlossary[] | undefined;
  /** Glossaries that the organisation has deployed and that cannot be used. */
  readonly unusable: readonly UnusableDeployment[];
  /** Text that says why the last change could not be stored. */
  readonly failure: TextKey | undefined;
  /** Makes a change. Returns false if it could not be stored; then nothing has changed. */
  store(change: () => Promise<void>): Promise<boolean>;
}

export function useGlossaries(): Glossaries {
  const [listed, setListed] = useState<readonly ListedGlossary[]>();
  const [unusable, setUnusable] = useState<readonly UnusableDeployment[]>([]);
  const [failure, setFailure] = useState<TextKey>();

  useEffect(() => {
    const life = new AbortController();
    watchListedGlossaries(setListed, life.signal);
    watchUnusableDeployments(setUnusable, life.signal);
    void listedGlossaries().then((found) => life.signal.aborted || setListed(found));
    void unusableDeployments().then((unfit) => life.signal.aborted || setUnusable(unfit));
    return () => life.abort();
  }, []);

  return {
    listed,
    unusable,
    failure,
    async store(change) {
      try {
        await change();
        setFailure(undefined);
        return true;
      } catch (error) {
        setFailure(error instanceof NoRoomError ? 'no_room' : 'not_stored');
        setListed(await listedGlossaries()); // what was ticked is not so
        return false;
      }
    },
  };
}
