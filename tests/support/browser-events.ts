/**
 * Dispatches events that are trusted, as only events of the browser are. Events that a page dispatches have
 * `isTrusted` set to false.
 */

export interface EventInTest {
  readonly isTrusted?: boolean;
  readonly persisted?: boolean;
}

/** Dispatches an event on `target`, with these fields. The event is trusted unless `isTrusted` is false. */
export function happens(
  target: EventTarget,
  type: string,
  { isTrusted = true, ...fields }: EventInTest = {},
): void {
  const event = Object.assign(new Event(type), fields);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
}
