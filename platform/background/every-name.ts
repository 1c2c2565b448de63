/** Has a script in all pages that says that every name is looked for everywhere, for as long as that is so. */
import { sendsAll } from './page-states.ts';
import { keepRegistered } from './registered-script.ts';
import type { StoredChoices } from './stored-choices.ts';

/** Its id and, with `.js`, its file. It comes before the content script, which so knows at once, without reading storage. */
const SCRIPT = 'every-name';

/** Returns what to do at every start of the background; changes are followed from the call on. */
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
