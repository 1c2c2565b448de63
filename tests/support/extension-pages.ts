/** Calls the extension API from a page of the extension, for end-to-end tests. */
import type { Page } from 'puppeteer-core';
import type { Browser, Tabs } from 'webextension-polyfill';
import type { Settings } from '../../engine/settings.ts';
import type { BrowserTests } from './in-browsers.ts';

export interface WithExtensionApi {
  /** Extension API with promises. Both browsers have this name in extension pages and workers. */
  readonly chrome: Browser;
}

/** The toolbar button of a tab: badge, colour of the badge as `red green blue`, and tooltip. */
export interface ShownBadge {
  readonly text: string;
  readonly colour: string;
  readonly title: string;
}

/**
 * Returns the badge of the first tab whose address ends with `addressEnd`; undefined if there is no such tab.
 */
export function badgeOf(extensionPage: Page, addressEnd: string): Promise<ShownBadge | undefined> {
  return extensionPage.evaluate(async (end) => {
    const { tabs, action } = (globalThis as unknown as WithExtensionApi).chrome;
    const tab = (await tabs.query({})).find(({ url }) => url?.endsWith(end));
    if (tab?.id === undefined) return undefined;
    const colour = await action.getBadgeBackgroundColor({ tabId: tab.id });
    const [text, title] = [
      await action.getBadgeText({ tabId: tab.id }),
      await action.getTitle({ tabId: tab.id }),
    ];
    return { text, colour: colour.slice(0, 3).join(' '), title };
  }, addressEnd);
}

/** Returns the addresses of all tabs that the extension can see. */
export function tabAddresses(extensionPage: Page): Promise<(string | undefined)[]> {
  return extensionPage.evaluate(async () => {
    const tabs = await (globalThis as unknown as WithExtensionApi).chrome.tabs.query({});
    return tabs.map(({ url }) => url);
  });
}

/** Returns the first tab whose address ends with `addressEnd`; undefined if there is no such tab. */
export function tabWith(extensionPage: Page, addressEnd: string): Promise<Tabs.Tab | undefined> {
  return extensionPage.evaluate(async (end) => {
    const tabs = await (globalThis as unknown as WithExtensionApi).chrome.tabs.query({});
    return tabs.find(({ url }) => url?.endsWith(end));
  }, addressEnd);
}

/** Returns all items in a storage area of the extension. */
export function storedIn(extensionPage: Page, area: 'local' | 'session'): Promise<Record<string, unknown>> {
  return extensionPage.evaluate(
    (name) => (globalThis as unknown as WithExtensionApi).chrome.storage[name].get(),
    area,
  );
}

/** Replaces the stored settings with these. Settings that are not given have their default value. */
export async function storeSettings(browser: BrowserTests, settings: Partial<Settings>): Promise<void> {
  const page = await browser.openPopup();
  await page.evaluate(
    (value) => (globalThis as unknown as WithExtensionApi).chrome.storage.local.set({ settings: value }),
    settings,
  );
  await page.close();
}
