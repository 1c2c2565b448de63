/**
 * Reads and changes the list of glossaries. The list is updated when another page of the extension changes
 * it.
 */
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
  /** Deployed glossaries that are not used because they have mistakes. */
  readonly unusable: readonly UnusableDeployment[];
  /** Key of the text that says why the last change could not be stored. Undefined if it was stored. */
  readonly failure: TextKey | undefined;
  /**
   * Runs `change`, which stores a change of the glossaries. Returns false if storing fails; the stored
   * glossaries are then as before.
   */
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
