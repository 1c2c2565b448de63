import { expect, it } from 'vitest';
import { cardText, hoverMark, showMark } from '../../scripts/page-probe.ts';
import { expectCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { waitOutClosing } from '../support/wait-out.ts';

const start = html(
  '<main><p id="first">Talks in Yerevan.</p><p id="second">Talks in Baku.</p></main><p id="bottom" style="margin-top: 3000px">Ankara</p>',
);
const bare = html('<main><p id="first">Nothing of interest.</p></main>');
const route = html(`<main>Yerevan</main><script>
  const show = () => { document.querySelector('main').textContent = { '/route': 'Yerevan', '/two': 'Baku', '/three': 'Georgia' }[location.pathname] };
  addEventListener('popstate', show);
  window.go = (path) => { history.pushState({}, '', path); show(); };
</script>`);
const other = html('<p>Another page, on Ankara and Baku.</p>');

const hidden = html(
  '<p>Baku</p><div id="hidden" style="display: none">Yerevan talks <div>Gyumri</div><p><i>Nakhchivan</i> and <b>Ankara</b></p></div>',
);

const PAGES: Readonly<Record<string, string>> = { start, bare, route, other, hidden };

describeInBrowsers('a page that changes', { pages: (path) => PAGES[path] }, (browser) => {
  it('has added names marked, also if it had no names before', async () => {
    const page = await browser.open('bare');
    await page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Talks in <b>Yerevan</b></p>'),
    );
    await expectMarks(page, ['Yerevan']);
    await page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<p>Baku</p>'),
    );
    await expectMarks(page, ['Baku', 'Yerevan']);
  });

  it('has its marks updated when text is edited', async () => {
    const page = await browser.open('start');
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara']);
    await page.evaluate(() => {
      const text = document.querySelector('#first')?.firstChild;
      if (text instanceof Text) text.data = 'No more talks, says Pashinyan, in Yerevan.';
    });
    await expectMarks(page, ['Pashinyan', 'Yerevan', 'Baku', 'Ankara']);
    await page.evaluate(() => {
      const text = document.querySelector('#first')?.firstChild;
      if (text instanceof Text) text.replaceData(0, text.length, 'No more talks.');
    });
    await expectMarks(page, ['Baku', 'Ankara']);
  });

  it('has a name marked that is added in two halves', async () => {
    const page = await browser.open('bare');
    await page.evaluate(() => document.querySelector('#first')?.replaceChildren('Yere'));
    await page.evaluate(() => document.querySelector('#first')?.append('van'));
    await expectMarks(page, ['Yerevan']);
  });

  it('loses the marks and the card of text that is removed', async () => {
    const page = await browser.open('start');
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara']);
    await hoverMark(page, 'Yerevan');
    await expect.poll(() => cardText(page)).toContain('Yerevan');
    await page.evaluate(() => document.querySelector('#first')?.remove());
    await expectMarks(page, ['Baku', 'Ankara']);
    await expect.poll(() => cardText(page)).toBeUndefined();
    await page.evaluate(() => document.querySelector('main')?.remove());
    await expectMarks(page, ['Ankara']);
  });

  it('keeps a card open when the text beside its name changes', async () => {
    const page = await browser.open('start');
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara']);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    await page.evaluate(() => document.querySelector('#first')?.append(' Talks in Gyumri.'));
    await expectMarks(page, ['Yerevan', 'Gyumri', 'Baku', 'Ankara']);
    await waitOutClosing(page);
    expect(await cardText(page)).toContain('Capital of Armenia');
  });

  it('can have a card opened for a name in text that changes all the time', async () => {
    const page = await browser.open('start');
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara']);
    await page.evaluate(() => setInterval(() => document.querySelector('#first')?.append(' More.'), 20));
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
  });

  it('is scanned again when a single-page application changes its address, back and forward too', async () => {
    const page = await browser.open('route');
    await expectMarks(page, ['Yerevan']);
    await page.evaluate('go("/two")');
    await expectMarks(page, ['Baku']);
    await page.evaluate(() => history.back());
    await expectMarks(page, ['Yerevan']);
    await page.evaluate(() => history.forward());
    await expectMarks(page, ['Baku']);
  });

  it('loses the evidence of the previous address when its address changes', async () => {
    const page = await browser.open('route');
    await expectMarks(page, ['Yerevan']);
    await page.evaluate('go("/three")'); // without other evidence, Georgia may be the American state
    await expectMarks(page, []);
    await page.evaluate(() =>
      document.body.append(
        Object.assign(document.createElement('p'), { textContent: 'Tbilisi and Yerevan' }),
      ),
    );
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.get('sidelight')?.size ?? 0))
      .toBeGreaterThan(1);
    await expectMarks(page, ['Georgia'], 'main');
  });

  it('has its marks and a card when it returns from the back-forward cache', async () => {
    const page = await browser.open('start');
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara']);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    );
    await page.goto(browser.server().url('other'));
    await expectMarks(page, ['Ankara', 'Baku']);
    await page.evaluate(() => history.back());
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara']);
    expect(await page.evaluate(() => 'persisted' in window && window.persisted)).toBe(true);
    await hoverMark(page, 'Baku');
    await expect.poll(() => cardText(page)).toContain('Capital of Azerbaijan');
  });

  it('has each name that becomes visible marked once, also in nested hidden elements', async () => {
    const page = await browser.open('hidden');
    await expectMarks(page, ['Baku']);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('#hidden')?.style.setProperty('display', 'block'),
    );
    await expectMarks(page, ['Baku', 'Yerevan', 'Gyumri', 'Nakhchivan', 'Ankara']);
  });

  it('causes no error when the text of a mark becomes shorter', async () => {
    const page = await browser.open('start');
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara']);
    const mark = await showMark(page, 'Yerevan');
    await page.evaluate(() => {
      const text = document.querySelector('#first')?.firstChild;
      const shorten = () => text instanceof Text && text.replaceData(0, text.length, 'Talks in Yerev');
      // Shorten the text in the same frame in which the content script handles the pointer.
      addEventListener('pointermove', () => requestAnimationFrame(shorten), { capture: true, once: true });
    });
    await page.mouse.move(mark.x - 10, mark.y);
    await expectMarks(page, ['Baku', 'Ankara']);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('has a card after document.write has removed all listeners', async () => {
    const page = await browser.open('start');
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara']);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Rewritten</title><p style="margin: 100px">Gyumri</p>');
      document.close();
    });
    await expectMarks(page, ['Gyumri']);
    await hoverMark(page, 'Gyumri');
    await expectCard(page, 'Gyumri');
  });

  it('gets its marks back after it has cleared all highlights, and keeps its own highlight', async () => {
    const page = await browser.open('start');
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara']);
    await page.evaluate(() => {
      CSS.highlights.clear();
      CSS.highlights.set('search', new Highlight(document.createRange()));
      document.querySelector('#second')?.append(' And Pashinyan.');
    });
    await expectMarks(page, ['Yerevan', 'Baku', 'Pashinyan', 'Ankara']);
    expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(true);
  });
});
