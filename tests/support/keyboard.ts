/** Going through a page by the keyboard alone. */
import type { Page } from 'puppeteer-core';

/** More controls than any page of the extension has. */
const MOST_STEPS = 120;

/** What has the focus, as a screen reader names it: its label, or its text. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return '';
    const labels = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement ? [...(activeElement.labels ?? [])] : [];
    const label = activeElement.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join(' ');
    return (label || (activeElement.textContent ?? '')).trim();
  });
}

/**
 * Presses Tab until what has the focus is named so.
 * @throws {Error} if there is nothing of that name.
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab');
    const found = await focusedName(page);
    if (found.startsWith(name)) return;
    passed.push(found);
  }
  throw new Error(`Tab does not come to “${name}”, but to: ${passed.join(', ')}.`);
}
