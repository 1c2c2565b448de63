/**
 * Tests one module of the content script alone, in real Chromium and real Firefox: happy-dom has no layout,
 * no `Highlight` and no `caretPositionFromPoint`. Each test loads a new page with some HTML and the module in
 * it.
 */
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { glossaryData } from '../../data/vite-plugin.ts';
import { launch, type Session } from '../../scripts/browsers.ts';
import { type BrowserName, projectFolder } from '../../scripts/build-extension.ts';
import { type PageServer, servePages } from '../../scripts/serve-pages.ts';
import { html } from './in-browsers.ts';

/**
 * A function that runs in the page. It can use the page's globals and its arguments, but nothing from the
 * test file around it.
 */
type Act<Module, Args extends readonly unknown[], Result> = (module: Module, ...args: Args) => Result;

/** Page in which the module is loaded. */
export interface ModulePage<Module> {
  /** Puppeteer page, for actions that only a user can take: moving the mouse, pressing keys. */
  readonly page: Page;
  /** Runs a function in the page and returns its result. Arguments and result are passed as JSON. */
  run<Args extends readonly unknown[], Result>(
    act: Act<Module, Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

export interface ModuleTests<Module> {
  readonly browser: BrowserName;
  /** Replaces the previous page with a new one that has this HTML in its body, and the module. */
  open(body: string): Promise<ModulePage<Module>>;
  /** Loads a page as `open` does, runs a function in it, and returns the result. */
  run<Args extends readonly unknown[], Result>(
    body: string,
    act: Act<Module, Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /**
   * Runs a function in a page with this body. All calls share one page and only replace its body, which is
   * several times faster than loading a page. The function must leave nothing behind (listeners, observers,
   * addresses, component definitions). Scripts in the HTML do not run.
   */
  runInBody<Args extends readonly unknown[], Result>(
    body: string,
    act: Act<Module, Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

/** Name of the global variable in the page that holds the module's exports. */
const GLOBAL = 'sidelightModule';

/** Bundles a module into a script that sets `GLOBAL`. `file` is a path from the project's folder. */
async function bundle(file: string, browser: BrowserName): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    plugins: [glossaryData()],
    define: {
      'import.meta.env.FIREFOX': String(browser === 'firefox'),
      'import.meta.env.CHROME': String(browser === 'chromium'),
    },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      copyPublicDir: false,
      lib: { entry: file, formats: ['iife'], name: GLOBAL },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [script] = chunks.filter((chunk) => chunk.type === 'chunk');
  if (script === undefined) throw new Error(`${file} gives no script.`);
  return `${script.code};globalThis.${GLOBAL} = ${GLOBAL};undefined`;
}

/** Returns a script that gives the page a new body and removes elements that tests have added beside it. */
function withBody(contents: string): string {
  return `{
    for (const child of [...document.documentElement.children]) if (child !== document.head) child.remove();
    const body = document.createElement('body');
    body.setHTMLUnsafe(${JSON.stringify(contents)});
    document.documentElement.append(body);
    scrollTo(0, 0);
  }`;
}

function runIn<Args extends readonly unknown[], Result>(
  page: Page,
  act: Act<never, Args, Result>,
  args: Args,
  before = '',
): Promise<Awaited<Result>> {
  const source = `${before}(${act})(${[GLOBAL, ...args.map((arg) => JSON.stringify(arg))].join()})`;
  return page.evaluate(source) as Promise<Awaited<Result>>;
}

/**
 * Describes tests of one module, for each browser. `file` is a path from the project's folder. A test that
 * needs several modules names a file that exports them all. An error thrown in the page fails the test.
 */
export function describeModule<Module>(
  title: string,
  file: string,
  tests: (tests: ModuleTests<Module>) => void,
): void {
  describe.each<BrowserName>(['chromium', 'firefox'])(`${title} (%s)`, (browser) => {
    let running: { readonly session: Session; readonly server: PageServer; readonly page: Page } | undefined;
    let script = '';
    let body = '';
    let errors: string[] = [];
    /**
     * True while the page can serve another `runInBody`: it was loaded with an empty body, and nothing but
     * `runInBody` has used it.
     */
    let isShared = false;

    beforeAll(async () => {
      script = await bundle(file, browser);
      const server = await servePages(() => html(body));
      const session = await launch(browser, { extension: undefined });
      const page = await session.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      running = { session, server, page };
    });
    beforeEach(() => {
      errors = [];
    });
    afterEach(() => expect(errors).toEqual([]));
    afterAll(async () => {
      await running?.session.close();
      await running?.server.close();
    });

    async function open(contents: string): Promise<ModulePage<Module>> {
      if (running === undefined) throw new Error('The browser is not running.');
      const { page, server } = running;
      body = contents;
      isShared = false;
      await page.goto(server.url('page'));
      await page.evaluate(script);
      return { page, run: (act, ...args) => runIn(page, act, args) };
    }

    async function openShared(): Promise<Page> {
      if (!isShared || running === undefined) {
        const { page } = await open('');
        isShared = true;
        return page;
      }
      return running.page;
    }

    tests({
      browser,
      open,
      run: (contents, act, ...args) => open(contents).then((page) => page.run(act, ...args)),
      runInBody: (contents, act, ...args) =>
        openShared().then((page) => runIn(page, act, args, withBody(contents))),
    });
  });
}
