/**
 * Registers a small script for all pages while marks are possible that the prefilter cannot find: names of
 * the user's glossaries, or every name. The script tells the content script to send all text of the page.
 */
import { sendsAll } from './page-states.ts';
import { keepRegistered } from './registered-script.ts';
import type { StoredChoices } from './stored-choices.ts';

/**
 * Id of the small script, and the name of its file without `.js`. The script runs before the content script.
 */
const SCRIPT = 'every-name';

/**
 * Registers or removes the script after every change of the user's choices. Returns a function that does the
 * same, which the background calls at every start.
 */
export function followEveryName(choices: StoredChoices): () => void {
  const keep = keepRegistered({ id: SCRIPT, file: `${SCRIPT}.js`, runAt: 'document_start' });
  const follow = () => {
    choices.read().then(
      (chosen) => keep(sendsAll(chosen)),
      () => {}, // the next change tries again
    );
  };
  choices.onChange(follow);
  return follow;
}
