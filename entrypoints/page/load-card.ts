/** Loads the card's script into the frame when a card is first needed. */
import { askBackground } from '../../platform/page/ask-background.ts';
import { type CardScripts, registered } from './card-contract.ts';

let loading: Promise<unknown> | undefined;

/**
 * Returns the function that makes cards. Returns undefined if the card's script cannot be loaded; the next
 * call then tries again.
 */
export async function loadCard(): Promise<CardScripts['card'] | undefined> {
  if (registered('card') === undefined) {
    // The browser may forbid scripts in this frame. The frame then has no cards.
    loading ??= askBackground(
      { type: 'load-script', script: 'card' },
      () => registered('card') === undefined,
    ).catch(() => {});
    await loading;
    loading = undefined;
  }
  return registered('card');
}
