/** The extension's end of a port, played from the page's end. */
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

  say(message: unknown): void {
    for (const listener of this.hearing) listener(message);
  }

  breakOff(): void {
    for (const listener of this.losing) listener();
  }
}
