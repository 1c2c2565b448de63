/** Who may read what is stored. */
import type { Storage } from 'webextension-polyfill';
import { browser } from '../extension.ts';

/** Firefox has no such call, and the polyfill's types do not know of it. */
type Area = Storage.StorageArea & { readonly setAccessLevel?: (options: { readonly accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> };

/** Keeps the storage from page scripts, which ask the background: a page whose process has been taken over by its site cannot read it then. */
export async function keepStorageFromPages(): Promise<void> {
  const { local }: { readonly local: Area } = browser.storage;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
