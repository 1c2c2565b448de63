import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionFolder } from '../../scripts/build-extension.ts';

const manifestOf = (browser: 'chromium' | 'firefox') => JSON.parse(readFileSync(join(extensionFolder(browser), 'manifest.json'), 'utf8'));

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('asks for exactly the permissions that are used', () => {
    const ofOneBrowser = browser === 'chromium' ? ['sidePanel'] : []; // Firefox's sidebar needs none
    expect(manifest.permissions.toSorted()).toEqual(['contextMenus', 'scripting', ...ofOneBrowser, 'storage']);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
  });

  it.each([
    ['files that pages could load, and know us by', 'web_accessible_resources'],
    ['messages from pages', 'externally_connectable'],
    ['permissions to be asked for later', 'optional_permissions'],
    ['a key', 'key'],
    ['an address to be updated from', 'update_url'],
  ])('has no %s', (_, field) => {
    expect(manifest).not.toHaveProperty(field);
  });

  it('lets our own pages load nothing from anywhere else', () => {
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

  it('puts one script and the looks of the marks into every page, and nothing else', () => {
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

  it('has the popup that checks outside the project open', () => {
    expect(manifest.action.default_popup).toBe('popup.html');
  });

  it('has the options page in a tab of its own', () => {
    expect(manifest.options_ui).toEqual({ page: 'options.html', open_in_tab: true });
  });

  it('has the keyword of the address bar', () => {
    expect(manifest.omnibox).toEqual({ keyword: 'sl' });
  });

  it('suggests at most four keys, each once and of a form that both browsers take', () => {
    const commands = Object.entries<{ suggested_key: Record<string, string>; description?: string }>(manifest.commands);
    const keys = commands.map(([, command]) => command.suggested_key.default);
    expect(commands.map(([name]) => name)).toEqual(['_execute_action', 'next-name', 'previous-name', 'toggle-site']);
    expect(commands.filter(([name, { description }]) => name !== '_execute_action' && !description)).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThanOrEqual(4);
    for (const key of keys) expect(key).toMatch(/^Alt\+Shift\+[A-Z]$/);
  });

  it('names the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(manifest.version).toBe(version);
  });
});

describe('the manifest for Firefox alone', () => {
  it('has an id, the oldest version that can show marks and cards, and collects nothing', () => {
    expect(manifestOf('firefox').browser_specific_settings.gecko).toEqual({
      id: 'sidelight@sidelight.example',
      strict_min_version: '153.0',
      data_collection_permissions: { required: ['none'] },
    });
  });

  it('has a sidebar that stays closed until the reader opens it', () => {
    const manifest = manifestOf('firefox');
    expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    expect(manifest).not.toHaveProperty('side_panel');
  });

  it('has a background that Firefox can start', () => {
    expect(manifestOf('firefox').background).toEqual({ scripts: ['background.js'] });
  });
});

describe('the manifest for Chromium alone', () => {
  it('has a side panel', () => {
    const manifest = manifestOf('chromium');
    expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    expect(manifest).not.toHaveProperty('sidebar_action');
  });

  it('has a schema for what an organisation deploys', () => {
    const { managed_schema } = manifestOf('chromium').storage;
    expect(JSON.parse(readFileSync(join(extensionFolder('chromium'), managed_schema), 'utf8'))).toMatchObject({
      type: 'object',
      properties: { glossaries: { type: 'array' } },
    });
    expect(manifestOf('firefox')).not.toHaveProperty('storage');
  });

  it('names the oldest version that it runs in, and nothing of Firefox', () => {
    expect(manifestOf('chromium').minimum_chrome_version).toBe('140');
    expect(manifestOf('chromium')).not.toHaveProperty('browser_specific_settings');
  });
});
