/** Messages from our own pages to the background. */
import type { Runtime } from 'webextension-polyfill';
import type * as z from 'zod/mini';
import { browser } from '../extension.ts';

export interface PageRequest<T> {
  readonly type: string;
  /** Makes the schema of the messages; it is made at the first of this type. */
  readonly schema: () => Pick<z.ZodMiniType<T>, 'safeParse'>;
  readonly answer: (request: T) => Promise<unknown>;
}

function isOurPage({ id, url = '' }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url.startsWith(browser.runtime.getURL(''));
}

/** Answers what our own pages ask of this type. Anything else, and anything from content scripts, is left unanswered. */
export function hearPages<T>({ type, schema, answer }: PageRequest<T>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== type || !isOurPage(sender)) return undefined;
    const request = schema().safeParse(message).data;
    return request && answer(request);
  });
}
