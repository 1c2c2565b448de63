/** Starting on pages that are open already when the reader lets the extension read them. */
import { browser } from '../extension.ts';
import { bringIntoOpenPages } from './open-pages.ts';

/** Starts in all open pages when access has been given. The scripts see to it that they run once in a page. To be called at every start of the background. */
export function startOnAccess(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    const registered = await browser.scripting.getRegisteredContentScripts();
    await bringIntoOpenPages([...registered, ...(browser.runtime.getManifest().content_scripts ?? [])]);
  });
}
