/** Keeps records in IndexedDB, in one database with one store. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { withRoomError } from './no-room.ts';
import type { RecordChange, Records } from './record-types.ts';

const DATABASE = 'sidelight';
const STORE = 'records';
const VERSION = 1;

interface RecordDatabase extends DBSchema {
  readonly [STORE]: { readonly key: string; readonly value: unknown };
}

/** Returns the range of all keys that begin with `prefix`. */
function under(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

function connect(onEnd: () => void): Promise<IDBPDatabase<RecordDatabase>> {
  return openDB<RecordDatabase>(DATABASE, VERSION, {
    upgrade: (database) => void database.createObjectStore(STORE),
    blocking(_current, _blocked, event) {
      // Another version of the extension can then open the database.
      if (event.target instanceof IDBDatabase) event.target.close();
      onEnd();
    },
    terminated: onEnd,
  });
}

async function write(
  database: IDBPDatabase<RecordDatabase>,
  { put = {}, remove = [], removeUnder = [] }: RecordChange,
): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite');
  const requests: Promise<unknown>[] = [
    ...removeUnder.map((prefix) => transaction.store.delete(under(prefix))),
    ...remove.map((key) => transaction.store.delete(key)),
    ...Object.entries(put).map(([key, value]) => transaction.store.put(value, key)),
  ];
  await Promise.allSettled(requests); // if a request fails, only the transaction tells the reason
  await transaction.done;
}

/**
 * Opens the database. `onEnd` is called when the browser or another version of the extension has closed it.
 * It must then be opened again.
 * @throws {DOMException} `InvalidStateError` if the browser gives this page no databases.
 */
export async function idbRecords(onEnd: () => void): Promise<Records> {
  const database = await connect(onEnd);
  return {
    async get(keys) {
      const { store } = database.transaction(STORE);
      return Promise.all(keys.map((key) => store.get(key)));
    },
    async list(prefix) {
      const { store } = database.transaction(STORE);
      const [keys, values] = await Promise.all([
        store.getAllKeys(under(prefix)),
        store.getAll(under(prefix)),
      ]);
      return new Map(keys.map((key, index) => [key, values[index]]));
    },
    write: (change) =>
      write(database, change).catch((error: unknown) => {
        throw withRoomError(error);
      }),
  };
}
