/** Reads the texts of the popup and the side panel, and clicks their buttons. */
import type { Page } from 'puppeteer-core';

/** Returns the texts of the matching elements, with each run of white space as one space. */
export function textsOf(popup: Page, selector: string): Promise<string[]> {
  return popup.$$eval(selector, (elements) =>
    elements.map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
  );
}

/**
 * Clicks the first button whose label or text begins with `name`. The click is made by script, since a mouse
 * click in a background tab would wait until the tab is shown.
 * @throws {Error} if there is no such button.
 */
export async function clickButton(popup: Page, name: string): Promise<void> {
  const isClicked = await popup.$$eval(
    'button',
    (buttons, wanted) => {
      const nameOf = (button: Element) =>
        (button.getAttribute('aria-label') ?? button.textContent ?? '').replace(/\s+/g, ' ').trim();
      const meant = buttons.find((button) => nameOf(button).startsWith(wanted));
      meant?.click();
      return meant !== undefined;
    },
    name,
  );
  if (!isClicked) throw new Error(`There is no button "${name}".`);
}
