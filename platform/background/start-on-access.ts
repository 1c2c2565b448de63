/** Runs content scripts in open pages once the user allows the extension to read these pages. */
import { browser } from '../extension.ts';
import { bringIntoOpenPages } from './open-pages.ts';

/**
 * Runs all content scripts in open pages when the user has allowed access. In a page where a script already
 * runs, running it again has no effect. The background calls this at every start.
 */
export function startOnAccess(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    const registered = await browser.scripting.getRegisteredContentScripts();
    await bringIntoOpenPages([...registered, ...(browser.runtime.getManifest().content_scripts ?? [])]);
  });
}
