/**
 * Pages that are open already when the reader lets the extension read them. Browsers run content scripts of pages that are loaded from
 * then on; these get theirs from here, so that nothing has to be loaded again.
 */
import { browser } from './extension.ts';

/** Rejected where the browser keeps extensions out, or in a frame that has gone. */
async function startIn(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  for (const { css = [], js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  }
}

/** Starts in all open pages when access has been given. The scripts see to it that they run once in a page. To be called at every start of the background. */
export function startOnAccess(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    const tabs = await browser.tabs.query({});
    await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : startIn(id))));
  });
}
