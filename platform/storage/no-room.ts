/** Defines the error for a full disk or an exhausted storage quota. */

/** Thrown when the browser has no room to store a change. Nothing has changed then. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/**
 * Returns a `NoRoomError` if the browser threw `error` because a storage limit is reached, else `error`
 * itself. Browsers word this differently: "Resource::kQuotaBytes quota exceeded", "QuotaExceededError".
 */
export function withRoomError(error: unknown): unknown {
  return /quota/i.test(String(error))
    ? new NoRoomError('The browser has no room for this.', { cause: error })
    : error;
}
