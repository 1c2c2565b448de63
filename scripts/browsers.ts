/**
 * Starts Chromium or Firefox with the built extension. Both have the same interface, so that tests and the
 * demo run in either. Puppeteer controls Chromium through the DevTools protocol and Firefox through WebDriver
 * BiDi.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import type { BrowserName } from './build-extension.ts';
import { ensureBrowser } from './find-browser.ts';

export interface SessionOptions {
  /** Folder of the built extension; `undefined` to start the browser without it. */
  readonly extension: string | undefined;
  /** Hides the browser's window. The default is true. */
  readonly headless?: boolean;
  readonly viewport?: Viewport;
  /**
   * `browser` is the language of the browser's interface; Firefox ignores one that is not installed. `pages`
   * are the preferred languages of pages, the most preferred first.
   */
  readonly languages?: { readonly browser?: string; readonly pages?: readonly string[] };
  /**
   * Home folder in which Firefox looks for files of an organisation. The default is the user's home folder.
   */
  readonly home?: string | undefined;
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  newPage(): Promise<Page>;
  /**
   * Returns the address of a file of the extension.
   * @throws {Error} if the browser was started without the extension.
   */
  extensionUrl(file: string): string;
  /**
   * Opens a page of the extension in a new tab and waits until it contains an element that matches
   * `selector`.
   */
  openExtensionPage(file: string, selector: string): Promise<Page>;
  /** Installs the extension again, as an update does. Open pages keep the old content script. */
  reinstallExtension(): Promise<void>;
  /**
   * Closes the browser and starts it again with the same profile. This session must not be used afterwards.
   */
  restart(): Promise<Session>;
  /** Closes the browser and deletes its profile. */
  close(): Promise<void>;
}

const DEFAULT_VIEWPORT: Viewport = { width: 1280, height: 900 };
const GECKO_ID = 'sidelight@sidelight.example';
/** UUID in the addresses of the extension's pages in Firefox. Firefox would choose one at random. */
const GECKO_UUID = 'b7a0f1d2-6c55-4f0a-9d3e-51de11947e01';

interface Running {
  readonly browser: Browser;
  readonly extensionOrigin: string | undefined;
}

async function startChromium(
  profile: string,
  { extension, headless = true, viewport = DEFAULT_VIEWPORT, languages = {} }: SessionOptions,
): Promise<Running> {
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    ...(languages.browser !== undefined && { env: { ...process.env, LANGUAGE: languages.browser } }), // on Linux, LANGUAGE overrides --lang
    userDataDir: profile,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? viewport : null,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      '--no-first-run',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      ...(languages.browser === undefined ? [] : [`--lang=${languages.browser}`]),
      ...(languages.pages === undefined ? [] : [`--accept-lang=${languages.pages.join()}`]),
      ...(headless ? ['--disable-gpu', '--hide-scrollbars'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const id = extension === undefined ? undefined : await browser.installExtension(extension);
  return { browser, extensionOrigin: id && `chrome-extension://${id}` };
}

async function startFirefox(
  profile: string,
  { extension, headless = true, viewport = DEFAULT_VIEWPORT, languages = {}, home }: SessionOptions,
): Promise<Running> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    executablePath: await ensureBrowser('firefox'),
    userDataDir: profile,
    headless,
    defaultViewport: headless ? viewport : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'browser.aboutwelcome.enabled': false,
      'extensions.webextOptionalPermissionPrompts': false, // Puppeteer cannot answer the browser's own dialogs
      ...(languages.browser !== undefined && { 'intl.locale.requested': languages.browser }),
      ...(languages.pages !== undefined && { 'intl.accept_languages': languages.pages.join() }),
    },
  });
  if (extension !== undefined) await browser.installExtension(extension);
  return { browser, extensionOrigin: extension && `moz-extension://${GECKO_UUID}` };
}

const START = { chromium: startChromium, firefox: startFirefox };

/** Time until waiting for an element fails, in ms. */
const LONGEST_WAIT = 15_000;

/**
 * Waits for an element. Unlike Puppeteer's `waitForSelector`, it ignores the errors from Firefox while a page
 * is being replaced by another.
 */
async function waitFor(page: Page, selector: string): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  while (performance.now() < end) {
    if (await page.$(selector).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There is no ${selector} on ${page.url()}.`);
}

async function startSession(name: BrowserName, profile: string, options: SessionOptions): Promise<Session> {
  const { browser, extensionOrigin } = await START[name](profile, options);

  function extensionUrl(file: string): string {
    if (extensionOrigin === undefined) throw new Error('This browser was started without the extension.');
    return `${extensionOrigin}/${file}`;
  }

  return {
    name,
    browser,
    extensionUrl,
    newPage: () => browser.newPage(),
    async openExtensionPage(file, selector) {
      const page = await browser.newPage();
      // In Firefox, the promise of `goto` never settles for pages of the extension, so this does not await
      // it.
      page.goto(extensionUrl(file)).catch(() => {});
      await waitFor(page, selector);
      return page;
    },
    async reinstallExtension() {
      if (options.extension !== undefined) await browser.installExtension(options.extension);
    },
    async restart() {
      await browser.close();
      return startSession(name, profile, options);
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Starts a browser with a new profile. Closing the session deletes the profile.
 * @throws {Error} if the browser is missing and cannot be installed, or does not start.
 */
export function launch(name: BrowserName, options: SessionOptions): Promise<Session> {
  return startSession(name, mkdtempSync(join(tmpdir(), `sidelight-${name}-`)), options);
}
