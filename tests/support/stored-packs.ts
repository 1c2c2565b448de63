/** Stores users' glossaries in the browsers of end-to-end tests, as the options page stores them. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Glossary } from '../../engine/glossary.ts';
import { BUNDLED, type GlossaryState } from '../../engine/packs/states.ts';
import { type BuiltPack, buildPack, recordsOf } from '../../platform/packs/build-pack.ts';
import { glossaryStates } from '../../platform/packs/glossary-states.ts';
import { packKey } from '../../platform/packs/pack-meta.ts';
import type { BrowserTests } from './in-browsers.ts';

interface WithExtensionApi {
  /** Extension API with promises. Both browsers have this name in extension pages. */
  readonly chrome: Browser;
}

/**
 * A glossary that is switched on (a pack or the bundled one), or an object with the field `off` for one that
 * is switched off.
 */
export type GlossaryInTest = typeof BUNDLED | Glossary | { readonly off: typeof BUNDLED | Glossary };

/** A record in a form that can be passed to and from a page, which allows only JSON. */
type RecordInTest = readonly [key: string, type: 'json' | 'bytes' | 'numbers', value: unknown];

const isOff = (each: GlossaryInTest) => typeof each === 'object' && 'off' in each;
const glossaryIn = (each: GlossaryInTest) => (typeof each === 'object' && 'off' in each ? each.off : each);

function recordInTest(key: string, value: unknown): RecordInTest {
  if (value instanceof Uint8Array) return [key, 'bytes', Buffer.from(value).toString('base64')];
  return value instanceof Uint32Array ? [key, 'numbers', [...value]] : [key, 'json', value];
}

function recordsFor(built: BuiltPack): RecordInTest[] {
  return Object.entries({ ...recordsOf(built), [packKey(built.meta.id)]: built.meta }).map(([key, value]) =>
    recordInTest(key, value),
  );
}

/**
 * Replaces all records in the extension's database with these, and puts `items` into `storage.local`.
 */
async function putAll(
  extensionPage: Page,
  records: readonly RecordInTest[],
  items: Record<string, unknown>,
): Promise<void> {
  await extensionPage.evaluate(
    async (all, stored) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('sidelight', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('records');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction('records', 'readwrite');
      const store = transaction.objectStore('records');
      store.clear();
      for (const [key, type, value] of all) {
        const bytes =
          type === 'bytes'
            ? Uint8Array.from(atob(String(value)), (letter) => letter.charCodeAt(0))
            : undefined;
        const numbers = type === 'numbers' ? Uint32Array.from(value as number[]) : undefined;
        store.put(bytes ?? numbers ?? value, key);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
      await (globalThis as unknown as WithExtensionApi).chrome.storage.local.set(stored);
    },
    records,
    items,
  );
}

/**
 * Stores these glossaries in this order, in place of all others, and `items` at the same time. Writes them
 * through `extensionPage`.
 */
export async function putGlossaries(
  extensionPage: Page,
  inOrder: readonly GlossaryInTest[],
  items: Record<string, unknown> = {},
): Promise<void> {
  const states: GlossaryState[] = [];
  const records: RecordInTest[] = [];
  for (const each of inOrder) {
    const glossary = glossaryIn(each);
    const built = glossary === BUNDLED ? undefined : buildPack(glossary);
    if (built !== undefined) records.push(...recordsFor(built));
    states.push({
      id: glossary === BUNDLED ? glossary : glossary.id,
      isOn: !isOff(each),
      ...(built && { data: built.meta.data }),
    });
  }
  await putAll(extensionPage, records, { ...items, [glossaryStates.key]: states });
}

/** Opens the popup and stores glossaries from there with `putGlossaries`. */
export async function storeGlossaries(
  browser: BrowserTests,
  ...inOrder: readonly GlossaryInTest[]
): Promise<void> {
  const page = await browser.openPopup();
  await putGlossaries(page, inOrder);
  await page.close();
}

/** Replaces everything in `storage.local` with `items`. */
export function replaceItems(extensionPage: Page, items: Record<string, unknown>): Promise<void> {
  return extensionPage.evaluate(async (stored) => {
    const { local } = (globalThis as unknown as WithExtensionApi).chrome.storage;
    await local.clear();
    await local.set(stored);
  }, items);
}

/** Returns the records in the extension's database whose values are JSON, by key. */
export function storedRecords(extensionPage: Page): Promise<Record<string, unknown>> {
  return extensionPage.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sidelight', 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const store = database.transaction('records').objectStore('records');
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [keys, values] = await Promise.all([read(store.getAllKeys()), read(store.getAll())]);
    database.close();
    return Object.fromEntries(
      keys.map((key, index) => [String(key), ArrayBuffer.isView(values[index]) ? null : values[index]]),
    );
  });
}

/** Returns the entries of a stored glossary, or no entries if it is not stored. */
export async function storedEntries(extensionPage: Page, id: string): Promise<readonly unknown[]> {
  const all = await storedRecords(extensionPage);
  const meta = all[packKey(id)] as BuiltPack['meta'] | undefined;
  const chunks = Object.entries(all).filter(
    ([key]) => meta !== undefined && key.startsWith(`entries/${meta.data}/`),
  );
  return chunks.flatMap(([, text]) => JSON.parse(String(text)));
}
