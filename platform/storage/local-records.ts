/**
 * Records in `storage.local`, for the background of a Firefox that keeps no history. It stores typed arrays
 * there as they are.
 */
import { browser } from '../extension.ts';
import { withRoomError } from './no-room.ts';
import type { Records } from './record-types.ts';

const PREFIX = 'record:';

async function keysUnder(prefix: string): Promise<string[]> {
  return Object.keys(await browser.storage.local.get()).filter((key) => key.startsWith(PREFIX + prefix));
}

export const localRecords: Records = {
  async get(keys) {
    const stored = await browser.storage.local.get(keys.map((key) => PREFIX + key));
    return keys.map((key) => stored[PREFIX + key]);
  },
  async list(prefix) {
    const keys = (await keysUnder(prefix)).sort();
    const stored = await browser.storage.local.get(keys);
    return new Map(keys.map((key) => [key.slice(PREFIX.length), stored[key]]));
  },
  async write({ put = {}, remove = [], removeUnder = [] }) {
    const items = Object.fromEntries(Object.entries(put).map(([key, value]) => [PREFIX + key, value]));
    await browser.storage.local.set(items).catch((error: unknown) => {
      throw withRoomError(error);
    });
    const gone = [...remove.map((key) => PREFIX + key), ...(await Promise.all(removeUnder.map(keysUnder))).flat()];
    if (gone.length > 0) await browser.storage.local.remove(gone.filter((key) => !Object.hasOwn(items, key)));
  },
};
