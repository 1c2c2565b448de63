/**
 * Opens a page of the extension in a private window of Firefox, which only the browser's privileged scripts
 * can do.
 */
import type { Browser } from 'puppeteer-core';

/** Method of Puppeteer's connection to Firefox that is missing from Puppeteer's types. */
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: Readonly<Record<string, unknown>> }>;
}

interface Context {
  readonly context: string;
  readonly url: string;
}

const ADDON = 'sidelight@sidelight.example';

/** Returns a script that lets the extension run in private windows and opens its page there. */
const opening = (url: string) => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add('${ADDON}', permissions);
  await (await AddonManager.getAddonByID('${ADDON}')).reload();
  const opened = window.OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  await opened.delayedStartupPromise;
  opened.gBrowser.selectedTab = opened.gBrowser.addTrustedTab('${url}');
})()`;

export interface PrivatePage {
  /** Evaluates an expression in the page and returns its value, a text. */
  evaluate(expression: string): Promise<string>;
}

export async function openInPrivateWindow(browser: Browser, url: string): Promise<PrivatePage> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const contextsOf = async (params: object) =>
    (await connection.send('browsingContext.getTree', params)).result.contexts as readonly Context[];
  const evaluateIn = (context: string | undefined, expression: string) =>
    connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  const [own] = await contextsOf({ 'moz:scope': 'chrome' });
  await evaluateIn(own?.context, opening(url));
  return {
    async evaluate(expression) {
      const page = (await contextsOf({})).find((each) => each.url === url);
      const { result } = (await evaluateIn(page?.context, expression)).result as {
        readonly result?: { readonly value?: unknown };
      };
      return String(result?.value);
    },
  };
}
