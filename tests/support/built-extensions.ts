/** Builds both extensions before the tests that look at them. */
import { buildExtension } from '../../scripts/build-extension.ts';

export function setup(): void {
  buildExtension('chromium');
  buildExtension('firefox');
}
