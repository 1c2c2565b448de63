/**
 * Stores the names that the frames of a tab report, for the badge. They are in session storage: they survive
 * a restart of the background, but are never written to disk.
 */
import { browser } from '../extension.ts';

/** For each frame of a tab, by the frame's id: the ids of the entries that are marked in it. */
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

/** Returns the number of different entries that are marked in all frames together. */
export function countNames(names: NamesByFrame): number {
  return new Set(Object.values(names).flat()).size;
}
