import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { HOVER_TIMINGS } from '../../engine/timings.ts';
import { cardBox, cardText, findInCard, hoverMark, paintedMarks } from '../../scripts/page-probe.ts';
import { pixelAt } from '../../scripts/pixels.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const LINE = '<p style="margin: 100px">Talks about the Zangezur corridor were held in Yerevan.</p>';
const MARKS = ['Zangezur corridor', 'Yerevan'];

/** Notes what the page can see of itself before content scripts run at `document_idle`. */
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

const DOM_PROPERTIES =
  'localName tagName nodeName nodeType childNodes firstChild nextSibling previousSibling parentNode parentElement isConnected closest matches ' +
  'getAttribute querySelectorAll getElementsByTagName isContentEditable checkVisibility shadowRoot ownerDocument children attributes';
const clobbering = html(
  `<form>${DOM_PROPERTIES.split(' ')
    .map((name) => `<input name="${name}">`)
    .join('')}<p>Zangezur corridor</p><x-host></x-host></form><p>Yerevan</p><p id="later">-</p>
   <img name="body" alt=""><img name="documentElement" alt=""><a id="browser"></a><a id="chrome"></a><a id="CSS"></a>`,
);
const hostileScript = html(
  `<script>
    const fail = () => { throw new Error('the page of old'); };
    Array.prototype.map = fail; Array.prototype[Symbol.iterator] = fail; Node.prototype.append = fail; Element.prototype.attachShadow = fail;
    Document.prototype.createElement = fail; Promise.prototype.then = fail; HTMLElement.prototype.showPopover = fail;
  </script>${LINE}`,
);
const takesName = html(`<script>customElements.define('sidelight-card', class extends HTMLElement {})</script>${LINE}`);
const styled = html(
  `<style>* { display: none !important } html, body, p, sidelight-card { display: block !important } sidelight-card { opacity: 0 !important; left: -9999px !important; font-size: 90px; color: red; pointer-events: none !important }</style>${LINE}`,
);

const PAGES: Readonly<Record<string, string | { body: string; headers: Readonly<Record<string, string>> }>> = {
  plain: html(LINE, LOG),
  strict: { body: html('<p>Talks about the Zangezur corridor were held in Yerevan.</p>', LOG), headers: STRICT },
  clobbering,
  hostileScript,
  takesName,
  styled,
};

function read(page: Page, what: 'violations' | 'messages' | 'records' | 'html'): Promise<unknown> {
  return page.evaluate(`JSON.parse(JSON.stringify(seen.${what}))`);
}

describeInBrowsers('a page that does what it likes', { pages: (path) => PAGES[path] }, (browser) => {
  it('is left untouched but for the host of the card while it is open', async () => {
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

  it('hears and loads nothing from us', async () => {
    const requests: string[] = [];
    const page = await browser.open('plain');
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Yerevan');
    expect(await read(page, 'messages')).toEqual([]);
    const elsewhere = requests.filter((url) => new URL(url).origin !== new URL(browser.server().url('')).origin);
    expect(elsewhere).toEqual([]);
    expect(requests).toContain(browser.server().url('plain'));
  });

  it('with a strict content security policy and trusted types shows marks and a styled card without a violation', async () => {
    const page = await browser.open('strict');
    await expectMarks(page, MARKS);
    const [mark] = await paintedMarks(page);
    const above = { x: mark?.x ?? 0, y: (mark?.top ?? 0) + 1 };
    await expect.poll(async () => (await pixelAt(page, above)).some((channel) => channel < 250)).toBe(true);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
    const card = await findInCard(page, ({ attributes }) => attributes.role === 'dialog');
    expect(await card?.call('(element) => getComputedStyle(element).borderRadius')).toBe('10px');
    const box = await cardBox(page);
    await expect.poll(() => pixelAt(page, { x: (box?.left ?? 0) + 6, y: (box?.top ?? 0) + 60 })).toEqual([255, 254, 251]);
    expect(await read(page, 'violations')).toEqual([]);
  });

  it('with form controls named like DOM properties has its names marked', async () => {
    const page = await browser.open('clobbering');
    await expectMarks(page, MARKS);
    await page.evaluate(() => document.querySelector('#later')?.replaceChildren('Baku'));
    await expectMarks(page, [...MARKS, 'Baku']);
    await page.evaluate(() => {
      const form = document.querySelector('form');
      if (form !== null) Element.prototype.insertAdjacentHTML.call(form, 'beforeend', '<p>Ankara</p>');
    });
    await expectMarks(page, ['Zangezur corridor', 'Ankara', 'Yerevan', 'Baku']);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('that has replaced the methods of its world has marks and a card', async () => {
    const page = await browser.open('hostileScript');
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('sidelight')?.size)).toBe(2);
    await page.mouse.move(300, 100);
    const at = await page.evaluate(() => {
      const p = document.querySelector('p');
      const range = document.createRange();
      const text = p?.firstChild;
      if (!(text instanceof Text)) return { x: 0, y: 0 };
      range.setStart(text, text.data.indexOf('Yerevan'));
      range.setEnd(text, text.data.indexOf('Yerevan') + 7);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(at.x, at.y);
    await expect.poll(() => cardBox(page), { timeout: 5000 }).toBeDefined();
  });

  it('that takes the name of the card for an element of its own keeps its marks', async () => {
    const page = await browser.open('takesName');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await page.mouse.move(10, 10);
    await hoverMark(page, 'Zangezur corridor');
    await expectMarks(page, MARKS);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('that styles everything away does not reach the card', async () => {
    const page = await browser.open('styled');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
    const box = await cardBox(page);
    expect(box?.left).toBeGreaterThan(0);
    await expect.poll(() => pixelAt(page, { x: (box?.left ?? 0) + 6, y: (box?.top ?? 0) + 60 })).toEqual([255, 254, 251]);
  });

  it('cannot end us by a forged event of WXT', async () => {
    const page = await browser.open('plain');
    await expectMarks(page, MARKS);
    const { host } = new URL(browser.session().extensionUrl(''));
    await page.evaluate((id) => {
      for (const name of ['content', 'marks', 'card']) {
        const detail = { contentScriptName: name, messageId: 'forged' };
        const type = `${id}:${name}:wxt:content-script-started`;
        for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
        postMessage({ type, contentScriptName: name, messageId: 'forged' }, '*');
      }
      document.querySelector('p')?.append(' Ankara.');
    }, host);
    await expectMarks(page, [...MARKS, 'Ankara']);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
  });

  it('cannot open or close a card by events that it makes itself', async () => {
    const page = await browser.open('plain');
    await expectMarks(page, MARKS);
    const mark = await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
    await page.evaluate(({ x, y }) => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      document.dispatchEvent(new PointerEvent('pointermove', { clientX: x - 100, clientY: y, bubbles: true }));
    }, mark);
    await page.evaluate((delay) => new Promise((resolve) => setTimeout(resolve, delay)), HOVER_TIMINGS.closeDelay * 2);
    expect(await cardText(page)).toContain('Capital of Armenia');
  });

  it('that removes the card has no card, and gets another one at the next rest on a mark', async () => {
    const page = await browser.open('plain');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
    await page.evaluate(() => document.querySelector('sidelight-card')?.remove());
    await expect.poll(() => cardBox(page)).toBeUndefined();
    await hoverMark(page, 'Zangezur corridor');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Zangezur');
    expect(browser.pageErrors()).toEqual([]);
  });

  it.each(['manifest.json', 'content.js', 'card.js', 'popup.html', 'assets/highlight.css'])('cannot load %s of the extension', async (file) => {
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

describeInBrowsers('a printed page', { pages: (path) => PAGES[path], only: 'chromium' }, (browser) => {
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
    await page.evaluate(() => CSS.highlights.clear());
    const bare = await page.screenshot({ encoding: 'base64' });
    expect(onScreen === bare).toBe(false);
    expect(printed === bare).toBe(true);
  });
});
