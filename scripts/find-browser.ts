/** Finds Chromium and Firefox on this machine, and installs one that is missing. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { chromium } from 'playwright-core';
import type { BrowserName } from './build-extension.ts';

interface BrowserSource {
  /** Environment variable in which the user can name the browser's program. */
  readonly variable: string;
  /** Usual paths of the browser's program. */
  readonly paths: readonly string[];
  readonly debianPackage: string;
  /** Oldest major version that Sidelight supports. */
  readonly oldest: number;
  /** Returns the program of an earlier download; `undefined` if there is no download. */
  readonly downloaded: () => Promise<string | undefined>;
  readonly download: () => Promise<unknown>;
}

const firefoxCache = join(homedir(), '.cache', 'puppeteer');

async function downloadFirefox(): Promise<void> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('Firefox cannot be downloaded for this kind of machine.');
  const buildId = await resolveBuildId(Browser.FIREFOX, platform, 'stable');
  await install({ browser: Browser.FIREFOX, buildId, cacheDir: firefoxCache });
}

async function downloadedFirefox(): Promise<string | undefined> {
  const installed = existsSync(firefoxCache) ? await getInstalledBrowsers({ cacheDir: firefoxCache }) : [];
  return installed.findLast(({ browser }) => browser === Browser.FIREFOX)?.executablePath;
}

async function downloadChromium(): Promise<void> {
  const cli = join(import.meta.dirname, '..', 'node_modules', 'playwright-core', 'cli.js');
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
}

const SOURCES: Readonly<Record<BrowserName, BrowserSource>> = {
  chromium: {
    variable: 'CHROME',
    paths: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'],
    debianPackage: 'chromium',
    oldest: 140,
    downloaded: async () => chromium.executablePath(),
    download: downloadChromium,
  },
  firefox: {
    variable: 'FIREFOX',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    debianPackage: 'firefox-esr',
    oldest: 153,
    downloaded: downloadedFirefox,
    download: downloadFirefox,
  },
};

/** Returns the major version of a program; `undefined` if it does not start or prints no version. */
function majorVersion(path: string): number | undefined {
  try {
    const output = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    });
    const [, major] = /(\d+)\.\d/.exec(output) ?? [];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}

function isUsable(path: string, oldest: number): boolean {
  return existsSync(path) && (majorVersion(path) ?? 0) >= oldest;
}

/**
 * Returns the path of a browser's program; `undefined` if no installed version is new enough.
 * @throws {Error} if the environment variable names a program that is missing or too old.
 */
export async function findBrowser(name: BrowserName): Promise<string | undefined> {
  const { variable, paths, oldest, downloaded } = SOURCES[name];
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') {
    if (isUsable(chosen, oldest)) return chosen;
    throw new Error(`${variable} is ${chosen}, which is not a ${name} of version ${oldest} or newer.`);
  }
  const own = await downloaded();
  return [...paths, ...(own === undefined ? [] : [own])].find((path) => isUsable(path, oldest));
}

const hasAptGet = existsSync('/usr/bin/apt-get');

function installPackage(name: string): void {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', name], options);
}

/**
 * Returns the path of a browser's program and installs the browser if it is missing. As root, it tries the
 * Debian package first. Otherwise, or if that fails, it downloads the browser into the user's cache.
 * @throws {Error} that explains how to install the browser, if it cannot be installed.
 */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const found = await findBrowser(name);
  if (found !== undefined) return found;
  const { variable, debianPackage, oldest, download } = SOURCES[name];
  const ways = [
    ...(process.getuid?.() === 0 && hasAptGet ? [() => installPackage(debianPackage)] : []),
    download,
  ];
  const failures: unknown[] = [];
  for (const way of ways) {
    console.log(`${name} ${oldest} or newer is not installed; installing it.`);
    try {
      await way();
      const installed = await findBrowser(name);
      if (installed !== undefined) return installed;
    } catch (error) {
      failures.push(error);
    }
  }
  const reasons = failures.map((error) =>
    error instanceof Error ? error.message.split('\n')[0] : String(error),
  );
  throw new Error(
    `No ${name} ${oldest} or newer was found, and it could not be installed (${reasons.join('; ') || 'the installed version is too old'}). ` +
      `Install it (Debian: apt-get install ${debianPackage}) or set ${variable} to its program.`,
  );
}
