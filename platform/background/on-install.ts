/** Runs work after an installation or an update. */
import { browser } from '../extension.ts';
import { doLater } from './chores.ts';

/**
 * Runs `work` soon after the extension has been installed or updated. The background calls this at every
 * start.
 */
export function onInstall(work: () => unknown): void {
  browser.runtime.onInstalled.addListener(() => doLater([work]));
}
