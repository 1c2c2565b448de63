import { it } from 'vitest';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

/** Last element of each page. When its name is marked, everything before it has been scanned. */
const END = '<p>Gyumri base</p>';

const written: readonly (readonly [what: string, body: string, marks: readonly string[]])[] = [
  [
    'split by inline elements',
    '<p>The <b>Zange</b>zur <a href="#">cor<i>ridor</i></a> opens.</p>',
    ['Zangezur corridor'],
  ],
  ['in the possessive, apart from the ending', "<p>Yerevan's and Baku’s plans</p>", ['Yerevan', 'Baku']],
  ['with soft hyphens', '<p>Ni&shy;kol Pa&shy;shi&shy;nyan</p>', ['Ni\u00ADkol Pa\u00ADshi\u00ADnyan']],
  ['with no-break spaces', '<p>Nikol&nbsp;Pashinyan</p>', ['Nikol\u00A0Pashinyan']],
  ['across a line break', '<p>Nikol<br>Pashinyan</p>', ['NikolPashinyan']],
  ['across lines of the HTML source', '<p>Nikol\n   Pashinyan</p>', ['Nikol\n   Pashinyan']],
  ['with an optional break', '<p>Yere<wbr>van</p>', ['Yerevan']],
  ['between apostrophes and dashes', '<p>‘Yerevan’—“Baku”</p>', ['Yerevan', 'Baku']],
  [
    'in a button, a heading, a cell, a caption',
    '<h2>Yerevan</h2><table><caption>Baku</caption><tr><td>Pashinyan</table><button>Aliyev</button>',
    ['Yerevan', 'Baku', 'Pashinyan', 'Aliyev'],
  ],
  [
    'in other scripts',
    '<p lang="hy">Երևան</p><p lang="ru">Баку</p><p lang="ka">ერევანი</p>',
    ['Երևան', 'Баку', 'ერევანი'],
  ],
];

const NAME = 'Zangezur corridor';

const unmarked: readonly (readonly [what: string, body: string])[] = [
  [
    'scripts and styles',
    `<script>"${NAME}"</script><style>/* ${NAME} */</style><noscript>${NAME}</noscript><template>${NAME}</template>`,
  ],
  [
    'code',
    `<code>${NAME}</code><pre>${NAME}</pre><kbd>${NAME}</kbd><samp>${NAME}</samp><p><code>Zangezur</code> corridor</p>`,
  ],
  ['form fields', `<input value="${NAME}"><textarea>${NAME}</textarea><select><option>${NAME}</select>`],
  [
    'editors',
    `<div contenteditable><p>${NAME}</p></div><div contenteditable="true">${NAME}</div><div role="textbox">${NAME}</div>`,
  ],
  [
    'hidden text',
    `<p hidden>${NAME}</p><p style="display: none">${NAME}</p><p style="visibility: hidden">${NAME}</p><details><summary>More</summary>${NAME}</details>`,
  ],
  [
    'names across blocks, footnote marks and images',
    '<p>Zangezu</p><p>r corridor</p><p>Nikol<sup>1</sup>Pashiny<img alt="">an</p>',
  ],
  ['parts of words', '<p>Bakunin, Yerevanian</p>'],
  ['graphics', `<svg><text y="20">${NAME}</text></svg>`],
];

const shown = html(
  `<p id="later" style="display: none">Zangezur corridor</p>
   <details><summary>More</summary><p>Yerevan</p></details>
   <p id="unseen" style="visibility: hidden">Baku</p>
   <button onclick="later.style.display = ''; document.querySelector('details').open = true; unseen.style.visibility = ''">Show</button>${END}`,
);

const PAGES = new Map([
  ...written.map(([what, body]) => [what, html(body + END)] as const),
  ...unmarked.map(([what, body]) => [what, html(body + END)] as const),
  ['shown', shown],
]);

describeInBrowsers('the text of a page', { pages: (path) => PAGES.get(path) }, (browser) => {
  it.each(written)('has a name marked that is written %s', async (what, _, marks) => {
    await expectMarks(await browser.open(encodeURIComponent(what)), [...marks, 'Gyumri base']);
  });

  it.each(unmarked)('has no marks in %s', async (what) => {
    await expectMarks(await browser.open(encodeURIComponent(what)), ['Gyumri base']);
  });

  it('is marked when it becomes visible', async () => {
    const page = await browser.open('shown');
    await expectMarks(page, ['Gyumri base']);
    await page.click('button');
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku', 'Gyumri base']);
  });
});
