/** How large data are read and changed, wherever they are kept. */

/** Values may be text, numbers, plain objects, and typed arrays. */
export interface Records {
  /** The values under these keys, in the same order; `undefined` where there is none. */
  get(keys: readonly string[]): Promise<readonly unknown[]>;
  /** The records whose keys begin with `prefix`, by key, in the order of their keys. */
  list(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /**
   * Makes a change whole or not at all.
   * @throws {NoRoomError} if the browser has no room for it.
   */
  write(change: RecordChange): Promise<void>;
}

export interface RecordChange {
  readonly put?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  /** Removes all records whose keys begin so. */
  readonly removeUnder?: readonly string[];
}
