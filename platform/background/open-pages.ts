/** Bringing scripts into pages that are open already: browsers run a content script only in pages that are loaded from then on. */
import { browser } from '../extension.ts';

/** Files of the extension. */
export interface PageFiles {
  readonly css?: readonly string[] | undefined;
  readonly js?: readonly string[] | undefined;
}

/** Rejected where the browser keeps extensions out. */
async function bringInto(tabId: number, files: readonly PageFiles[]): Promise<void> {
  const target = { tabId, allFrames: true };
  for (const { css = [], js = [] } of files) {
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: [...css] });
    if (js.length > 0) await browser.scripting.executeScript({ target, files: [...js] });
  }
}

/** Brings the files, in this order, into all frames of all open tabs that the extension may read; the others are left alone. */
export async function bringIntoOpenPages(files: readonly PageFiles[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : bringInto(id, files))));
}
