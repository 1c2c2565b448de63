/** Restricts access to the extension's storage. */
import type { Storage } from 'webextension-polyfill';
import { browser } from '../extension.ts';

/** A storage area with `setAccessLevel`, which Firefox and the polyfill's types lack. */
type Area = Storage.StorageArea & {
  readonly setAccessLevel?: (options: { readonly accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
};

/**
 * Hides `storage.local` from content scripts, which ask the background instead. Without this, a site that has
 * taken over the process of its page could read the storage. Does nothing in Firefox.
 */
export async function keepStorageFromPages(): Promise<void> {
  const { local }: { readonly local: Area } = browser.storage;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
