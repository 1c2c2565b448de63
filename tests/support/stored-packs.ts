/** The reader's glossaries in the running browsers of end-to-end tests, stored as the options page stores them. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { Glossary } from '../../engine/glossary.ts';
import { compilePackAsJson } from '../../engine/packs/compile-json.ts';
import { BUNDLED, type GlossaryState } from '../../engine/packs/states.ts';
import { compiledKey, GLOSSARIES_KEY, packKey } from '../../platform/packs/pack-keys.ts';
import type { BrowserTests } from './in-browsers.ts';

interface WithExtensionApi {
  /** Both browsers have it under this name in extension pages, with promises. */
  readonly chrome: Browser;
}

/** A glossary that is on (a pack, or the bundled one), or with a word that it is off. */
export type GlossaryInTest = typeof BUNDLED | Glossary | { readonly off: typeof BUNDLED | Glossary };

function itemsFor(glossary: typeof BUNDLED | Glossary): Record<string, unknown> {
  return glossary === BUNDLED ? {} : { [packKey(glossary.id)]: glossary, [compiledKey(glossary.id)]: compilePackAsJson(glossary) };
}

const isOff = (each: GlossaryInTest) => typeof each === 'object' && 'off' in each;
const glossaryIn = (each: GlossaryInTest) => (typeof each === 'object' && 'off' in each ? each.off : each);

/** What is stored for these glossaries, in this order. */
export function storedItems(...inOrder: readonly GlossaryInTest[]): Record<string, unknown> {
  const states: GlossaryState[] = inOrder.map((each) => {
    const glossary = glossaryIn(each);
    return { id: glossary === BUNDLED ? glossary : glossary.id, isOn: !isOff(each) };
  });
  return Object.assign({ [GLOSSARIES_KEY]: states }, ...inOrder.map(glossaryIn).map(itemsFor));
}

/** Stores `items` by way of a page of the extension. */
export function storeItems(extensionPage: Page, items: Record<string, unknown>): Promise<void> {
  return extensionPage.evaluate((stored) => (globalThis as unknown as WithExtensionApi).chrome.storage.local.set(stored), items);
}

/** Stores these glossaries, in this order, in one write; what is stored already and not among them stays without a place. */
export async function storeGlossaries(browser: BrowserTests, ...inOrder: readonly GlossaryInTest[]): Promise<void> {
  const page = await browser.openPopup();
  await storeItems(page, storedItems(...inOrder));
  await page.close();
}
