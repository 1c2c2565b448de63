/**
 * Answers messages that reach the background without a port. No other file of the background listens for
 * them.
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { userLanguage } from '../interface-language.ts';
import { REQUESTS, readMessage, typeOf } from '../message-shapes.ts';
import type { BackgroundRequest, FrameScript } from '../messages.ts';
import { openPanelOrTab } from '../tab/side-panel.ts';
import { noteNames } from './badge.ts';

/**
 * The tab and document that sent a message. Browsers give the id of the document, which the polyfill's types
 * lack.
 */
type Sender = Runtime.MessageSender &
  Required<Pick<Runtime.MessageSender, 'tab'>> & { readonly documentId?: string };

/**
 * Returns the paths of a script's files, in the order in which they must run. The card script contains the
 * English texts; a file with texts in the user's language comes before it.
 */
function filesOf(script: FrameScript): string[] {
  const language = userLanguage();
  return [...(language === 'en' ? [] : [`texts-${language}.js`]), `${script}.js`];
}

async function loadScript(script: FrameScript, { tab, frameId }: Sender): Promise<void> {
  if (tab.id === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: filesOf(script),
    injectImmediately: true,
  });
}

async function takeNames(names: readonly string[], { tab, frameId, documentId }: Sender): Promise<void> {
  const frame = documentId ?? frameId;
  if (frame !== undefined) await noteNames(tab, { frame, names });
}

/**
 * Carries out a request of a content script. The panel must be opened before anything is awaited, since
 * browsers open it only during the user's click.
 */
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

/** For each type of message from the extension's own pages, the function that answers it. */
export type PageRequests = Readonly<Record<string, (message: unknown) => Promise<unknown>>>;

function isOwnPage({ url = '' }: Runtime.MessageSender): boolean {
  return url.startsWith(browser.runtime.getURL(''));
}

/**
 * Answers requests of content scripts with `true` when they are done, so that a page notices if its request
 * is lost. Messages from the extension's pages are answered by the functions in `fromPages`. The background
 * calls this at every start.
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
