import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionFolder } from '../../scripts/build-extension.ts';
import { bundledMaps } from '../support/maps.ts';

const land = bundledMaps.levels.map((level) => level.land);

describe.each(['chromium', 'firefox'] as const)('the extension built for %s', (browser) => {
  it.each(['content.js', 'card.js'])('has no map in %s', (file) => {
    const text = readFileSync(join(extensionFolder(browser), file), 'utf8');
    expect(land.filter((path) => text.includes(path))).toEqual([]);
  });

  it('has finished maps in the background script, and no code that draws them', () => {
    const text = readFileSync(join(extensionFolder(browser), 'background.js'), 'utf8');
    expect(land.filter((path) => !text.includes(path))).toEqual([]);
    expect(text).not.toMatch(/geoAzimuthal|topojson|"Topology"/);
  });
});
