import { expect, it } from 'vitest';
import { cardBox, cardText, hoverMark } from '../../scripts/page-probe.ts';
import { pixelAt } from '../../scripts/pixels.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { waitOutClosing } from '../support/wait-out.ts';

const LINE = '<p style="margin: 100px">Talks about the Zangezur corridor were held in Yerevan.</p>';
const MARKS = ['Zangezur corridor', 'Yerevan'];

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
    const fail = () => { throw new Error('replaced by the page'); };
    Array.prototype.map = fail; Array.prototype[Symbol.iterator] = fail; Node.prototype.append = fail; Element.prototype.attachShadow = fail;
    Document.prototype.createElement = fail; Promise.prototype.then = fail; HTMLElement.prototype.showPopover = fail;
  </script>${LINE}`,
);
const takesName = html(
  `<script>customElements.define('sidelight-card', class extends HTMLElement {})</script>${LINE}`,
);
const styled = html(
  `<style>* { display: none !important } html, body, p, sidelight-card { display: block !important } sidelight-card { opacity: 0 !important; left: -9999px !important; font-size: 90px; color: red; pointer-events: none !important }</style>${LINE}`,
);

const PAGES: Readonly<Record<string, string>> = {
  plain: html(LINE),
  clobbering,
  hostileScript,
  takesName,
  styled,
};

describeInBrowsers('a hostile page', { pages: (path) => PAGES[path] }, (browser) => {
  it('with form controls that clobber DOM properties has its names marked', async () => {
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

  it('that has replaced built-in methods has marks and a card', async () => {
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

  it('that defines an element with the name of the card’s host keeps its marks', async () => {
    const page = await browser.open('takesName');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await page.mouse.move(10, 10);
    await hoverMark(page, 'Zangezur corridor');
    await expectMarks(page, MARKS);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('that hides everything by styles does not hide the card', async () => {
    const page = await browser.open('styled');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
    const box = await cardBox(page);
    expect(box?.left).toBeGreaterThan(0);
    await expect
      .poll(() => pixelAt(page, { x: (box?.left ?? 0) + 6, y: (box?.top ?? 0) + 60 }))
      .toEqual([255, 254, 251]);
  });

  it('cannot end the content script by a forged event of WXT', async () => {
    const page = await browser.open('plain');
    await expectMarks(page, MARKS);
    const { host } = new URL(browser.session().extensionUrl(''));
    await page.evaluate((id) => {
      for (const name of ['content', 'marks', 'card']) {
        const detail = { contentScriptName: name, messageId: 'forged' };
        const type = `${id}:${name}:wxt:content-script-started`;
        for (const target of [document, window])
          target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
        postMessage({ type, contentScriptName: name, messageId: 'forged' }, '*');
      }
      document.querySelector('p')?.append(' Ankara.');
    }, host);
    await expectMarks(page, [...MARKS, 'Ankara']);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
  });

  it('cannot open or close a card by events that it dispatches', async () => {
    const page = await browser.open('plain');
    await expectMarks(page, MARKS);
    const mark = await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
    await page.evaluate(({ x, y }) => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      document.dispatchEvent(
        new PointerEvent('pointermove', { clientX: x - 100, clientY: y, bubbles: true }),
      );
    }, mark);
    await waitOutClosing(page);
    expect(await cardText(page)).toContain('Capital of Armenia');
  });

  it('that removes the card gets a new one at the next hover over a mark', async () => {
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
});
