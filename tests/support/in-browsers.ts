/**
 * Runs the same end-to-end tests in Chromium and in Firefox. Each browser has the built extension, and a
 * server gives it pages.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { launch, type Session, type SessionOptions } from '../../scripts/browsers.ts';
import { type BrowserName, extensionFolder } from '../../scripts/build-extension.ts';
import { markedTexts } from '../../scripts/page-probe.ts';
import { type PageServer, type PageSource, servePages } from '../../scripts/serve-pages.ts';

export interface BrowserTests {
  readonly name: BrowserName;
  /** Returns the running browser. After `restart` it is a new one. */
  session(): Session;
  server(): PageServer;
  /** Opens a page of the test's server. The page is closed after the test. */
  open(path: string, host?: '127.0.0.1' | 'localhost'): Promise<Page>;
  /** Opens the popup in a tab, where it acts on the tab that was used last. It is closed after the test. */
  openPopup(): Promise<Page>;
  /**
   * Opens a page of the extension in a tab, and waits for an element that matches `selector` (by default the
   * search box). The page is closed after the test.
   */
  openExtensionPage(file: string, selector?: string): Promise<Page>;
  /** Returns the errors that pages of this test have thrown so far. */
  pageErrors(): readonly string[];
  /** Starts the browser again with the same profile. */
  restart(): Promise<void>;
}

export interface BrowserTestsOptions {
  readonly pages: PageSource;
  readonly headers?: Readonly<Record<string, string>>;
  readonly only?: BrowserName;
  readonly languages?: SessionOptions['languages'];
  readonly home?: SessionOptions['home'];
}

export const SEARCH_BOX = 'input[type=search], [role=searchbox]';

export function describeInBrowsers(
  title: string,
  { pages, headers = {}, only, languages = {}, home }: BrowserTestsOptions,
  tests: (browser: BrowserTests) => void,
): void {
  describe.each<BrowserName>(
    only === undefined ? ['chromium', 'firefox'] : [only],
  )(`${title} (%s)`, (name) => {
    let session: Session | undefined;
    let server: PageServer | undefined;
    let opened: Page[] = [];
    let errors: string[] = [];

    function running<T>(value: T | undefined): T {
      if (value === undefined) throw new Error('The browser is not running.');
      return value;
    }

    function keep(page: Page): Page {
      opened.push(page);
      page.on('pageerror', (error) => errors.push(String(error)));
      return page;
    }

    beforeAll(async () => {
      server = await servePages(pages, { headers });
      session = await launch(name, { extension: extensionFolder(name), languages, home });
    });
    afterEach(async () => {
      await Promise.allSettled(opened.map((page) => page.close()));
      opened = [];
      errors = [];
    });
    afterAll(async () => {
      await session?.close();
      await server?.close();
    });

    tests({
      name,
      session: () => running(session),
      server: () => running(server),
      async open(path, host) {
        const page = keep(await running(session).newPage());
        await page.bringToFront();
        await page.goto(running(server).url(path, host));
        return page;
      },
      openPopup: async () => keep(await running(session).openExtensionPage('popup.html', SEARCH_BOX)),
      openExtensionPage: async (file, selector = SEARCH_BOX) =>
        keep(await running(session).openExtensionPage(file, selector)),
      pageErrors: () => errors,
      async restart() {
        opened = [];
        session = await running(session).restart();
      },
    });
  });
}

/**
 * Waits until exactly these texts are marked, in this order. `within` is a CSS selector that limits the check
 * to the elements it matches.
 */
export async function expectMarks(
  page: Page | Frame,
  texts: readonly string[],
  within?: string,
): Promise<void> {
  await expect.poll(() => markedTexts(page, within), { timeout: 10_000, interval: 50 }).toEqual(texts);
}

/** Returns the HTML of a page with this body, and with `head` in its head. */
export function html(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test page</title>${head}</head><body>${body}</body></html>`;
}
