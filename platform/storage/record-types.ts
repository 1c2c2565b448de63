/** Defines the interface of the storage for large data, such as glossaries. */

/** Stored values by key. A value may be a text, a number, a plain object or a typed array. */
export interface Records {
  /** Returns the values under these keys, in the same order; `undefined` for a key without a value. */
  get(keys: readonly string[]): Promise<readonly unknown[]>;
  /** Returns the records whose keys begin with `prefix`, in the order of their keys. */
  list(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /**
   * Makes all parts of the change, or none of them if one fails.
   * @throws {NoRoomError} if the browser has no room for the change.
   */
  write(change: RecordChange): Promise<void>;
}

export interface RecordChange {
  readonly put?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** Beginnings of keys. All records whose keys begin with one of them are removed. */
  readonly removeUnder?: readonly string[];
}
