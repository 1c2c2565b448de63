/** Reads and changes the list of glossaries, and updates it when another page changes it. */
import { useEffect, useState } from 'preact/hooks';
import type { ListedGlossary } from '../../engine/packs/states.ts';
import type { TextKey } from '../../locales/languages.ts';
import {
  type UnusableDeployment,
  unusableDeployments,
  watchUnusableDeployments,
} from '../../platform/packs/managed-packs.ts';
import { listedGlossaries, watchListedGlossaries } from '../../platform/packs/packs.ts';
import { NoRoomError } from '../../platform/storage/no-room.ts';

export interface Glossaries {
  /** The glossaries in the user's order; undefined until they have been read. */
  readonly listed: readonly ListedGlossary[] | undefined;
  /** Glossaries from the user's organisation that have mistakes and are not used. */
  readonly unusable: readonly UnusableDeployment[];
  /** Key of the message that says why the last change was not stored. */
  readonly failure: TextKey | undefined;
  /** Runs `change`. Returns false if storing it fails; the stored glossaries are then unchanged. */
  store(change: () => Promise<void>): Promise<boolean>;
}

export function useGlossaries(): Glossaries {
  const [listed, setListed] = useState<readonly ListedGlossary[]>();
  const [unusable, setUnusable] = useState<readonly UnusableDeployment[]>([]);
  const [failure, setFailure] = useState<TextKey>();

  useEffect(() => {
    const controller = new AbortController();
    watchListedGlossaries(setListed, controller.signal);
    watchUnusableDeployments(setUnusable, controller.signal);
    void listedGlossaries().then((found) => controller.signal.aborted || setListed(found));
    void unusableDeployments().then((unfit) => controller.signal.aborted || setUnusable(unfit));
    return () => controller.abort();
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
        setListed(await listedGlossaries()); // shows the stored state again
        return false;
      }
    },
  };
}
