/** The card keeps out of the way of who selects, drags and presses on the page. */
import { expect, it } from 'vitest';
import { cardBox, showMark } from '../../scripts/page-probe.ts';
import { expectCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { waitOutClosing } from '../support/wait-out.ts';

const page = html('<p style="margin: 100px">Talks were held in Yerevan, not in Baku.</p>');
const MARKS = ['Yerevan', 'Baku'];

describeInBrowsers('while the reader uses the mouse', { pages: () => page }, (browser) => {
  it('no card opens over what is being selected, and it opens on the same name afterwards', async () => {
    const opened = await browser.open('page');
    await expectMarks(opened, MARKS);
    const { x, y } = await showMark(opened, 'Baku');
    await opened.mouse.move(x - 150, y);
    await opened.mouse.down();
    await opened.mouse.move(x, y, { steps: 4 });
    await waitOutClosing(opened);
    expect(await cardBox(opened)).toBeUndefined();
    expect(await opened.evaluate(() => String(getSelection()))).toContain(', not in');
    await opened.mouse.up();
    await opened.mouse.move(x + 1, y);
    await expectCard(opened, 'Capital of Azerbaijan');
  });

  it('a press that comes as soon as the pointer is on a name opens no card, and selects the name as on any page', async () => {
    const opened = await browser.open('page');
    await expectMarks(opened, MARKS);
    const { x, y } = await showMark(opened, 'Baku');
    await opened.mouse.click(x, y, { count: 2 });
    await waitOutClosing(opened);
    expect(await cardBox(opened)).toBeUndefined();
    expect(await opened.evaluate(() => String(getSelection()).trim())).toBe('Baku');
  });
});
