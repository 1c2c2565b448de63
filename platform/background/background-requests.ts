/** The background's answers to content scripts. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { readersLanguage } from '../interface-language.ts';
import { type BackgroundRequest, type FrameScript, isBackgroundRequest, type SiteState } from '../messages.ts';
import { siteStateOf } from '../sites/site-switch.ts';
import { noteNames } from './badge.ts';

/** Both browsers tell the document; the polyfill's types do not know of it. */
type Sender = Runtime.MessageSender & Required<Pick<Runtime.MessageSender, 'tab'>> & { readonly documentId?: string };

/** The card is preceded by its texts, where they are not the English ones that it has. */
function filesOf(script: FrameScript): string[] {
  const language = script === 'card' ? readersLanguage() : 'en';
  return [...(language === 'en' ? [] : [`texts-${language}.js`]), `${script}.js`];
}

async function loadScript(script: FrameScript, { tab, frameId }: Sender): Promise<void> {
  if (tab.id === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: filesOf(script), injectImmediately: true });
}

async function takeNames(names: readonly string[], { tab, frameId, documentId }: Sender): Promise<void> {
  const frame = documentId ?? frameId;
  if (frame !== undefined) await noteNames(tab, { frame, names });
}

/** Never answers with nothing: so pages hear of a question that is lost. */
async function answer(request: BackgroundRequest, sender: Sender): Promise<SiteState | true> {
  switch (request.type) {
    case 'load-script':
      await loadScript(request.script, sender);
      return true;
    case 'names-here':
      await takeNames(request.names, sender);
      return true;
    case 'site-state':
      return siteStateOf({ url: sender.tab.url, incognito: sender.tab.incognito });
  }
}

/** Listens for `BackgroundRequest`s of our own content scripts; anything else is left unanswered. */
export function answerRequests(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { id, tab } = sender;
    if (id !== browser.runtime.id || tab === undefined || !isBackgroundRequest(message)) return undefined;
    return answer(message, { ...sender, tab });
  });
}
