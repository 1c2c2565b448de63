/**
 * Registers an optional content script only while it is wanted, so that it costs pages nothing otherwise.
 * Pages that are already open run it at once.
 */
import type { Scripting } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { bringIntoOpenPages } from './open-pages.ts';

/**
 * Options that reach all frames, including frames without an address. The polyfill's types lack the last one.
 */
type EveryPage = Scripting.RegisteredContentScript & { readonly matchOriginAsFallback: boolean };

export interface RegisteredScript {
  readonly id: string;
  readonly file: string;
  /** Time at which the script runs in pages that are loaded later. */
  readonly runAt: 'document_start' | 'document_idle';
}

function everyPage({ id, file, runAt }: RegisteredScript): EveryPage {
  return { id, js: [file], matches: ['<all_urls>'], allFrames: true, matchOriginAsFallback: true, runAt };
}

/**
 * Returns a function that registers the script if it is wanted and removes it otherwise. It also removes all
 * other registered scripts, which earlier versions have left. The background calls it at every start and
 * change.
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

  /** The last change. The next one waits for it, so that the script is not registered twice. */
  let last: Promise<void> = Promise.resolve();
  return (isWanted) => {
    last = last.then(() => follow(isWanted)).catch(() => {}); // the next change tries again
  };
}
