/**
 * Asking the popup for something to begin with. Where the browser can open the popup itself what is asked waits in the session's memory;
 * else the popup's page is opened in a tab, with what is asked in its address.
 */
import { browser } from '../extension.ts';
import { storedItem } from '../storage/stored-item.ts';

/** What the popup is to begin with: a search, an entry, or the form for a name that is to be added. */
export type LookupRequest = { readonly query: string } | { readonly entry: string } | { readonly add: string };

/** A request that waits for the popup. */
const pending = storedItem<LookupRequest | undefined>({ key: 'pendingRequest', area: 'session', read: requestIn, fallback: undefined });

/** A selection may be the whole page. No name is as long. */
const LONGEST_TEXT = 100;

/** The popup's page, which begins with what is asked. */
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

/** Opens the popup, or where the browser does not let us its page in a tab, with `text` looked up. */
export function openLookup(text: string): Promise<void> {
  return openWith({ query: lineOf(text) });
}

/** Opens it at the form that adds a name, with `text` filled in. */
export function openAddition(text: string): Promise<void> {
  return openWith({ add: lineOf(text) });
}

/** The request in what may be anything. */
function requestIn(found: unknown): LookupRequest | undefined {
  const { entry, query, add }: Readonly<Record<string, unknown>> = typeof found === 'object' && found !== null ? { ...found } : {};
  if (typeof entry === 'string') return { entry };
  if (typeof query === 'string') return { query };
  return typeof add === 'string' ? { add } : undefined;
}

/** What the popup is to begin with, if anything; `search` is that part of its own address. What waits is given out once. */
export async function takeLookupRequest(search: string): Promise<LookupRequest | undefined> {
  const inAddress = requestIn(Object.fromEntries(new URLSearchParams(search)));
  if (inAddress !== undefined) return inAddress;
  const waiting = await pending.get();
  await pending.set(undefined);
  return waiting;
}
