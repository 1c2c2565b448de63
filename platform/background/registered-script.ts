/**
 * Keeps a script of the page half registered for as long as it is wanted, so that pages of users who have no use for it do not pay for it.
 * Pages that are open when it is first wanted get it at once.
 */
import type { Scripting } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { bringIntoOpenPages } from './open-pages.ts';

/** Wherever the content script is, also in frames without an address of their own; the types do not know that these can be named. */
type EveryPage = Scripting.RegisteredContentScript & { readonly matchOriginAsFallback: boolean };

export interface RegisteredScript {
  readonly id: string;
  readonly file: string;
  /** When it runs in pages that are loaded from then on. */
  readonly runAt: 'document_start' | 'document_idle';
}

function everyPage({ id, file, runAt }: RegisteredScript): EveryPage {
  return { id, js: [file], matches: ['<all_urls>'], allFrames: true, matchOriginAsFallback: true, runAt };
}

/**
 * Returns the function to call with whether the script is wanted: at every start of the background, and at every change. Scripts that an
 * earlier version has registered go.
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

  /** One change after the other, so that two in a row do not register the script twice. */
  let last: Promise<void> = Promise.resolve();
  return (isWanted) => {
    last = last.then(() => follow(isWanted)).catch(() => {}); // the next change tries again
  };
}
