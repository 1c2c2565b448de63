/** The background's answers to messages that come without a port. The one listener for them. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { readersLanguage } from '../interface-language.ts';
import { REQUESTS, readMessage, typeOf } from '../message-shapes.ts';
import type { BackgroundRequest, FrameScript } from '../messages.ts';
import { openPanelOrTab } from '../tab/side-panel.ts';
import { noteNames } from './badge.ts';

/** Both browsers tell the document; the polyfill's types do not know of it. */
type Sender = Runtime.MessageSender & Required<Pick<Runtime.MessageSender, 'tab'>> & { readonly documentId?: string };

/** The card is preceded by its texts, where they are not the English ones that it has. */
function filesOf(script: FrameScript): string[] {
  const language = readersLanguage();
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

/** Not async: the browser opens a panel only while it sees the user's click behind the call. */
function answer(request: BackgroundRequest, sender: Sender): Promise<void> {
  switch (request.type) {
    case 'load-script':
      return loadScript(request.script, sender);
    case 'names-here':
      return takeNames(request.names, sender);
    case 'open-panel':
      return openPanelOrTab(sender.tab, request.entry);
  }
}

/** Answers to messages of the extension's own pages, by the type of the message. */
export type PageRequests = Readonly<Record<string, (message: unknown) => Promise<unknown>>>;

function isOwnPage({ url = '' }: Runtime.MessageSender): boolean {
  return url.startsWith(browser.runtime.getURL(''));
}

/**
 * Answers well-formed requests of the extension's own content scripts with `true` when they are done, so that pages notice a request that is
 * lost, and those of its pages as `fromPages` says. Anything else is left unanswered. To be called at every start of the background.
 */
export function answerRequests(fromPages: PageRequests): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { id, tab } = sender;
    if (id !== browser.runtime.id) return undefined;
    if (isOwnPage(sender)) {
      const type = typeOf(message);
      return type !== undefined && Object.hasOwn(fromPages, type) ? fromPages[type]?.(message) : undefined;
    }
    const request = tab && readMessage(REQUESTS, message);
    return request && answer(request, { ...sender, tab }).then(() => true);
  });
}
