import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../scripts/build-extension.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { sharedMaterial } from '../support/shared-materials.ts';

const labelled = sharedMaterial('article/mentions.jsonl');
const labelledArticle = sharedMaterial('article/article.html');

const ownMarks = [
  ...['Yerevan', 'Baku', 'Armenia', 'Azerbaijan'],
  ...['Nikol Pashinyan', 'Aliyev', 'Nakhchivan'],
  ...['Zangezur corridor', 'Armenia', 'Pashinyan'],
  ...['Middle Corridor', 'China', 'Kazakhstan', 'South Caucasus', 'Europe', 'Georgia', 'Black Sea', 'Ankara'],
  ...['Moscow', 'Soviet Union', 'European Union', 'Karabakh'],
]; // no mark comes from the page’s list of other articles, in which a name is part of a song’s title

const MANY = 2000;

describeInBrowsers(
  'an article',
  {
    pages(path) {
      if (path === 'labelled') return readFileSync(labelledArticle.path, 'utf8');
      if (path === 'many') return html('<p>Baku and Yerevan.</p>'.repeat(MANY / 2));
      return readFileSync(join(projectFolder, 'tests', 'pages', 'article.html'), 'utf8');
    },
  },
  (browser) => {
    it('has exactly the expected names marked, in order', async () => {
      const page = await browser.open('own');
      await expectMarks(page, ownMarks);
      expect(browser.pageErrors()).toEqual([]);
    });

    it.skipIf(labelled.isMissing)(
      `from the source is marked exactly as it is labelled ${labelled.note}`,
      async () => {
        const lines = readFileSync(labelled.path, 'utf8').trim().split('\n');
        const mentions = lines.flatMap((line): string[] =>
          JSON.parse(line).mentions.map(({ surface }: { surface: string }) => surface),
        );
        const page = await browser.open('labelled');
        await expectMarks(page, mentions, 'article p[id], aside li');
      },
    );

    it(`has all of its ${MANY} names painted`, async () => {
      const page = await browser.open('many');
      await expect
        .poll(() => page.evaluate(() => CSS.highlights.get('sidelight')?.size), { timeout: 10_000 })
        .toBe(MANY);
    });
  },
);
