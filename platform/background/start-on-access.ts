/** Starts the extension in open pages once the user allows it to read them. */
import { browser } from '../extension.ts';
import { bringIntoOpenPages } from './open-pages.ts';

/**
 * Runs all content scripts in open pages when the user gives access. A script does nothing in a page where it
 * already runs. The background calls this at every start.
 */
export function startOnAccess(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    const registered = await browser.scripting.getRegisteredContentScripts();
    await bringIntoOpenPages([...registered, ...(browser.runtime.getManifest().content_scripts ?? [])]);
  });
}
