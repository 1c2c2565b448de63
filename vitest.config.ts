import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { glossaryData } from './data/vite-plugin.ts';
import { TallyReporter } from './tests/support/tally-reporter.ts';

// WxtVitest() is not used: it ignores WXT's modules, so `wxt/browser` would not be the polyfill in tests.
const wxtBrowser = fileURLToPath(new URL('./tests/support/wxt-browser.ts', import.meta.url));

const common = {
  plugins: [glossaryData()],
  resolve: { alias: { 'wxt/browser': wxtBrowser } },
};

/** A minute, in ms. */
const MINUTE = 60_000;

const inBrowsers = {
  environment: 'node',
  globalSetup: ['tests/support/built-extensions.ts', 'tests/support/browsers-present.ts'],
  testTimeout: MINUTE,
  hookTimeout: 2 * MINUTE,
};

/** Tests that measure time. They run alone, one file after another. */
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
          testTimeout: MINUTE, // property tests try thousands of texts, which takes long on a busy machine
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
          maxWorkers: 2, // a test file waits for its browser more than half of the time
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
          maxWorkers: 2, // a test file waits for its browser more than half of the time
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
