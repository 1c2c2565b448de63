/** Builds the extension for Chromium or Firefox, unless the last build is newer than all sources. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..');

export type BrowserName = 'chromium' | 'firefox';

const BUILDS: Readonly<Record<BrowserName, { readonly folder: string; readonly args: readonly string[] }>> = {
  chromium: { folder: 'chrome-mv3', args: ['build'] },
  firefox: { folder: 'firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
};

const SOURCES = [
  'assets',
  'components',
  'data',
  'engine',
  'entrypoints',
  'locales',
  'platform',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

/** Returns the folder of the production build for a browser. */
export function extensionFolder(browser: BrowserName): string {
  return join(projectFolder, '.output', BUILDS[browser].folder);
}

/**
 * Returns the time of the last change in a file or folder, in ms since 1970; 0 if it does not exist. A
 * deleted file counts, because it changes its folder.
 */
function lastChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

/** Tells whether the build for a browser is newer than all sources. */
export function isUpToDate(browser: BrowserName): boolean {
  const manifest = join(extensionFolder(browser), 'manifest.json');
  return (
    existsSync(manifest) &&
    SOURCES.every((source) => lastChange(join(projectFolder, source)) < statSync(manifest).mtimeMs)
  );
}

/**
 * Builds the extension for a browser unless the last build is newer than the sources, and returns its folder.
 * @throws {Error} with WXT's output if the build fails.
 */
export function buildExtension(browser: BrowserName): string {
  if (!isUpToDate(browser)) {
    const wxt = join(projectFolder, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    try {
      const env = { ...process.env, NODE_ENV: 'production' }; // with Vitest's "test", compiled JSX would contain paths and line numbers
      execFileSync(process.execPath, [wxt, ...BUILDS[browser].args], {
        cwd: projectFolder,
        env,
        stdio: 'pipe',
        encoding: 'utf8',
      });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`The extension for ${browser} could not be built.\n${stdout}${stderr}`, {
        cause: error,
      });
    }
  }
  return extensionFolder(browser);
}
