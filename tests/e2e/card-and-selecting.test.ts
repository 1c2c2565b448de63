/** Tests that the card stays out of the way while the user selects, drags and presses on the page. */
import { expect, it } from 'vitest';
import { cardBox, showMark } from '../../scripts/page-probe.ts';
import { expectCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { waitOutClosing } from '../support/wait-out.ts';

const page = html('<p style="margin: 100px">Talks were held in Yerevan, not in Baku.</p>');
const MARKS = ['Yerevan', 'Baku'];

describeInBrowsers('while the user presses the mouse button', { pages: () => page }, (browser) => {
  it('no card opens over text that is being selected, and one opens on the same name afterwards', async () => {
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

  it('a double click as soon as the pointer reaches a name selects the name and opens no card', async () => {
    const opened = await browser.open('page');
    await expectMarks(opened, MARKS);
    const { x, y } = await showMark(opened, 'Baku');
    await opened.mouse.click(x, y, { count: 2 });
    await waitOutClosing(opened);
    expect(await cardBox(opened)).toBeUndefined();
    expect(await opened.evaluate(() => String(getSelection()).trim())).toBe('Baku');
  });
});
