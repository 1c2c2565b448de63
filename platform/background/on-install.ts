/** What is due after an installation or an update. */
import { browser } from '../extension.ts';
import { doLater } from './chores.ts';

/** Does `work` a while after the extension has been installed or updated. To be called at every start of the background. */
export function onInstall(work: () => unknown): void {
  browser.runtime.onInstalled.addListener(() => doLater([work]));
}
