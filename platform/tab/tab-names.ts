/**
 * Which names the frames of a tab have said to have, for the badge. Kept in the session's memory, where the background, which browsers
 * stop and start as they like, finds them again; never on the disk.
 */
import { browser } from '../extension.ts';

/** Ids of entries, by the id of the frame. */
export type NamesByFrame = Readonly<Record<string, readonly string[]>>;

function keyOf(tabId: number): string {
  return `names-in-tab:${tabId}`;
}

function isNamesByFrame(value: unknown): value is NamesByFrame {
  return typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);
}

export async function namesInTab(tabId: number): Promise<NamesByFrame> {
  const stored: unknown = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return isNamesByFrame(stored) ? stored : {};
}

export async function keepNamesInTab(tabId: number, names: NamesByFrame): Promise<void> {
  if (Object.keys(names).length === 0) await browser.storage.session.remove(keyOf(tabId));
  else await browser.storage.session.set({ [keyOf(tabId)]: names });
}

/** How many different names there are in all frames together. */
export function countNames(names: NamesByFrame): number {
  return new Set(Object.values(names).flat()).size;
}
