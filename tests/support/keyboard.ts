/** Moves through a page by the keyboard alone. */
import type { Page } from 'puppeteer-core';

/** Largest number of presses of the Tab key. Every page of the extension has fewer controls. */
const MOST_STEPS = 120;

/** Returns the label, or else the text, of the focused element; '' if nothing has the focus. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return '';
    const labels =
      activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
        ? [...(activeElement.labels ?? [])]
        : [];
    const label =
      activeElement.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join(' ');
    return (label || (activeElement.textContent ?? '')).trim();
  });
}

/**
 * Presses Tab until the focus is on an element whose label or text begins with `name`.
 * @throws {Error} if Tab reaches no such element.
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
