import { defineConfig } from 'wxt';
import { managedSchema } from './data/managed-schema.ts';
import { packJsonSchema } from './data/pack-json-schema.ts';
import { glossaryData } from './data/vite-plugin.ts';
import { cardTexts } from './locales/vite-plugin.ts';
import { ICON_SIZES } from './scripts/icons/sizes.ts';

const GECKO_ID = 'sidelight@sidelight.example';

/**
 * Name of the file with the schema by which Chromium checks an organisation's policy. Firefox has no such
 * file.
 */
const MANAGED_SCHEMA = 'managed-schema.json';

/** Paths of the icon's pictures by their width in px. `npm run icons` draws them from icon.svg. */
const ICONS = Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/${size}.png`]));

/**
 * Keyboard shortcuts that are suggested to the browser. Neither Chromium nor Firefox uses these keys itself.
 * Chromium refuses Alt+Shift+N and Alt+Shift+P, and allows at most four suggestions.
 */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
  'next-name': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
  'previous-name': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
  'toggle-site': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_toggle_site__' },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  hooks: {
    // WXT wraps content scripts in code that reveals the extension to the page and lets any page stop it
    // (docs/decisions/0002). To avoid this code, the content script is built as a plain script, which the
    // manifest below names.
    'entrypoints:found': (_, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script') entrypoint.type = 'unlisted-script';
      }
    },
    'build:publicAssets': ({ config }, files) => {
      if (config.browser !== 'firefox')
        files.push({
          relativeDest: MANAGED_SCHEMA,
          contents: JSON.stringify(managedSchema(packJsonSchema())),
        });
    },
  },
  // Vite's polyfill for preloading modules uses fetch, which the extension's pages may not use. All supported
  // browsers preload modules without it.
  vite: () => ({ plugins: [glossaryData(), cardTexts()], build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    icons: ICONS,
    action: { default_title: 'Sidelight', default_icon: ICONS },
    omnibox: { keyword: 'sl' },
    commands: COMMANDS,
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['content.js'],
        css: ['assets/highlight.css'],
        run_at: 'document_idle',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140', storage: { managed_schema: MANAGED_SCHEMA } }),
  }),
});
