import { expect, it } from 'vitest';
import { badgeOf } from '../support/extension-pages.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const PAGES: Readonly<Record<string, string>> = {
  article: html('<p>Yerevan, Baku, Yerevan and Nakhchivan</p>'),
  other: html('<p>Gyumri</p>'),
  bare: html('<p>Nothing of interest.</p>'),
  framed: html('<p>Yerevan, Baku</p><iframe src="/inner" title="inner"></iframe>'),
  inner: html('<p>Baku and Gyumri</p>'),
  'Report.pdf': html('<p>Yerevan, Baku</p>'),
};

const COUNT = '11 102 99';
const OFF = { text: 'off', colour: '95 91 83', title: 'Sidelight: off on this site' };

describeInBrowsers('the badge', { pages: (path) => PAGES[path] }, (browser) => {
  const openOptions = () => browser.openExtensionPage('options.html', '#new-site');

  it('shows the number of different names in the tab', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku', 'Yerevan', 'Nakhchivan']);
    const options = await openOptions();
    await expect
      .poll(() => badgeOf(options, '/article'))
      .toEqual({
        text: '3',
        colour: COUNT,
        title: 'Sidelight: 3 names on this page',
      });
  });

  it('counts a name once if it is in several frames', async () => {
    await browser.open('framed');
    const options = await openOptions();
    await expect.poll(() => badgeOf(options, '/framed')).toMatchObject({ text: '3' });
  });

  it.each<[string, (frame: HTMLIFrameElement) => void]>([
    ['is removed', (frame) => frame.remove()],
    ['loads another page', (frame) => frame.setAttribute('src', '/bare')],
  ])('does not count the names of a frame that %s', async (_, change) => {
    const page = await browser.open('framed');
    const options = await openOptions();
    await expect.poll(() => badgeOf(options, '/framed')).toMatchObject({ text: '3' });
    await page.bringToFront();
    await page.$eval('iframe', change);
    await expect.poll(() => badgeOf(options, '/framed'), { timeout: 5000 }).toMatchObject({ text: '2' });
  });

  it('counts the names of a page whose address only looks like a PDF’s', async () => {
    await browser.open('Report.pdf');
    const options = await openOptions();
    await expect.poll(() => badgeOf(options, '/Report.pdf')).toMatchObject({ text: '2' });
  });

  it('changes with the page', async () => {
    const page = await browser.open('article');
    const options = await openOptions();
    await expect.poll(() => badgeOf(options, '/article')).toMatchObject({ text: '3' });
    await page.bringToFront();
    await page.evaluate(() => document.body.append('Gyumri'));
    await expect.poll(() => badgeOf(options, '/article')).toMatchObject({ text: '4' });
  });

  it('counts the names of the page that the tab shows now, also after going back', async () => {
    const page = await browser.open('article');
    const options = await openOptions();
    await expect.poll(() => badgeOf(options, '/article')).toMatchObject({ text: '3' });
    await page.bringToFront();
    await page.goto(browser.server().url('other'));
    await expect.poll(() => badgeOf(options, '/other')).toMatchObject({ text: '1' });
    await page.goto(browser.server().url('bare'));
    await expect.poll(() => badgeOf(options, '/bare')).toMatchObject({ text: '' });
    await page.evaluate(() => history.go(-2));
    await expect.poll(() => badgeOf(options, '/article'), { timeout: 5000 }).toMatchObject({ text: '3' });
  });

  it('stays when a page changes its own address', async () => {
    const page = await browser.open('article');
    const options = await openOptions();
    await expect.poll(() => badgeOf(options, '/article')).toMatchObject({ text: '3' });
    await page.bringToFront();
    await page.evaluate(() => history.pushState(undefined, '', '/next'));
    await expect.poll(() => badgeOf(options, '/next')).toMatchObject({ text: '3' });
    await page.evaluate(() => document.body.append('Gyumri'));
    await expect.poll(() => badgeOf(options, '/next')).toMatchObject({ text: '4' });
  });

  it('says that Sidelight is off on a site, at once and after loading, and counts again when it is on', async () => {
    const page = await browser.open('article');
    await browser.open('article', 'localhost');
    const options = await openOptions();
    await expect
      .poll(() => badgeOf(options, `${new URL(page.url()).host}/article`))
      .toMatchObject({ text: '3' });
    await options.type('#new-site', '127.0.0.1');
    await options.keyboard.press('Enter');
    const here = `${new URL(page.url()).host}/article`;
    await expect.poll(() => badgeOf(options, here)).toEqual(OFF);
    await expect
      .poll(() => badgeOf(options, here.replace('127.0.0.1', 'localhost')))
      .toMatchObject({ text: '3' });
    await page.goto(browser.server().url('bare'));
    await expect.poll(() => badgeOf(options, here.replace('article', 'bare'))).toEqual(OFF);
    await page.goto(browser.server().url('article'));
    await options.bringToFront();
    await options.click('[aria-label="Switch on again on 127.0.0.1"]');
    await expect.poll(() => badgeOf(options, here)).toMatchObject({ text: '3', colour: COUNT });
  });

  it('is empty on pages where Sidelight cannot run, even during a pause', async () => {
    await browser.open('article');
    const options = await openOptions();
    await expect.poll(() => badgeOf(options, '/article')).toMatchObject({ text: '3' });
    const pause = await options.$('#sites ~ .section__body input[type=checkbox]');
    await pause?.click();
    await expect.poll(() => badgeOf(options, '/article')).toEqual({ ...OFF, title: 'Sidelight is paused' });
    expect(await badgeOf(options, 'options.html')).toMatchObject({ text: '' });
    await pause?.click();
    await expect.poll(() => badgeOf(options, '/article')).toMatchObject({ text: '3' });
  });
});
