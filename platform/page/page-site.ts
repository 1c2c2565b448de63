/** The content script's side of the switches: is Sidelight off on the site of this tab or paused everywhere, and when does that change? */
import { isSiteChanged, isSiteState } from '../messages.ts';
import { askBackground } from './ask-background.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

/**
 * Asks the background, which sees the tab's address, whose site a frame belongs to, and the choices of private windows. (Reading the storage
 * here would take a tenth of the script that every page gets.)
 */
async function isOffNow(): Promise<boolean> {
  const answer = await askBackground({ type: 'site-state' });
  return !isSiteState(answer) || answer.isOff || answer.isPaused;
}

export interface SiteSwitch {
  /** Is Sidelight off here, or paused? The first call asks, and from then on changes are told. */
  isOff(): Promise<boolean>;
}

/**
 * `onChange` is called when Sidelight goes off or on here, once `isOff` has been called: by the site's switch or by a pause, in
 * whichever window.
 */
export function createSiteSwitch(onChange: (isOff: boolean) => void): SiteSwitch {
  let isOff = false;
  /** Counts the questions, so that only the last answer is heard. */
  let questions = 0;

  /** What is so now; as before if it is being asked again already. */
  async function ask(): Promise<boolean> {
    const own = ++questions;
    const answer = await isOffNow();
    return own === questions ? answer : isOff;
  }

  /** Asks, and says what it is now: always, or only if that is another. */
  function askAgain(isSaidAnyway = false): void {
    ask().then(
      (next) => {
        const before = isOff;
        isOff = next;
        if (isSaidAnyway || isOff !== before) onChange(isOff);
      },
      () => {}, // the background does not answer, or an update has taken the extension away
    );
  }

  function watch(): void {
    pageExtension.storage.onChanged.addListener(() => askAgain());
    pageExtension.runtime.onMessage.addListener((message: unknown): undefined => {
      if (isSiteChanged(message)) askAgain();
    });
    // A page that comes back from the back-forward cache has missed what was switched meanwhile.
    addEventListener('pageshow', (event) => {
      if (event.persisted && isExtensionAlive()) askAgain(true);
    });
  }

  return {
    async isOff() {
      if (questions === 0) watch(); // first, so that nothing is missed that is switched while the background answers
      isOff = await ask();
      return isOff;
    },
  };
}
