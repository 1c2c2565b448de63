/**
 * Tests glossaries that an organisation deploys. Firefox reads them from a file below the home folder.
 * Chromium reads policies from a folder of the system, where no test can write.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cardText, hoverMark } from '../../scripts/page-probe.ts';
import { expectCard, expectNoCard } from '../support/cards.ts';
import { storedIn } from '../support/extension-pages.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { storedEntries, storedRecords } from '../support/stored-packs.ts';

const GECKO_ID = 'sidelight@sidelight.example';

const home = mkdtempSync(join(tmpdir(), 'sidelight-home-'));

function deploy(...glossaries: readonly object[]): void {
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: GECKO_ID,
    description: 'Glossaries of an organisation',
    type: 'storage',
    data: { glossaries },
  };
  writeFileSync(join(folder, `${GECKO_ID}.json`), JSON.stringify(manifest));
}

const desk = (summary: string) => ({
  id: 'desk',
  title: 'The desk',
  entries: [{ id: 'tavush', kind: 'region', name: 'Tavush', summary }],
});
const broken = {
  id: 'broken',
  title: 'Broken',
  entries: [{ id: 'tavush', kind: 'planet', name: 'Tavush', summary: 'A planet.' }],
};

deploy(desk('A note of the organisation.'), broken);
const page = html('<p>Talks in Yerevan and Tavush.</p>');

describeInBrowsers('an organisation’s glossary', { pages: () => page, only: 'firefox', home }, (browser) => {
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('is on from the start, and the problems of an unusable one are stored', async () => {
    const tab = await browser.open('page');
    await expectMarks(tab, ['Yerevan', 'Tavush']);
    await hoverMark(tab, 'Tavush');
    await expectCard(tab, 'A note of the organisation.');
    const popup = await browser.openPopup();
    expect(await storedIn(popup, 'local')).toMatchObject({
      deployment: {
        unusable: [
          {
            number: 2,
            title: 'Broken',
            problems: [{ entry: { number: 1, name: 'Tavush' }, field: 'kind', expected: { type: 'one-of' } }],
          },
        ],
      },
    });
  });

  it('is updated when the browser starts again', async () => {
    deploy(desk('Another note.'));
    await browser.restart();
    const tab = await browser.open('page');
    await expectMarks(tab, ['Yerevan', 'Tavush']);
    // The background answers pages before it reads the deployed glossaries, so the notice is not there at
    // once.
    const noteNow = async () => {
      await tab.mouse.move(1, 1);
      await expectNoCard(tab);
      await hoverMark(tab, 'Tavush');
      await expectCard(tab, 'Tavush');
      return cardText(tab);
    };
    await expect.poll(noteNow, { timeout: 15_000 }).toContain('Another note.');
  });

  it('stays off when the browser starts again, if the user has switched it off', async () => {
    const off = [
      { id: 'deployed:desk', isOn: false },
      { id: 'bundled', isOn: true },
    ];
    const popup = await browser.openPopup();
    await popup.evaluate((glossaries) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      return chrome.storage.local.set({ glossaries });
    }, off);
    const open = await browser.open('page');
    await expectMarks(open, ['Yerevan']);
    deploy(desk('A third note.'));
    await browser.restart();
    const tab = await browser.open('page');
    await expectMarks(tab, ['Yerevan']);
    const stored = async () => storedIn(await browser.openPopup(), 'local');
    await expect.poll(stored, { timeout: 10_000 }).toMatchObject({ glossaries: off });
    const entries = async () => storedEntries(await browser.openPopup(), 'deployed:desk');
    await expect.poll(entries, { timeout: 10_000 }).toMatchObject([{ summary: 'A third note.' }]);
  });

  it('is removed when it is no longer deployed', async () => {
    deploy();
    await browser.restart();
    const stored = async () => Object.keys(await storedRecords(await browser.openPopup()));
    await expect.poll(stored, { timeout: 10_000 }).toEqual([]);
    const tab = await browser.open('page');
    await expectMarks(tab, ['Yerevan']);
  });
});
