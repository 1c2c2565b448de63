import { describe, expect, it } from 'vitest';
import { describeModule } from '../support/in-modules.ts';
import type * as MarkedPage from '../support/marked-page.ts';

const LIST = '<p>In Yerevan</p>'.repeat(3000);

describeModule<typeof MarkedPage>(
  'marks in view',
  'tests/support/marked-page.ts',
  ({ browser, runInBody }) => {
    /**
     * Scrolls an element to a share of its height, then asks for at most `most` marks in view. Returns the
     * indexes of the returned marks and of the marks that are really in view, in page order.
     */
    const look = (html: string, selector: string, share: number, most: number) =>
      runInBody(
        html,
        ({ markPage, marksInView, boxesOf }, scrolled, part, wanted) => {
          const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
          const { blocks, marks } = markPage({ Yerevan: 'city' }, [
            document.body,
            ...roots.flatMap((root) => [...root.childNodes]),
          ]);
          const scroller = document.querySelector(scrolled);
          if (scroller !== null) scroller.scrollTop = scroller.scrollHeight * part;
          const { top = 0, bottom = 0 } =
            scroller === document.documentElement
              ? { bottom: innerHeight }
              : (scroller?.getBoundingClientRect() ?? {});
          const found = marksInView(blocks, roots, wanted);
          const numbers = found.map((mark) => marks.indexOf(mark)).sort((a, b) => a - b);
          const inView = marks.flatMap((mark, index) =>
            boxesOf(mark).some((box) => box.bottom > top && box.top < bottom) ? [index] : [],
          );
          return { numbers, inView, isEachOnce: new Set(found).size === found.length };
        },
        selector,
        share,
        most,
      );

    const isOneStretch = (numbers: readonly number[]) =>
      numbers.every((number, index) => number === (numbers[0] ?? 0) + index);

    it.each([
      0, 0.5, 1,
    ])('are found in a long list scrolled to %d of its height, with others around them', async (share) => {
      const { numbers, inView, isEachOnce } = await look(LIST, 'html', share, 200);
      expect(inView.length).toBeGreaterThan(10);
      expect(inView.filter((number) => !numbers.includes(number))).toEqual([]);
      expect(numbers).toHaveLength(200);
      expect(isOneStretch(numbers)).toBe(true);
      expect(isEachOnce).toBe(true);
    });

    it('are limited to the given number, even if more are in view', async () => {
      const { numbers, inView } = await look(LIST, 'html', 0.5, 5);
      expect(numbers).toHaveLength(5);
      expect(inView).toEqual(expect.arrayContaining(numbers));
    });

    it('are found in a scroller inside the page, without those scrolled out of sight', async () => {
      const html = `<div id="list" style="height: 400px; overflow: auto">${LIST}</div>`;
      const { numbers, inView } = await look(html, '#list', 0.5, 100);
      expect(inView.filter((number) => !numbers.includes(number))).toEqual([]);
      expect(Math.min(...numbers)).toBeGreaterThan(1300); // below the scroller, the window has no text
      expect(Math.max(...numbers)).toBeLessThan(1700);
    });

    it('are found in a shadow root', async () => {
      const html = `<p>Top</p><x-a><template shadowrootmode="open">${LIST}</template></x-a>`;
      const { numbers, inView } = await look(html, 'html', 0.5, 100);
      expect(inView.length).toBeGreaterThan(10);
      expect(inView.filter((number) => !numbers.includes(number))).toEqual([]);
    });

    describe('in one long text node', () => {
      const html = `<p style="white-space: pre-line">${'In Yerevan\n'.repeat(4000)}</p>`;

      it.each([0.1, 0.5, 0.9])('are found when it is scrolled to %d of its height', async (share) => {
        const { numbers, inView } = await look(html, 'html', share, 1000);
        expect(inView.length).toBeGreaterThan(10);
        expect(inView.filter((number) => !numbers.includes(number))).toEqual([]);
      });

      it('are few in Firefox, which paints them slowly', async () => {
        const { numbers } = await look(html, 'html', 0.5, 1000);
        if (browser === 'firefox') expect(numbers.length).toBeLessThanOrEqual(60);
        else expect(numbers).toHaveLength(1000);
      });
    });

    it('are an empty list if no marked text is in view', async () => {
      const { numbers } = await look(`<div style="height: 5000px"></div>${LIST}`, 'html', 0, 100);
      expect(numbers).toEqual([]);
    });
  },
);
