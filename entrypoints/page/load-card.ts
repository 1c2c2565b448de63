/** Brings the card's script, preceded by its texts, into the frame. */
import { askBackground } from '../../platform/page/ask-background.ts';
import { type CardScripts, registered } from './card-contract.ts';

let loading: Promise<unknown> | undefined;

/** Returns the function that makes cards, or nothing if its script cannot be brought in; the next call tries again. */
export async function loadCard(): Promise<CardScripts['card'] | undefined> {
  if (registered('card') === undefined) {
    // The frame may not be injected into: the user sees the page as it is.
    loading ??= askBackground({ type: 'load-script', script: 'card' }, () => registered('card') === undefined).catch(() => {});
    await loading;
    loading = undefined;
  }
  return registered('card');
}
