/** Private windows of Chromium, in which extensions are only where the reader lets them. */
import type { Page } from 'puppeteer-core';
import type { WithExtensionApi } from './extension-pages.ts';
import type { BrowserTests } from './in-browsers.ts';

/** What Chromium's page of extensions can do. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(change: { readonly extensionId: string; readonly incognitoAccess: boolean }): Promise<void>;
    };
  };
}

/** Lets the extension into private windows, as the reader does on the browser's page of extensions. Chromium then starts it anew. */
export async function allowInPrivateWindows(browser: BrowserTests): Promise<void> {
  const { browser: chromium, extensionUrl, newPage } = browser.session();
  const isBackground = (target: { type(): string }) => target.type() === 'service_worker';
  const before = await chromium.waitForTarget(isBackground);
  const page = await newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }); // else Chromium does not start what is not from its store anew
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    },
    new URL(extensionUrl('')).host,
  );
  await chromium.waitForTarget((target) => isBackground(target) && target !== before);
  await page.close();
}

/** Opens an address in a private window. */
export async function openInPrivate(browser: BrowserTests, extensionPage: Page, url: string): Promise<Page> {
  await extensionPage.evaluate(async (address) => {
    await (globalThis as unknown as WithExtensionApi).chrome.windows.create({ incognito: true, url: address });
  }, url);
  const target = await browser.session().browser.waitForTarget((candidate) => candidate.url() === url);
  const page = await target.page();
  if (page === null) throw new Error(`${url} is not open.`);
  return page;
}
