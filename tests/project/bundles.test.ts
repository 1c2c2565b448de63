import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionFolder } from '../../scripts/build-extension.ts';
import { projectFolder } from '../support/run-script.ts';

const KILOBYTE = 1024;
const DATA_AND_CODE = /\.(?:js|css|html|json)$/;

/** Names and patterns of code that would use the network, or would run code from outside the extension. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['fetch', /\bfetch\s*\(/],
  ['XMLHttpRequest', /\bXMLHttpRequest\b/],
  ['WebSocket', /\bWebSocket\b/],
  ['EventSource', /\bEventSource\b/],
  ['sendBeacon', /\bsendBeacon\b/],
  ['RTCPeerConnection', /\bRTCPeerConnection\b/],
  ['WebTransport', /\bWebTransport\b/],
  ['importScripts', /\bimportScripts\b/],
  ['eval', /\beval\s*\(/],
  ['new Function', /\bFunction\s*\(\s*['"`]/],
  ['document.write', /\bdocument\.write/],
  ['an address to load from', /(?:src|href)=["']?https?:|url\(\s*["']?https?:|@import/],
];

describe.each(['chromium', 'firefox'] as const)('the extension built for %s', (browser) => {
  const folder = extensionFolder(browser);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && DATA_AND_CODE.test(file.name))
    .map((file) => relative(folder, join(file.parentPath, file.name)));
  const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

  it('has the expected files', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'background.js',
        'card.js',
        'content.js',
        'every-name.js',
        'glossary-worker.js',
        'manifest.json',
        'popup.html',
        'sidepanel.html',
      ]),
    );
  });

  it.each(FORBIDDEN)('does not contain %s', (_, pattern) => {
    expect(files.filter((file) => pattern.test(textOf(file)))).toEqual([]);
  });

  it.each([
    ['content.js', 80],
    ['every-name.js', 1],
    ['card.js', 120],
    ['texts-ka.js', 12],
    ['background.js', 700],
    ['assets/highlight.css', 4],
  ])('has a file %s of at most %i kB', (file, limit) => {
    expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(limit * KILOBYTE);
  });

  it('does not contain the path of the folder that it was built in', () => {
    expect(files.filter((file) => textOf(file).includes(projectFolder))).toEqual([]);
  });

  it('has no interface code in the script that runs in every page', () => {
    expect(textOf('content.js')).not.toMatch(/createElement|attachShadow|webextension-polyfill/);
  });

  it('paints marks on screens only, not in print', () => {
    const css = textOf('assets/highlight.css');
    expect(css).toContain('::highlight(');
    expect(css.replace(/@media screen/g, '@media')).toMatch(/^\s*@media/);
    expect(css.indexOf('@media screen')).toBeLessThan(css.indexOf('::highlight('));
  });
});
