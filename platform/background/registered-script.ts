/**
 * Registers a content script while it is wanted, and removes it otherwise, so that it costs pages nothing
 * then. Pages that are already open run the script at once.
 */
import type { Scripting } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { bringIntoOpenPages } from './open-pages.ts';

/**
 * Options for a content script that runs in all frames, including frames without an address of their own. The
 * polyfill's types lack `matchOriginAsFallback`.
 */
type EveryPage = Scripting.RegisteredContentScript & { readonly matchOriginAsFallback: boolean };

export interface RegisteredScript {
  readonly id: string;
  readonly file: string;
  /** The moment of loading at which the script runs in pages that are loaded later. */
  readonly runAt: 'document_start' | 'document_idle';
}

function everyPage({ id, file, runAt }: RegisteredScript): EveryPage {
  return { id, js: [file], matches: ['<all_urls>'], allFrames: true, matchOriginAsFallback: true, runAt };
}

/**
 * Returns a function that registers the script if `isWanted` is true and removes it otherwise. The function
 * also removes all other registered scripts, which earlier versions of Sidelight may have left.
 */
export function keepRegistered(script: RegisteredScript): (isWanted: boolean) => void {
  async function follow(isWanted: boolean): Promise<void> {
    const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
    const isRegistered = registered.includes(script.id);
    const gone = registered.filter((id) => id !== script.id || !isWanted);
    if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
    if (!isWanted || isRegistered) return;
    await browser.scripting.registerContentScripts([everyPage(script)]);
    await bringIntoOpenPages([{ js: [script.file] }]);
  }

  /**
   * The registration or removal that was started last. The next one waits for it, so that the script is not
   * registered twice.
   */
  let last: Promise<void> = Promise.resolve();
  return (isWanted) => {
    last = last.then(() => follow(isWanted)).catch(() => {}); // the next change tries again
  };
}
