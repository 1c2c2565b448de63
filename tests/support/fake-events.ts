/** A fake event of the extension API. It is for events that WXT's fake browser does not have. */
export interface FakeEvent<A extends readonly unknown[]> {
  addListener(listener: (...args: A) => unknown): void;
  /** Calls all listeners, as the browser does. */
  trigger(...args: A): Promise<void>;
}

export function fakeEvent<A extends readonly unknown[]>(): FakeEvent<A> {
  const listeners: ((...args: A) => unknown)[] = [];
  return {
    addListener: (listener) => void listeners.push(listener),
    async trigger(...args) {
      await Promise.all(listeners.map((listener) => listener(...args)));
    },
  };
}
