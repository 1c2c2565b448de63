/** What goes wrong where the disk, or what we may have of it, is full. */

/** The browser has no room. Nothing has changed. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/** Browsers say it in their own words: "Resource::kQuotaBytes quota exceeded", "QuotaExceededError". */
export function withRoomError(error: unknown): unknown {
  return /quota/i.test(String(error)) ? new NoRoomError('The browser has no room for this.', { cause: error }) : error;
}
