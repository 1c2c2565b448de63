/** Tests private windows of Firefox, in which pages of the extension cannot use IndexedDB. */
import { expect, it } from 'vitest';
import { openInPrivateWindow } from '../support/firefox-private.ts';
import { describeInBrowsers, html } from '../support/in-browsers.ts';
import { textsOf } from '../support/popup-probe.ts';
import { storeGlossaries } from '../support/stored-packs.ts';
import { writtenPack } from '../support/written-packs.ts';

const TITLES = `[...document.querySelectorAll('.glossary__title')].map(({ textContent }) => textContent).join()`;

const DROP = `(() => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['name,note\\nKura,A river.\\n'], 'rivers.csv'));
  for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
})()`;

describeInBrowsers(
  'the options in a private window',
  { pages: () => html(''), only: 'firefox' },
  (browser) => {
    it('list, import and show glossaries as in ordinary windows', async () => {
      await storeGlossaries(browser, writtenPack('mine', 'Tavush'), 'bundled');
      const { browser: firefox, extensionUrl } = browser.session();
      const options = await openInPrivateWindow(firefox, extensionUrl('options.html'));
      await expect
        .poll(() => options.evaluate(TITLES), { timeout: 10_000 })
        .toBe('The glossary mine,Sidelight');
      await options.evaluate(DROP);
      await expect
        .poll(() => options.evaluate(TITLES), { timeout: 10_000 })
        .toBe('rivers,The glossary mine,Sidelight');
      await options.evaluate(`document.querySelector('#glossary-rivers-edit').click()`);
      const names = `[...document.querySelectorAll('.glossary-names__open')].map(({ textContent }) => textContent).join()`;
      await expect.poll(() => options.evaluate(names)).toBe('KuraA river.');
      const ordinary = await browser.openExtensionPage('options.html', '.glossary');
      expect(await textsOf(ordinary, '.glossary__title')).toEqual([
        'rivers',
        'The glossary mine',
        'Sidelight',
      ]);
    });
  },
);
