import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { cardBox, cardText, findInCard, hoverMark, paintedMarks } from '../../scripts/page-probe.ts';
import { pixelAt } from '../../scripts/pixels.ts';
import type { PageSource } from '../../scripts/serve-pages.ts';
import { expectNoCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const LINE = 'Talks about the Zangezur corridor were held in Yerevan.';
const MARKS = ['Zangezur corridor', 'Yerevan'];

/**
 * Records the changes, messages and policy violations that the page can see. Starts before content scripts
 * run.
 */
const LOG = `<script nonce="test">
  window.seen = { violations: [], records: [], messages: [] };
  addEventListener('securitypolicyviolation', (event) => seen.violations.push(event.violatedDirective + ' ' + event.blockedURI));
  addEventListener('message', (event) => seen.messages.push(JSON.stringify(event.data)));
  addEventListener('DOMContentLoaded', () => {
    seen.html = document.documentElement.outerHTML;
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records)
        for (const node of [...addedNodes, ...removedNodes, ...(type === 'childList' ? [] : [target])])
          seen.records.push(type + ' ' + node.nodeName.toLowerCase() + ' in ' + target.nodeName.toLowerCase());
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
</script>`;

const STRICT = {
  'content-security-policy':
    "default-src 'none'; img-src 'self'; style-src 'none'; script-src 'nonce-test'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const pages: PageSource = (path) =>
  path === 'strict'
    ? { body: html(`<p>${LINE}</p>`, LOG), headers: STRICT }
    : html(`<p style="margin: 100px">${LINE}</p>`, LOG);

function read(page: Page, what: 'violations' | 'messages' | 'records' | 'html'): Promise<unknown> {
  return page.evaluate(`JSON.parse(JSON.stringify(seen.${what}))`);
}

describeInBrowsers('a page', { pages }, (browser) => {
  it('is changed only by the element that holds an open card', async () => {
    const page = await browser.open('plain');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardBox(page), { timeout: 5000 }).toBeDefined();
    await page.mouse.move(700, 500);
    await page.keyboard.press('Escape');
    await expect.poll(() => cardBox(page)).toBeUndefined();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(await read(page, 'html'));
    const hostOnly = ['childList sidelight-card in html', 'attributes sidelight-card in sidelight-card'];
    const records = [await read(page, 'records')].flat();
    expect(records.filter((record) => !hostOnly.includes(String(record)))).toEqual([]);
    expect(records).toContain(hostOnly[0]);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('gets no message and loads no file from the extension', async () => {
    const requests: string[] = [];
    const page = await browser.open('plain');
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Yerevan');
    expect(await read(page, 'messages')).toEqual([]);
    const elsewhere = requests.filter(
      (url) => new URL(url).origin !== new URL(browser.server().url('')).origin,
    );
    expect(elsewhere).toEqual([]);
    expect(requests).toContain(browser.server().url('plain'));
  });

  it('with a strict content security policy has marks and a styled card, without a violation', async () => {
    const page = await browser.open('strict');
    await expectMarks(page, MARKS);
    const [mark] = await paintedMarks(page);
    const above = { x: mark?.x ?? 0, y: (mark?.top ?? 0) + 1 };
    await expect.poll(async () => (await pixelAt(page, above)).some((channel) => channel < 250)).toBe(true);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
    const card = await findInCard(page, ({ attributes }) => attributes.class === 'card');
    expect(await card?.call('(element) => getComputedStyle(element).borderRadius')).toBe('10px');
    const box = await cardBox(page);
    await expect
      .poll(() => pixelAt(page, { x: (box?.left ?? 0) + 6, y: (box?.top ?? 0) + 60 }))
      .toEqual([255, 254, 251]);
    expect(await read(page, 'violations')).toEqual([]);
  });

  it.each([
    'manifest.json',
    'content.js',
    'card.js',
    'popup.html',
    'assets/highlight.css',
  ])('cannot load %s from the extension', async (file) => {
    const page = await browser.open('plain');
    const outcome = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'loaded',
          () => 'refused',
        ),
      browser.session().extensionUrl(file),
    );
    expect(outcome).toBe('refused');
  });
});

/**
 * Takes a screenshot of a page whose marks are cleared. Takes it again if the extension has restored them
 * meanwhile, as it does for a page that clears all highlights.
 */
async function screenshotWithoutMarks(page: Page): Promise<string> {
  for (;;) {
    await page.evaluate(() => CSS.highlights.clear());
    const picture = await page.screenshot({ encoding: 'base64' });
    if (await page.evaluate(() => CSS.highlights.size === 0)) return picture;
  }
}

describeInBrowsers('a printed page', { pages, only: 'chromium' }, (browser) => {
  it('has no marks and no card', async () => {
    const page = await browser.open('plain');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
    const onScreen = await page.screenshot({ encoding: 'base64' });
    await page.emulateMediaType('print');
    const printed = await page.screenshot({ encoding: 'base64' });
    await page.emulateMediaType('screen');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    const bare = await screenshotWithoutMarks(page);
    expect(onScreen === bare).toBe(false);
    expect(printed === bare).toBe(true);
  });
});
