/** Runs work after an installation or an update. */
import { browser } from '../extension.ts';
import { doLater } from './chores.ts';

/**
 * Runs `work` shortly after an installation or update of the extension (`doLater`). The background calls this
 * at every start.
 */
export function onInstall(work: () => unknown): void {
  browser.runtime.onInstalled.addListener(() => doLater([work]));
}
