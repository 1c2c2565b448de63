import { expect, it } from 'vitest';
import { hoverMark, markedTexts } from '../../scripts/page-probe.ts';
import { expectCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks } from '../support/in-browsers.ts';

const titled = (head: string, body: string) => `<!doctype html><html lang="en"><meta charset="utf-8">${head}<body>${body}`;

const TRADE = '<p>Trade with China and Iran grew.</p>';
const VOTES = '<p>Georgia counted its votes all night.</p>';

const PAGES: Readonly<Record<string, string>> = {
  named: titled('<title>Talks in Yerevan</title>', TRADE),
  section: titled('<title>Talks</title><meta property="article:section" content="Karabakh">', `${TRADE}<p>Baku</p>`),
  clobbered: titled('<title>Talks in Yerevan</title>', `<form name="title"></form><img name="title" alt="">${TRADE}`),
  sections: titled(
    '<title>World news</title>',
    `<nav>China <a href="#">Iran</a></nav>
     <h2>Launch</h2><p>The ship left Kazakhstan at noon.</p><p>Moscow said so.</p><p><a href="#">China says more</a></p>
     <p><a href="#">Baku and China agree</a></p>
     <h2>Trade</h2>${TRADE}<ul><li>Armenia</li><li>Iran</li></ul>`,
  ),
  headings: titled('<title>News from Baku</title>', `<h2>What Tbilisi says</h2>${VOTES}<h2>What Atlanta says</h2>${VOTES}<p>Baku</p>`),
};

describeInBrowsers('what a page is about', { pages: (path) => PAGES[path] }, (browser) => {
  it.each([
    ['the title, if it has a distinctive name, makes common names count', 'named', ['China', 'Iran']],
    ['the title is read though the page has a form of that name', 'clobbered', ['China', 'Iran']],
    ['the rubric counts as the title does', 'section', ['China', 'Iran', 'Baku']],
    [
      'a name beside the page’s subject speaks for its section, not for links, lists and other sections',
      'sections',
      ['Kazakhstan', 'Moscow', 'Baku', 'China', 'Armenia'],
    ],
    ['a heading tells what a name below it means', 'headings', ['Georgia', 'Baku']],
  ])('%s', async (_, path, marks) => {
    await expectMarks(await browser.open(path), marks);
  });

  it.each([
    ['by a word of the page', 'headings', 'Georgia', 'Georgia: the country, because the page says “Tbilisi”.'],
    ['by another name of the page', 'named', 'Iran', 'Marked because this page also mentions Yerevan.'],
  ])('is said on the card: %s', async (_, path, name, reason) => {
    const page = await browser.open(path);
    await expect.poll(() => markedTexts(page)).toContain(name);
    await hoverMark(page, name);
    await expectCard(page, reason);
  });
});
