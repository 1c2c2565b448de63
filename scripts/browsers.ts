/**
 * Starts Chromium or Firefox with the built extension, behind one interface, so that the same tests and the demo run in both. Puppeteer
 * drives both: Chromium by the DevTools protocol, Firefox by WebDriver BiDi.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import type { BrowserName } from './build-extension.ts';
import { ensureBrowser } from './find-browser.ts';

export interface SessionOptions {
  /** The folder of the built extension; `undefined` for a browser without it. */
  readonly extension: string | undefined;
  /** True unless said otherwise. */
  readonly headless?: boolean;
  readonly viewport?: Viewport;
  /** What the reader wants: the browser's own language (in Firefox only if it has that), and pages in these, the most wanted first. */
  readonly languages?: { readonly browser?: string; readonly pages?: readonly string[] };
  /** The home folder that Firefox looks for an organisation's files in; the user's own if missing. */
  readonly home?: string | undefined;
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  newPage(): Promise<Page>;
  /** The address of a file of the extension. */
  extensionUrl(file: string): string;
  /** Opens a page of the extension in a tab of its own; resolves when `selector` is there. */
  openExtensionPage(file: string, selector: string): Promise<Page>;
  /** Installs the extension anew, as an update does; open pages keep what the old one left in them. */
  reinstallExtension(): Promise<void>;
  /** Ends the browser and starts it again with the same profile. This session is then over. */
  restart(): Promise<Session>;
  close(): Promise<void>;
}

const DEFAULT_VIEWPORT: Viewport = { width: 1280, height: 900 };
const GECKO_ID = 'sidelight@sidelight.example';
/** Any will do; it is fixed so that the addresses of the extension's pages are known. */
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
    ...(languages.browser !== undefined && { env: { ...process.env, LANGUAGE: languages.browser } }), // on Linux it goes before --lang
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
      'extensions.webextOptionalPermissionPrompts': false, // a question of the browser's own, which nothing here could answer
      ...(languages.browser !== undefined && { 'intl.locale.requested': languages.browser }),
      ...(languages.pages !== undefined && { 'intl.accept_languages': languages.pages.join() }),
    },
  });
  if (extension !== undefined) await browser.installExtension(extension);
  return { browser, extensionOrigin: extension && `moz-extension://${GECKO_UUID}` };
}

const START = { chromium: startChromium, firefox: startFirefox };

const LONGEST_WAIT = 15_000;

/** Waits for an element. Unlike `waitForSelector` it bears the errors that Firefox gives while a page is being exchanged. */
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
      // Firefox never tells that the page has been loaded, so it is known by what is on it.
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
 * Starts a browser with a profile of its own, which is deleted when the session is closed.
 * @throws {Error} if the browser is missing and cannot be installed, or does not start.
 */
export function launch(name: BrowserName, options: SessionOptions): Promise<Session> {
  return startSession(name, mkdtempSync(join(tmpdir(), `sidelight-${name}-`)), options);
}
