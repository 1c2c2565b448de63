/** The background's answers to content scripts. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from './extension.ts';
import { type FrameScript, isBackgroundRequest, type SiteState } from './messages.ts';
import { siteStateOf } from './site-switch.ts';

async function loadScript(script: FrameScript, { tab, frameId }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [`${script}.js`], injectImmediately: true });
}

async function siteState({ tab }: Runtime.MessageSender): Promise<SiteState> {
  return tab === undefined ? { site: undefined, isOff: false } : siteStateOf({ url: tab.url, incognito: tab.incognito });
}

/** Listens for `BackgroundRequest`s of our own content scripts; anything else is left unanswered. */
export function answerRequests(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab === undefined || !isBackgroundRequest(message)) return undefined;
    return message.type === 'load-script' ? loadScript(message.script, sender) : siteState(sender);
  });
}
