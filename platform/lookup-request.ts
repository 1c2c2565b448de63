/**
 * Asking the popup to look something up. Where the browser can open the popup itself the query waits in the session's memory; else the
 * popup's page is opened in a tab, with what is asked in its address.
 */
import { browser } from './extension.ts';

/** What the popup is to begin with. */
export type LookupRequest = { readonly query: string } | { readonly entry: string };

/** The key of the waiting query in `storage.session`. */
const PENDING_QUERY = 'pendingQuery';

/** A selection may be the whole page. */
const LONGEST_QUERY = 100;

/** The popup's page, which begins with what is asked. */
export function lookupAddress(request: LookupRequest): string {
  return browser.runtime.getURL(`popup.html?${new URLSearchParams({ ...request })}`);
}

/** Opens the popup, or where the browser does not let us its page in a tab, with `text` looked up. */
export async function openLookup(text: string): Promise<void> {
  const query = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUERY);
  try {
    await browser.storage.session.set({ [PENDING_QUERY]: query });
    await browser.action.openPopup();
  } catch {
    await browser.storage.session.remove(PENDING_QUERY);
    await browser.tabs.create({ url: lookupAddress({ query }) });
  }
}

function requestIn(search: string): LookupRequest | undefined {
  const parameters = new URLSearchParams(search);
  const entry = parameters.get('entry');
  const query = parameters.get('query');
  if (entry !== null) return { entry };
  return query === null ? undefined : { query };
}

/** What the popup is to begin with, if anything; `search` is that part of its own address. A waiting query is given out once. */
export async function takeLookupRequest(search: string): Promise<LookupRequest | undefined> {
  const inAddress = requestIn(search);
  if (inAddress !== undefined) return inAddress;
  const query: unknown = (await browser.storage.session.get(PENDING_QUERY))[PENDING_QUERY];
  await browser.storage.session.remove(PENDING_QUERY);
  return typeof query === 'string' ? { query } : undefined;
}
