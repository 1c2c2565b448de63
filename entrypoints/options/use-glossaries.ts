/**
 * The reader's glossaries as state: followed wherever they are changed, and changed here whole or not at all.
 */
import { useEffect, useState } from 'preact/hooks';
import type { ListedGlossary } from '../../engine/packs/states.ts';
import type { TextKey } from '../../locales/languages.ts';
import { type UnusableDeployment, unusableDeployments, watchUnusableDeployments } from '../../platform/packs/managed-packs.ts';
import { listedGlossaries, watchListedGlossaries } from '../../platform/packs/packs.ts';
import { NoRoomError } from '../../platform/storage/no-room.ts';

export interface Glossaries {
  /** In the reader's order; `undefined` until they have been read. */
  readonly listed: readonly ListedGlossary[] | undefined;
  /** What the organisation has deployed that cannot be used. */
  readonly unusable: readonly UnusableDeployment[];
  /** Why the last change could not be stored. */
  readonly failure: TextKey | undefined;
  /** Makes a change; false if it could not be stored, and then nothing has changed. */
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
