/**
 * The content script, the only script that runs on every page. It looks for text that may hold a name, asks
 * the background about it, and paints the answers. It knows no names except those in the prefilter,
 * and does not read storage.
 */
import { prefilterKeys } from 'virtual:sidelight/prefilter-keys';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTextPrefilter } from '../../engine/names/text-prefilter.ts';
import { DEFAULT_SETTINGS } from '../../engine/settings.ts';
import { isOfType, type PageState } from '../../platform/messages.ts';
import { createBackgroundLink } from '../../platform/page/background-link.ts';
import { pageExtension } from '../../platform/page/page-extension.ts';
import { CARD_ELEMENT } from '../page/card-contract.ts';
import { localNameOf, pageLanguage } from '../page/safe-dom.ts';
import { type Interaction, startInteraction } from './interaction.ts';
import { type PageSession, startPageSession } from './page-session.ts';
import { pageTitles } from './page-titles.ts';

/** Property of the global object that this script sets, so that it does not start twice in a document. */
const STARTED = Symbol.for('sidelight.content');
/**
 * Property that `every-name.js` sets. That script runs only while the user has chosen that every name is
 * marked on every page.
 */
const EVERY_NAME = Symbol.for('sidelight.every-name');
const world: typeof globalThis & { [STARTED]?: true; [EVERY_NAME]?: boolean } = globalThis;

/**
 * Resolves when the page is shown: at once, unless Chromium prerenders it for a click that may never come.
 */
async function whenShown(): Promise<void> {
  if (!('prerendering' in document) || !document.prerendering) return;
  await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
}

/** Removes a card that the extension's previous version left open when it was updated. */
function removeAbandonedCard(): void {
  const last = document.documentElement?.lastElementChild;
  if (last != null && localNameOf(last) === CARD_ELEMENT) last.remove();
}

function startPage(): void {
  const prefilter = createTextPrefilter(prefilterKeys);
  const pageController = new AbortController();
  let state: Pick<PageState, 'delay' | 'heldKey'> = DEFAULT_SETTINGS;
  let hasRun = false;
  let running:
    | {
        readonly controller: AbortController;
        readonly session: PageSession;
        readonly interaction: Interaction;
      }
    | undefined;

  function stop(): void {
    running?.controller.abort();
    running = undefined;
  }

  /** Stops for good, because the extension was updated or removed. */
  function leave(): void {
    stop();
    pageController.abort();
  }

  const link = createBackgroundLink({
    signal: pageController.signal,
    page() {
      const language = pageLanguage();
      return { titles: pageTitles(), ...(language !== undefined && { language }) };
    },
    onState(next) {
      state = next;
      if (next.isOff) stop();
      else if (running === undefined) start(next);
      else running.session.changeState(next);
    },
    onSpans: (...answer) => running?.session.takeSpans(...answer),
    onLost: (lost) => running?.session.askAgain(lost),
    onGone: leave,
  });

  function start(known?: PageState): void {
    // Makes the background send the new session everything that it sent to the earlier one.
    if (hasRun) link.reset();
    hasRun = true;
    const controller = new AbortController();
    const { signal } = controller;
    const first = known ?? { ...DEFAULT_SETTINGS, sendsAll: world[EVERY_NAME] === true };
    let interaction: Interaction | undefined;
    const session = startPageSession({
      prefilter,
      link,
      state: first,
      signal,
      onChange: () => interaction?.update(),
    });
    interaction = startInteraction({ session, link, signal, settings: () => state, onGone: leave });
    running = { controller, session, interaction };
  }

  pageExtension.runtime.onMessage.addListener((message: unknown): undefined => {
    if (pageController.signal.aborted) return;
    if (isOfType(message, 'changed')) link.state();
    else if (isOfType(message, 'step') && window === window.top) running?.interaction.step(message.direction);
  });
  start();
}

async function main(): Promise<void> {
  // Checks the root element, because in Chromium an XHTML document is not an HTMLDocument.
  if (!(document.documentElement instanceof HTMLElement) || !('Highlight' in globalThis)) return;
  if (world[STARTED]) return; // browsers inject the script again after the user has granted access again
  world[STARTED] = true;
  await whenShown();
  removeAbandonedCard();
  if (document.designMode !== 'on') startPage();
}

export default defineUnlistedScript(() => void main());
