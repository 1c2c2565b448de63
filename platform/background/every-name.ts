/**
 * Registers a small script for all pages while every name is looked for. It tells the content script to send
 * all text of the page.
 */
import { sendsAll } from './page-states.ts';
import { keepRegistered } from './registered-script.ts';
import type { StoredChoices } from './stored-choices.ts';

/**
 * Id of the script, and its file without `.js`. It runs before the content script, which reads no storage.
 */
const SCRIPT = 'every-name';

/**
 * Returns a function that registers or removes the script. The background calls it at every start. It also
 * runs after every change of the user's choices.
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
