/**
 * The page half's composition root: from the page's text to painted marks, from the pointer to the card, as long as Sidelight is on for
 * the site. Everything started here ends with one signal.
 */
import { lexicon } from 'virtual:sidelight/lexicon';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAnnotating } from './annotate.ts';
import { whenShown } from './when-shown.ts';
import { readSiteState, watchSiteState } from '../../platform/page-site.ts';

async function main(): Promise<void> {
  if (!(document instanceof HTMLDocument) || !('highlights' in CSS)) return;
  await whenShown();
  const { site, isOff } = await readSiteState();
  let running: AbortController | undefined;
  const setOff = (off: boolean) => {
    if (off) running?.abort();
    else if (running === undefined || running.signal.aborted) {
      running = new AbortController();
      startAnnotating(lexicon, running);
    }
  };
  setOff(isOff);
  if (site !== undefined) watchSiteState(site, setOff, new AbortController().signal);
  addEventListener('pageshow', (event) => event.persisted && void readSiteState().then((state) => setOff(state.isOff)));
}

export default defineUnlistedScript(() => void main());
