/** Fake port for tests of the background. A test plays the page with `say` and `breakOff`. */
export class FakePort {
  readonly sent: unknown[] = [];
  isDisconnected = false;
  private readonly hearing: ((message: unknown) => void)[] = [];
  private readonly losing: (() => void)[] = [];
  readonly onMessage = { addListener: (listener: (message: unknown) => void) => this.hearing.push(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => this.losing.push(listener) };

  postMessage(message: unknown): void {
    this.sent.push(message);
  }

  disconnect(): void {
    this.isDisconnected = true;
  }

  /** Delivers a message from the page. */
  say(message: unknown): void {
    for (const listener of this.hearing) listener(message);
  }

  /** Disconnects the port from the side of the page. */
  breakOff(): void {
    for (const listener of this.losing) listener();
  }
}
