/**
 * Tests that data stored by version 0.1 is still there after an update. Unit tests cover the conversion of
 * each part.
 */
import { expect, it } from 'vitest';
import old from '../fixtures/storage-0.1.json' with { type: 'json' };
import { storedIn } from '../support/extension-pages.ts';
import { describeInBrowsers, html } from '../support/in-browsers.ts';
import { textsOf } from '../support/popup-probe.ts';
import { replaceItems } from '../support/stored-packs.ts';

describeInBrowsers('an update from version 0.1', { pages: () => html(''), only: 'chromium' }, (browser) => {
  it('keeps the glossaries, even a damaged one, and the settings and sites', async () => {
    const page = await browser.openPopup();
    await replaceItems(page, old);
    await browser.session().reinstallExtension();
    const options = await browser.openExtensionPage('options.html', '.glossary');
    const titles = () => textsOf(options, '.glossary__title');
    await expect
      .poll(titles, { timeout: 10_000 })
      .toEqual(['Ports', 'Broken', 'Rivers of the South Caucasus', 'towns', 'Sidelight']);
    expect(await textsOf(options, '.choice__hint')).toContain('damaged, not used');
    expect(await options.$eval('#glossary-rivers-switch', (box) => (box as HTMLInputElement).checked)).toBe(
      true,
    );
    expect(await options.$eval('input[name=density]:checked', (box) => (box as HTMLInputElement).value)).toBe(
      'section',
    );
    expect(await textsOf(options, '#sites ~ *')).toEqual([expect.stringContaining('example.com')]);
    const { glossaries: _, ...before } = old;
    expect(await storedIn(options, 'local')).toMatchObject(before);
    expect(browser.pageErrors()).toEqual([]);
  });
});
