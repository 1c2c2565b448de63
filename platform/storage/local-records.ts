/**
 * Keeps records in `storage.local`. The background of Firefox uses it if Firefox keeps no history. Firefox
 * can store typed arrays there.
 */
import { browser } from '../extension.ts';
import { withRoomError } from './no-room.ts';
import type { Records } from './record-types.ts';

const PREFIX = 'record:';

/**
 * Returns the keys and values in `storage.local` of all records whose keys begin with `prefix`. The returned
 * keys are those of `storage.local`.
 */
async function itemsUnder(prefix: string): Promise<[key: string, value: unknown][]> {
  return Object.entries(await browser.storage.local.get()).filter(([key]) => key.startsWith(PREFIX + prefix));
}

export const localRecords: Records = {
  async get(keys) {
    const stored = await browser.storage.local.get(keys.map((key) => PREFIX + key));
    return keys.map((key) => stored[PREFIX + key]);
  },
  async list(prefix) {
    const items = (await itemsUnder(prefix)).map(
      ([key, value]) => [key.slice(PREFIX.length), value] as const,
    );
    return new Map(items.sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
  },
  async write({ put = {}, remove = [], removeUnder = [] }) {
    const items = Object.fromEntries(Object.entries(put).map(([key, value]) => [PREFIX + key, value]));
    await browser.storage.local.set(items).catch((error: unknown) => {
      throw withRoomError(error);
    });
    const under = (await Promise.all(removeUnder.map(itemsUnder))).flat().map(([key]) => key);
    const gone = [...remove.map((key) => PREFIX + key), ...under];
    if (gone.length > 0) await browser.storage.local.remove(gone.filter((key) => !Object.hasOwn(items, key)));
  },
};
