/**
 * Writing what is stored of the reader's glossaries. Each change is made under a lock and is one write, so that no other window's change is lost,
 * and so that it is done whole or not at all.
 */

import { areGlossaryStates, type GlossaryState, readGlossaryStates } from '../../engine/packs/states.ts';
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { GLOSSARIES_KEY, packOfKey } from './pack-keys.ts';

/** So much can be stored, in bytes. Firefox takes more. */
export const ROOM = 10 * 1024 * 1024;

/** The browser has no room for it. Nothing has changed. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/** What is to be stored: the glossaries in order, and what else goes under other keys. */
export interface StoreChange {
  readonly states: readonly GlossaryState[];
  readonly items?: Readonly<Record<string, unknown>>;
  /** Keys that are not needed any more once the rest is stored. */
  readonly gone?: readonly string[];
}

/** All packs, off: what their order was and which were on is damaged. */
async function statesOfAllPacks(): Promise<GlossaryState[]> {
  return Object.keys(await browser.storage.local.get()).flatMap((key) => {
    const id = packOfKey(key);
    return id === undefined ? [] : [{ id, isOn: false }];
  });
}

/** The glossaries in the reader's order. Where that is damaged, packs that have lost their place come last, off. */
export async function storedStates(): Promise<readonly GlossaryState[]> {
  const stored = (await browser.storage.local.get(GLOSSARIES_KEY))[GLOSSARIES_KEY];
  const states = readGlossaryStates(stored);
  return stored === undefined || areGlossaryStates(stored) ? states : readGlossaryStates([...states, ...(await statesOfAllPacks())]);
}

/** Browsers say in their own words that there is no room: "Resource::kQuotaBytes quota exceeded", "QuotaExceededError". */
function isQuotaError(error: unknown): boolean {
  return /quota/i.test(String(error));
}

async function write(items: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.local.set(items);
  } catch (error) {
    throw isQuotaError(error) ? new NoRoomError('The browser has no room for this glossary.', { cause: error }) : error;
  }
}

/**
 * Changes what is stored. `change` gets the glossaries as they are and says what they are to be; `undefined` leaves all as it is.
 * @throws {NoRoomError} if the browser has no room for it, and whatever `change` throws. Nothing has changed then.
 */
export function changeStore(change: (states: readonly GlossaryState[]) => Promise<StoreChange | undefined>): Promise<void> {
  return oneAtATime(GLOSSARIES_KEY, async () => {
    const wanted = await change(await storedStates());
    if (wanted === undefined) return;
    await write({ ...wanted.items, [GLOSSARIES_KEY]: wanted.states });
    if (wanted.gone !== undefined && wanted.gone.length > 0) await browser.storage.local.remove([...wanted.gone]);
  });
}
