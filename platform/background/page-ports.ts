/**
 * Accepts the ports that documents open, and passes on the questions that arrive over them. Each document
 * opens at most one port.
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { QUESTIONS, readMessage } from '../message-shapes.ts';
import { PAGE_PORT } from '../messages.ts';
import { type PageStateSources, pageTerms } from './page-states.ts';
import { createPageTalk, type PageTalk, type PageTalkOptions } from './page-talk.ts';
import { browserClock, createScheduler } from './scheduler.ts';

export interface PagePortOptions extends PageStateSources, Pick<PageTalkOptions, 'card'> {}

export interface PagePorts {
  /**
   * Reads settings, switches and glossaries again, and sends each connected document its new state if it has
   * changed.
   */
  refresh(): void;
}

/** Answers the questions of documents over their ports. The background calls this at every start. */
export function answerPagePorts(options: PagePortOptions): PagePorts {
  const talks = new Set<PageTalk>();
  const scheduler = createScheduler(browserClock());

  function open(port: Runtime.Port, tab: NonNullable<Runtime.MessageSender['tab']>): void {
    const talk = createPageTalk({
      lane: scheduler.openLane(),
      post(answer) {
        try {
          port.postMessage(answer);
        } catch {} // the document has gone; the browser calls `onDisconnect` next
      },
      refresh: () => pageTerms(tab, options),
      card: options.card,
      onGivenUp() {
        talks.delete(talk);
        port.disconnect();
      },
    });
    talks.add(talk);
    port.onMessage.addListener((message: unknown) => {
      const question = readMessage(QUESTIONS, message);
      if (question !== undefined) talk.hear(question);
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // Chromium logs an error unless `lastError` is read
      talks.delete(talk);
      talk.end();
    });
  }

  browser.runtime.onConnect.addListener((port) => {
    const { id, tab } = port.sender ?? {};
    if (port.name === PAGE_PORT && id === browser.runtime.id && tab !== undefined) open(port, tab);
  });

  return {
    refresh() {
      for (const talk of talks) talk.refresh();
    },
  };
}
