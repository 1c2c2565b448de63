/**
 * Keeps the script for readers who want every name marked registered for as long as they want it, so that pages of all others do not
 * pay for it. Pages that are open when they choose so get it at once.
 */
import type { Scripting } from 'webextension-polyfill';
import type { Settings } from '../engine/settings.ts';
import { browser } from './extension.ts';
import { bringIntoOpenPages } from './open-pages.ts';
import { currentSettings, watchSettings } from './settings.ts';

const ID = 'every';
const FILES = ['every.js'];

/** Wherever the scout is, also in frames without an address of their own; the types do not know that these can be named. */
const EVERY_PAGE: Scripting.RegisteredContentScript & { readonly matchOriginAsFallback: boolean } = {
  id: ID,
  js: [...FILES],
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
};

async function follow({ relevance }: Settings): Promise<void> {
  const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (relevance === 'every' && !isRegistered) {
    await browser.scripting.registerContentScripts([EVERY_PAGE]);
    await bringIntoOpenPages([{ js: FILES }]);
  } else if (relevance !== 'every' && isRegistered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
}

/** One change after the other, so that two in a row do not register the script twice. */
let last: Promise<void> = Promise.resolve();

function followInTurn(settings: Settings): void {
  last = last.then(() => follow(settings)).catch(() => {}); // the next change tries again
}

export function followRelevance(): void {
  watchSettings(followInTurn);
  void currentSettings().then(followInTurn);
}
