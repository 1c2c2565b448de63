/** Builds the extension for both browsers before the tests that use a build. */
import { buildExtension } from '../../scripts/build-extension.ts';

export function setup(): void {
  buildExtension('chromium');
  buildExtension('firefox');
}
