/** Loads the card's script into the frame, after its texts. */
import { askBackground } from '../../platform/page/ask-background.ts';
import { type CardScripts, registered } from './card-contract.ts';

let loading: Promise<unknown> | undefined;

/**
 * Returns the function that makes cards, or undefined if its script cannot be loaded. The next call tries
 * again.
 */
export async function loadCard(): Promise<CardScripts['card'] | undefined> {
  if (registered('card') === undefined) {
    // Ignores the error when the browser forbids scripts in this frame: the page simply has no cards.
    loading ??= askBackground({ type: 'load-script', script: 'card' }, () => registered('card') === undefined).catch(() => {});
    await loading;
    loading = undefined;
  }
  return registered('card');
}
