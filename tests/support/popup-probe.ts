/** What a reader sees of the popup and the side panel, and clicks there. */
import type { Page } from 'puppeteer-core';

/** The texts of the elements, white space made one. */
export function textsOf(popup: Page, selector: string): Promise<string[]> {
  return popup.$$eval(selector, (elements) => elements.map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? ''));
}

/**
 * Clicks the first button whose label or text begins with `name`, wherever the tab is: a mouse click would wait for the tab to be painted.
 * @throws {Error} if there is none.
 */
export async function clickButton(popup: Page, name: string): Promise<void> {
  const isClicked = await popup.$$eval(
    'button',
    (buttons, wanted) => {
      const nameOf = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent ?? '').replace(/\s+/g, ' ').trim();
      const meant = buttons.find((button) => nameOf(button).startsWith(wanted));
      meant?.click();
      return meant !== undefined;
    },
    name,
  );
  if (!isClicked) throw new Error(`There is no button "${name}".`);
}
