/** Reads the version of the running extension. */
import { browser } from './extension.ts';

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
