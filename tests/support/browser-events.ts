/** Events as the browser makes them, which pages cannot: those that a page dispatches are not trusted. */

export interface EventInTest {
  readonly isTrusted?: boolean;
  readonly persisted?: boolean;
}

/** Has an event happen, trusted unless it is said otherwise. */
export function happens(target: EventTarget, type: string, { isTrusted = true, ...fields }: EventInTest = {}): void {
  const event = Object.assign(new Event(type), fields);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(event);
}
