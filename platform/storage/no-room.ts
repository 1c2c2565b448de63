/** Defines the error for a full disk or an exhausted storage quota. */

/** Thrown when the browser has no room for a change. Nothing has changed then. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/**
 * Returns a `NoRoomError` if the error is a browser's quota error, else the error itself. Browsers use
 * different words: "Resource::kQuotaBytes quota exceeded", "QuotaExceededError".
 */
export function withRoomError(error: unknown): unknown {
  return /quota/i.test(String(error))
    ? new NoRoomError('The browser has no room for this.', { cause: error })
    : error;
}
