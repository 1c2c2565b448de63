/**
 * Runs content scripts in pages that are already open. Browsers run newly registered scripts only in pages
 * that are loaded later.
 */
import { browser } from '../extension.ts';

/** Paths of files in the extension: styles to insert, and scripts to run, in this order. */
export interface PageFiles {
  readonly css?: readonly string[] | undefined;
  readonly js?: readonly string[] | undefined;
}

/**
 * Inserts the styles and runs the scripts in all frames of a tab. Rejects if the extension may not access the
 * page.
 */
async function bringInto(tabId: number, files: readonly PageFiles[]): Promise<void> {
  const target = { tabId, allFrames: true };
  for (const { css = [], js = [] } of files) {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: [...css] });
    if (js.length > 0) await browser.scripting.executeScript({ target, files: [...js] });
  }
}

/**
 * Inserts the styles and runs the scripts in all frames of all open tabs, in the given order. Skips tabs that
 * the extension may not access.
 */
export async function bringIntoOpenPages(files: readonly PageFiles[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : bringInto(id, files))));
}
