/** Brings the card's script into this frame when it is first needed. */
import type { BackgroundRequest } from '../../platform/messages.ts';
import { pageExtension } from '../../platform/page-extension.ts';
import { type OpenCardFunction, registeredCard } from '../card/registry.ts';

let loading: Promise<unknown> | undefined;

/** The function that opens the card; `undefined` if it could not be brought in, which the next call tries again. */
export async function loadCard(): Promise<OpenCardFunction | undefined> {
  const present = registeredCard();
  if (present !== undefined) return present;
  const request: BackgroundRequest = { type: 'load-card' };
  loading ??= pageExtension.runtime.sendMessage(request);
  try {
    await loading;
  } catch {
    // The frame may not be injected into, or the extension has gone; without a card there is nothing to show.
  }
  loading = undefined;
  return registeredCard();
}
