/** Defines the error for a full disk or a used-up storage quota. */

/** Thrown when the browser has no room for a change. Nothing has changed then. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/**
 * Returns a `NoRoomError` for a browser's quota error, else the error itself. Browsers differ in wording:
 * "Resource::kQuotaBytes quota exceeded", "QuotaExceededError".
 */
export function withRoomError(error: unknown): unknown {
  return /quota/i.test(String(error)) ? new NoRoomError('The browser has no room for this.', { cause: error }) : error;
}
