import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionFolder } from '../../scripts/build-extension.ts';
import { readPng } from '../../scripts/png.ts';

const manifestOf = (browser: 'chromium' | 'firefox') =>
  JSON.parse(readFileSync(join(extensionFolder(browser), 'manifest.json'), 'utf8'));

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('requests exactly the permissions that the extension uses', () => {
    const ofOneBrowser = browser === 'chromium' ? ['sidePanel'] : []; // Firefox's sidebar needs no permission
    expect(manifest.permissions.toSorted()).toEqual([
      'contextMenus',
      'scripting',
      ...ofOneBrowser,
      'storage',
    ]);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
  });

  it.each([
    ['files that pages could load to detect the extension', 'web_accessible_resources'],
    ['messages from pages', 'externally_connectable'],
    ['permissions that are requested later', 'optional_permissions'],
    ['key', 'key'],
    ['address for updates', 'update_url'],
  ])('has no %s', (_, field) => {
    expect(manifest).not.toHaveProperty(field);
  });

  it('lets pages of the extension load only files of the extension', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    const directives = Object.fromEntries(
      policy.split(';').map((directive) =>
        directive
          .trim()
          .split(/\s+(.*)/s)
          .slice(0, 2),
      ),
    );
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
  });

  it('adds only one script and one style sheet to every page', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['<all_urls>'],
        js: ['content.js'],
        css: ['assets/highlight.css'],
        run_at: 'document_idle',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ]);
  });

  it('has an icon in five sizes for lists of extensions and for the toolbar, and an SVG file for tabs', () => {
    const sizes = [16, 32, 48, 96, 128];
    const icons = Object.fromEntries(sizes.map((size) => [size, `icon/${size}.png`]));
    expect(manifest.icons).toEqual(icons);
    expect(manifest.action.default_icon).toEqual(icons);
    for (const size of sizes) {
      const { width, height } = readPng(readFileSync(join(extensionFolder(browser), `icon/${size}.png`)));
      expect([width, height]).toEqual([size, size]);
    }
    for (const file of ['popup', 'options', 'welcome', 'sidepanel']) {
      const text = readFileSync(join(extensionFolder(browser), `${file}.html`), 'utf8');
      const [, icon = ''] = /<link rel="icon" href="\/([^"]+)"/.exec(text) ?? [];
      expect(existsSync(join(extensionFolder(browser), icon)), file).toBe(true);
      expect(icon, file).toMatch(/svg$/);
    }
  });

  it('has its popup in popup.html, which outside checks open', () => {
    expect(manifest.action.default_popup).toBe('popup.html');
  });

  it('opens the options page in its own tab', () => {
    expect(manifest.options_ui).toEqual({ page: 'options.html', open_in_tab: true });
  });

  it('has a keyword for the address bar', () => {
    expect(manifest.omnibox).toEqual({ keyword: 'sl' });
  });

  it('suggests at most four different shortcuts, in a form that both browsers accept', () => {
    const commands = Object.entries<{ suggested_key: Record<string, string>; description?: string }>(
      manifest.commands,
    );
    const keys = commands.map(([, command]) => command.suggested_key.default);
    expect(commands.map(([name]) => name)).toEqual([
      '_execute_action',
      'next-name',
      'previous-name',
      'toggle-site',
    ]);
    expect(commands.filter(([name, { description }]) => name !== '_execute_action' && !description)).toEqual(
      [],
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThanOrEqual(4);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(manifest.version).toBe(version);
  });
});

describe('the manifest for Firefox, apart from what both share', () => {
  it('has an id and the oldest version that can show marks and cards, and declares that it collects no data', () => {
    expect(manifestOf('firefox').browser_specific_settings.gecko).toEqual({
      id: 'sidelight@sidelight.example',
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none'] },
    });
  });

  it('has a sidebar that stays closed until the user opens it', () => {
    const manifest = manifestOf('firefox');
    expect(manifest.sidebar_action).toMatchObject({
      default_panel: 'sidepanel.html',
      open_at_install: false,
    });
    expect(manifest).not.toHaveProperty('side_panel');
  });

  it('has a background script that Firefox can start', () => {
    expect(manifestOf('firefox').background).toEqual({ scripts: ['background.js'] });
  });
});

describe('the manifest for Chromium, apart from what both share', () => {
  it('has a side panel', () => {
    const manifest = manifestOf('chromium');
    expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    expect(manifest).not.toHaveProperty('sidebar_action');
  });

  it('has a schema for the glossaries that an organisation deploys', () => {
    const { managed_schema } = manifestOf('chromium').storage;
    expect(JSON.parse(readFileSync(join(extensionFolder('chromium'), managed_schema), 'utf8'))).toMatchObject(
      {
        type: 'object',
        properties: { glossaries: { type: 'array' } },
      },
    );
    expect(manifestOf('firefox')).not.toHaveProperty('storage');
  });

  it('names the oldest supported version, and has no settings for Firefox', () => {
    expect(manifestOf('chromium').minimum_chrome_version).toBe('140');
    expect(manifestOf('chromium')).not.toHaveProperty('browser_specific_settings');
  });
});
