import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { glossaryData } from './data/vite-plugin.ts';
import { TallyReporter } from './tests/support/tally-reporter.ts';

// WxtVitest() does not take WXT's modules over, so that `wxt/browser` would not be the polyfill; and of the rest nothing is needed.
const wxtBrowser = fileURLToPath(new URL('./tests/support/wxt-browser.ts', import.meta.url));

const common = {
  plugins: [glossaryData()],
  resolve: { alias: { 'wxt/browser': wxtBrowser } },
};

const MINUTE = 60_000;

const inBrowsers = {
  environment: 'node',
  globalSetup: ['tests/support/built-extensions.ts', 'tests/support/browsers-present.ts'],
  testTimeout: MINUTE,
  hookTimeout: 2 * MINUTE,
};

/** What measures time, and so has the machine to itself. */
const MEASURING = ['tests/e2e/{card-speed,long-pages}.test.ts', 'tests/measured/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', new TallyReporter()],
    projects: [
      {
        ...common,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{engine,data,locales,platform,scripts,accuracy}/**/*.test.ts'],
          setupFiles: ['tests/support/properties.ts'],
          testTimeout: MINUTE, // for properties tried on thousands of texts, on a busy machine
        },
      },
      {
        ...common,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/{components,entrypoints}/**/*.test.{ts,tsx}'],
          testTimeout: MINUTE,
        },
      },
      {
        ...common,
        test: {
          name: 'project',
          environment: 'node',
          include: ['tests/project/**/*.test.ts'],
          globalSetup: ['tests/support/built-extensions.ts'],
          testTimeout: MINUTE,
        },
      },
      {
        ...common,
        test: {
          name: 'modules',
          environment: 'node',
          include: ['tests/modules/**/*.test.ts'],
          globalSetup: ['tests/support/browsers-present.ts'],
          testTimeout: MINUTE / 2,
          hookTimeout: MINUTE,
          maxWorkers: 2, // as in e2e
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...common,
        test: {
          ...inBrowsers,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: MEASURING,
          maxWorkers: 2, // a file has one browser at a time, and waits for it more than half the time
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...common,
        test: {
          ...inBrowsers,
          name: 'measured',
          include: MEASURING,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
