/** Opens private windows in Chromium. Extensions run there only if the user allows it. */
import type { Page } from 'puppeteer-core';
import type { WithExtensionApi } from './extension-pages.ts';
import type { BrowserTests } from './in-browsers.ts';

/** API that Chromium gives to its page of extensions. */
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(change: {
        readonly extensionId: string;
        readonly incognitoAccess: boolean;
      }): Promise<void>;
    };
  };
}

/**
 * Allows the extension to run in private windows, as the user can on the browser's page of extensions.
 * Chromium starts the extension again after this change.
 */
export async function allowInPrivateWindows(browser: BrowserTests): Promise<void> {
  const { browser: chromium, extensionUrl, newPage } = browser.session();
  const isBackground = (target: { type(): string }) => target.type() === 'service_worker';
  const before = await chromium.waitForTarget(isBackground);
  const page = await newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      // Without developer mode, Chromium does not restart an extension that is not from its store.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
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
    await (globalThis as unknown as WithExtensionApi).chrome.windows.create({
      incognito: true,
      url: address,
    });
  }, url);
  const target = await browser.session().browser.waitForTarget((candidate) => candidate.url() === url);
  const page = await target.page();
  if (page === null) throw new Error(`${url} is not open.`);
  return page;
}
