/**
 * Opens the popup with a request, such as a search. If the browser can open the popup, the popup finds the
 * request in session storage. Otherwise the popup's page opens in a tab, with the request in its address.
 */
import { browser } from '../extension.ts';
import { storedItem } from '../storage/stored-item.ts';

/** Request for the popup to show a search, an entry, or the form that adds a name. */
export type LookupRequest =
  | { readonly query: string }
  | { readonly entry: string }
  | { readonly add: string };

/** The request that the popup takes when it opens. */
const pending = storedItem<LookupRequest | undefined>({
  key: 'pendingRequest',
  area: 'session',
  read: requestIn,
  fallback: undefined,
});

/**
 * Largest length of a text to look up, in UTF-16 units. A longer selection is cut, since no name is so long.
 */
const LONGEST_TEXT = 100;

/** Returns the address of the popup's page that carries a request. */
export function lookupAddress(request: LookupRequest): string {
  return browser.runtime.getURL(`popup.html?${new URLSearchParams({ ...request })}`);
}

function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT).trim();
}

async function openWith(request: LookupRequest): Promise<void> {
  try {
    await pending.set(request);
    await browser.action.openPopup();
  } catch {
    await pending.set(undefined);
    await browser.tabs.create({ url: lookupAddress(request) });
  }
}

/** Opens the popup with a search for `text`. */
export function openLookup(text: string): Promise<void> {
  return openWith({ query: lineOf(text) });
}

/** Opens the popup at the form that adds a name, with `text` filled in. */
export function openAddition(text: string): Promise<void> {
  return openWith({ add: lineOf(text) });
}

/** Returns the request that an unchecked object contains; `undefined` if it contains none. */
function requestIn(found: unknown): LookupRequest | undefined {
  const { entry, query, add }: Readonly<Record<string, unknown>> =
    typeof found === 'object' && found !== null ? { ...found } : {};
  if (typeof entry === 'string') return { entry };
  if (typeof query === 'string') return { query };
  return typeof add === 'string' ? { add } : undefined;
}

/**
 * Returns the request for the popup; `undefined` without a request. `search` is the query part of the popup's
 * address. If the request is in storage, it is removed there.
 */
export async function takeLookupRequest(search: string): Promise<LookupRequest | undefined> {
  const inAddress = requestIn(Object.fromEntries(new URLSearchParams(search)));
  if (inAddress !== undefined) return inAddress;
  const waiting = await pending.get();
  await pending.set(undefined);
  return waiting;
}
