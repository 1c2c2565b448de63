import { expect, it } from 'vitest';
import { hoverMark, markedTexts } from '../../scripts/page-probe.ts';
import { expectCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks } from '../support/in-browsers.ts';

const titled = (head: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8">${head}<body>${body}`;

const TRADE = '<p>Trade with China and Iran grew.</p>';
const VOTES = '<p>Georgia counted its votes all night.</p>';

const PAGES: Readonly<Record<string, string>> = {
  named: titled('<title>Talks in Yerevan</title>', TRADE),
  section: titled(
    '<title>Talks</title><meta property="article:section" content="Karabakh">',
    `${TRADE}<p>Baku</p>`,
  ),
  clobbered: titled(
    '<title>Talks in Yerevan</title>',
    `<form name="title"></form><img name="title" alt="">${TRADE}`,
  ),
  sections: titled(
    '<title>World news</title>',
    `<nav>China <a href="#">Iran</a></nav>
     <h2>Launch</h2><p>The ship left Kazakhstan at noon.</p><p>Moscow said so.</p><p><a href="#">China says more</a></p>
     <p><a href="#">Baku and China agree</a></p>
     <h2>Trade</h2>${TRADE}<ul><li>Armenia</li><li>Iran</li></ul>`,
  ),
  headings: titled(
    '<title>News from Baku</title>',
    `<h2>What Tbilisi says</h2>${VOTES}<h2>What Atlanta says</h2>${VOTES}<p>Baku</p>`,
  ),
};

describeInBrowsers('the relevance of a page', { pages: (path) => PAGES[path] }, (browser) => {
  it.each([
    ['a title with a distinctive name is evidence for common names', 'named', ['China', 'Iran']],
    ['the title is read even if a form clobbers document.title', 'clobbered', ['China', 'Iran']],
    ['the section name of a page counts as its title does', 'section', ['China', 'Iran', 'Baku']],
    [
      'a name is evidence for its own section, not for links, lists and other sections',
      'sections',
      ['Kazakhstan', 'Moscow', 'Baku', 'China', 'Armenia'],
    ],
    ['a heading decides the meaning of names below it', 'headings', ['Georgia', 'Baku']],
  ])('%s', async (_, path, marks) => {
    await expectMarks(await browser.open(path), marks);
  });

  it.each([
    ['a word on the page', 'headings', 'Georgia', 'Georgia: the country, because the page says “Tbilisi”.'],
    ['another name on the page', 'named', 'Iran', 'Marked because this page also mentions Yerevan.'],
  ])('is explained on the card by %s', async (_, path, name, reason) => {
    const page = await browser.open(path);
    await expect.poll(() => markedTexts(page)).toContain(name);
    await hoverMark(page, name);
    await expectCard(page, reason);
  });
});
