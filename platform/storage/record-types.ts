/** Interface for reading and changing large data, wherever they are kept. */

/** Stored values by key. Values may be text, numbers, plain objects and typed arrays. */
export interface Records {
  /** Returns the values under these keys, in the same order; `undefined` for a key without a value. */
  get(keys: readonly string[]): Promise<readonly unknown[]>;
  /** Returns the records whose keys begin with `prefix`, in the order of their keys. */
  list(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /**
   * Makes the whole change or none of it.
   * @throws {NoRoomError} if the browser has no room for it.
   */
  write(change: RecordChange): Promise<void>;
}

export interface RecordChange {
  readonly put?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** Prefixes of keys: all records whose keys begin with one are removed. */
  readonly removeUnder?: readonly string[];
}
