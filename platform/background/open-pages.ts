/**
 * Runs scripts in pages that are already open. Browsers run new content scripts only in pages loaded later.
 */
import { browser } from '../extension.ts';

/** Paths of the extension's files, run or inserted in this order. */
export interface PageFiles {
  readonly css?: readonly string[] | undefined;
  readonly js?: readonly string[] | undefined;
}

/** Inserts the files into all frames of a tab. Rejects if the browser allows no extension there. */
async function bringInto(tabId: number, files: readonly PageFiles[]): Promise<void> {
  const target = { tabId, allFrames: true };
  for (const { css = [], js = [] } of files) {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: [...css] });
    if (js.length > 0) await browser.scripting.executeScript({ target, files: [...js] });
  }
}

/** Inserts the files, in this order, into all frames of all open tabs. Skips tabs that it may not read. */
export async function bringIntoOpenPages(files: readonly PageFiles[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : bringInto(id, files))));
}
