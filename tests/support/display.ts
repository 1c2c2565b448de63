/**
 * Sets the display preferences of the user: dark colours, forced colours and reduced motion. Chromium can
 * emulate them for one page. Firefox takes them from its preferences, which this file changes while it runs.
 */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

export interface Display {
  readonly scheme?: 'light' | 'dark';
  readonly isForced?: boolean;
  readonly isStill?: boolean;
}

const features = ({ scheme = 'light', isForced = false, isStill = false }: Display) => [
  { name: 'prefers-color-scheme', value: scheme },
  { name: 'forced-colors', value: isForced ? 'active' : 'none' },
  { name: 'prefers-reduced-motion', value: isStill ? 'reduce' : 'no-preference' },
];

/**
 * Returns Firefox's preferences for a display. If colours are forced, pages get white text on black, as in a
 * contrast theme of the system.
 */
const preferences = ({
  scheme = 'light',
  isForced = false,
  isStill = false,
}: Display): Readonly<Record<string, string | number>> => ({
  'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
  'browser.display.document_color_use': isForced ? 2 : 1,
  'browser.display.background_color': isForced ? '#000000' : '#FFFFFF',
  'browser.display.foreground_color': isForced ? '#FFFFFF' : '#000000',
  'ui.prefersReducedMotion': isStill ? 1 : 0,
});

/** Part of Puppeteer's connection to Firefox that is missing from Puppeteer's types. */
interface BidiBrowser {
  readonly connection: {
    send(
      method: string,
      params: object,
    ): Promise<{ readonly result: { readonly contexts?: readonly { readonly context: string }[] } }>;
  };
}

function isBidi(browser: object): browser is BidiBrowser {
  return 'connection' in browser;
}

async function setPreferences(
  { connection }: BidiBrowser,
  wanted: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const expression = Object.entries(wanted)
    .map(
      ([name, value]) =>
        `Services.prefs.set${typeof value === 'number' ? 'Int' : 'String'}Pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    )
    .join('');
  await connection.send('script.evaluate', {
    expression,
    awaitPromise: false,
    target: { context: result.contexts?.[0]?.context },
  });
}

/**
 * Sets these display preferences, and gives all others their usual value. Resolves when media queries in the
 * page match. In Firefox the preferences affect all pages until the next call.
 */
export async function setDisplay(page: Page, display: Display): Promise<void> {
  const wanted = features(display);
  const browser = page.browser();
  if (isBidi(browser)) await setPreferences(browser, preferences(display));
  else {
    const session = await page.createCDPSession(); // Puppeteer cannot emulate forced colours
    await session.send('Emulation.setEmulatedMedia', { features: wanted });
  }
  const queries = wanted.map(({ name, value }) => `(${name}: ${value})`);
  // Firefox derives the colour scheme from forced colours, so it cannot be set.
  const told = isBidi(browser) && display.isForced ? queries.slice(1) : queries;
  await expect
    .poll(() => page.evaluate((all) => all.filter((query) => !matchMedia(query).matches), told))
    .toEqual([]);
}
