/** The version of the extension that is running. */
import { browser } from './extension.ts';

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
