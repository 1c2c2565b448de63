import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { CARD, cardText, hoverMark, paintedMarks } from '../../scripts/page-probe.ts';
import { pixelAt } from '../../scripts/pixels.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const shadow = html(`<p>Gyumri</p><x-outer><template shadowrootmode="open"><p id="outer">Zangezur corridor</p>
  <x-inner><template shadowrootmode="open"><p>Yerevan</p></template></x-inner></template></x-outer>`);
const hosts =
  html(`<div><template shadowrootmode="open"><p>Yerevan</p><slot></slot></template><p>Baku</p></div>
  <p><span><template shadowrootmode="open">Gyumri</template></span></p>`);
const late = html(`<p>Gyumri</p><x-late></x-late><div id="late"></div><script>
  addEventListener('load', () => {
    document.querySelector('x-late').attachShadow({ mode: 'open' }).innerHTML = '<p>Yerevan</p>';
    document.querySelector('#late').attachShadow({ mode: 'open' }).innerHTML = '<p>Pashinyan</p>';
  });
  window.addHost = () => {
    const host = document.createElement('x-added');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Baku</p>';
    document.body.append(host);
  };
</script>`);
/** Page on which `renewList()` replaces a list of components with a new one, as endless lists do. */
const list = html(`<p>Gyumri</p><main></main><script>
  window.renewList = () => document.querySelector('main').replaceChildren(...Array.from({ length: 500 }, () => {
    const host = document.createElement('x-item');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>one</p><p>two</p><p>three</p>';
    return host;
  }));
</script>`);
/**
 * Page with an element `x-early`. `insert()` adds an `x-later`, and `define(name)` makes one of them a
 * component. No mutation observer reports the definition.
 */
const lazy = html(`<p>Gyumri</p><x-early></x-early><script>
  window.insert = () => document.body.insertAdjacentHTML('beforeend', '<p>Baku</p><x-later></x-later>');
  window.define = (name) => customElements.define(name, class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p>Yerevan</p>'; }
  });
</script>`);
const closed = html('<div><template shadowrootmode="closed"><p>Yerevan</p></template></div><p>Gyumri</p>');
const inner = html('<p style="margin: 40px">Pashinyan</p>');

const FRAME = 'style="width: 600px; height: 700px" title="frame"';

describeInBrowsers(
  'pages with shadow roots and frames',
  {
    pages(path) {
      const [name, port] = path.split('/');
      if (name === 'shadow') return shadow;
      if (name === 'hosts') return hosts;
      if (name === 'late') return late;
      if (name === 'lazy') return lazy;
      if (name === 'closed') return closed;
      if (name === 'list') return list;
      if (name === 'inner') return inner;
      if (name === 'frames') return html(`<p>Gyumri</p><iframe ${FRAME} src="/inner"></iframe>`);
      if (name === 'cross')
        return html(`<p>Gyumri</p><iframe ${FRAME} src="http://localhost:${port}/inner"></iframe>`);
      return html(`<p>Gyumri</p><iframe ${FRAME} srcdoc="<p style='margin: 40px'>Pashinyan</p>"></iframe>`);
    },
  },
  (browser) => {
    async function isSeen(page: Page, text: string): Promise<boolean> {
      const mark = (await paintedMarks(page)).find((painted) => painted.text === text);
      if (mark === undefined) return false;
      const between = { x: mark.x, y: mark.top + 1 }; // above the letters, within the tint
      const marked = await pixelAt(page, between);
      return marked.some((channel) => channel < 250);
    }

    it('have visible marks in open shadow roots, nested ones too', async () => {
      const page = await browser.open('shadow');
      await expect
        .poll(async () => (await paintedMarks(page)).map(({ text }) => text).sort())
        .toEqual(['Gyumri', 'Yerevan', 'Zangezur corridor']);
      await expect.poll(() => isSeen(page, 'Zangezur corridor')).toBe(true);
      await expect.poll(() => isSeen(page, 'Yerevan')).toBe(true);
    });

    it('have marks in the open shadow roots of ordinary elements, and in slotted text', async () => {
      const page = await browser.open('hosts');
      await expect
        .poll(async () => (await paintedMarks(page)).map(({ text }) => text).sort())
        .toEqual(['Baku', 'Gyumri', 'Yerevan']);
    });

    it('have cards for marks in open shadow roots', async () => {
      const page = await browser.open('shadow');
      await expect.poll(async () => (await paintedMarks(page)).length).toBe(3);
      await hoverMark(page, 'Yerevan');
      await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Capital of Armenia');
    });

    it('have marks in shadow roots that are attached late', async () => {
      const page = await browser.open('late');
      const marked = async () => (await paintedMarks(page)).map(({ text }) => text).sort();
      await expect.poll(marked).toEqual(['Gyumri', 'Pashinyan', 'Yerevan']);
      await page.evaluate('addHost()');
      await expect.poll(marked).toEqual(['Baku', 'Gyumri', 'Pashinyan', 'Yerevan']);
    });

    it.each([
      'x-early',
      'x-later',
    ])('have marks in components that are defined long after they are added (%s)', async (name) => {
      const page = await browser.open('lazy');
      const marked = async () => (await paintedMarks(page)).map(({ text }) => text).sort();
      await expect.poll(marked).toEqual(['Gyumri']);
      await page.evaluate('insert()');
      await expect.poll(marked).toEqual(['Baku', 'Gyumri']);
      await page.evaluate(`define('${name}')`);
      await expect.poll(marked, { timeout: 8000 }).toEqual(['Baku', 'Gyumri', 'Yerevan']);
    });

    it('have their marks updated when text in shadow roots changes', async () => {
      const page = await browser.open('shadow');
      await expect.poll(async () => (await paintedMarks(page)).length).toBe(3);
      await page.evaluate(() =>
        document.querySelector('x-outer')?.shadowRoot?.querySelector('#outer')?.append(' and Pashinyan'),
      );
      await expect
        .poll(async () => (await paintedMarks(page)).map(({ text }) => text).sort())
        .toEqual(['Gyumri', 'Pashinyan', 'Yerevan', 'Zangezur corridor']);
    });

    it('have no marks in closed shadow roots', async () => {
      await expectMarks(await browser.open('closed'), ['Gyumri']);
    });

    it.each([
      ['of the same site', () => 'frames'],
      ['of another site', () => `cross/${browser.server().port}`],
      ['without an address of their own', () => 'srcdoc'],
    ])('have marks and a card in frames %s', async (_, path) => {
      const page = await browser.open(path());
      await expectMarks(page, ['Gyumri']);
      await expect.poll(() => page.frames().length).toBe(2);
      const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
      if (frame === undefined) throw new Error('The page has no frame.');
      await expectMarks(frame, ['Pashinyan']);
      const [mark] = await paintedMarks(frame);
      const place = await page.evaluate(() => {
        const { left = 0, top = 0 } = document.querySelector('iframe')?.getBoundingClientRect() ?? {};
        return { x: left, y: top };
      });
      await page.mouse.move(place.x + (mark?.x ?? 0) - 60, place.y + (mark?.y ?? 0));
      await page.mouse.move(place.x + (mark?.x ?? 0), place.y + (mark?.y ?? 0));
      await expect
        .poll(() => frame.evaluate((name) => document.querySelectorAll(name).length, CARD), { timeout: 5000 })
        .toBe(1);
    });
  },
);

describeInBrowsers(
  'shadow roots that are removed from the page',
  { pages: () => list, only: 'chromium' },
  (browser) => {
    it('are not kept in memory', async () => {
      const page = await browser.open('list');
      await expectMarks(page, ['Gyumri']);
      const client = await page.createCDPSession();
      const nodes = async () => {
        await client.send('HeapProfiler.collectGarbage');
        return (await client.send('Memory.getDOMCounters')).nodes;
      };
      /**
       * Replaces the list, and waits until text after the list is marked. By then the list has been scanned.
       */
      async function renewList(round: number): Promise<void> {
        await page.evaluate((id) => {
          (window as unknown as { renewList(): void }).renewList();
          document.querySelector('p')?.replaceChildren(`Gyumri ${id}`);
        }, round);
        await expectMarks(page, ['Gyumri']);
        await page.waitForFunction(
          (id) =>
            [...(CSS.highlights.get('sidelight') ?? [])].some(
              ({ startContainer }) => startContainer.textContent === `Gyumri ${id}`,
            ),
          {},
          round,
        );
      }
      await renewList(0);
      const one = await nodes();
      for (let round = 1; round <= 4; round++) await renewList(round);
      await expect.poll(nodes, { timeout: 5000 }).toBeLessThan(one * 1.5);
    });
  },
);
