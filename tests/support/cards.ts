/** Helpers for tests of the card: they wait for it, move from name to name, and read the focus in it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { StepDirection } from '../../platform/messages.ts';
import { CARD, cardBox, cardText, findInCard } from '../../scripts/page-probe.ts';
import type { BrowserTests } from './in-browsers.ts';

export async function expectCard(page: Page, text: string): Promise<void> {
  await expect.poll(() => cardText(page), { timeout: 5000 }).toContain(text);
}

export async function expectNoCard(page: Page): Promise<void> {
  await expect.poll(() => cardBox(page), { timeout: 5000 }).toBeUndefined();
}

/** Moves to the next or the previous marked name, as the keyboard shortcut does. */
export async function stepToNextName(
  browser: BrowserTests,
  page: Page,
  direction: StepDirection = 'next',
): Promise<void> {
  const extensionPage = await browser.openPopup();
  await page.bringToFront();
  await extensionPage.evaluate(async (wanted) => {
    interface Tabs {
      query(wanted: object): Promise<readonly { readonly id: number }[]>;
      sendMessage(tab: number, message: object): Promise<unknown>;
    }
    const { browser: firefox, chrome: chromium } = globalThis as unknown as Record<
      string,
      { readonly tabs: Tabs }
    >;
    const tabs = (firefox ?? chromium)?.tabs;
    for (const { id } of (await tabs?.query({ active: true })) ?? []) {
      // A tab without our content script rejects the message.
      await tabs?.sendMessage(id, { type: 'step', direction: wanted }).catch(() => {});
    }
  }, direction);
  await extensionPage.close();
  await page.bringToFront();
}

/**
 * Returns the role, label or text of the focused element in the card; undefined if the focus is elsewhere.
 */
export async function focusInCard(page: Page): Promise<string | undefined> {
  const focused = await findInCard(page, ({ attributes }) => attributes.role === 'dialog');
  const label = await focused?.call(`(dialog) => {
    const element = dialog.getRootNode().activeElement;
    return element === null ? null : element.getAttribute('role') ?? element.getAttribute('aria-label') ?? element.textContent;
  }`);
  return typeof label === 'string' ? label : undefined;
}

/** Returns true if the focus of the page is on the element that holds the card. */
export function hasFocus(page: Page): Promise<boolean> {
  return page.evaluate((name) => document.activeElement?.localName === name, CARD);
}
