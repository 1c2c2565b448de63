import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../entrypoints/content/page-session.ts';
import { describeModule } from '../support/in-modules.ts';
import type * as SessionPage from '../support/session-page.ts';

const SMALL = '<p>Talks in Yerevan.</p><p>Georgia too.</p><p>Nothing here.</p>';
/** Text without a name, long enough that a page is scanned in several steps. */
const FILLER =
  '<p>Some words about the weather of the week, and what it will be like at sea and in the hills.</p>'.repeat(
    600,
  );

const STATE: SessionState = {
  sendsAll: false,
  relevance: 'smart',
  density: 'every',
  kinds: ['city'],
  looks: 'quiet',
  lexicon: 'first',
};

describeModule<typeof SessionPage>('a page session', 'tests/support/session-page.ts', ({ browser, run }) => {
  it('asks no question on a page without distinctive names', async () => {
    const asked = await run('<p>Georgia and Azerbaijan</p>', async ({ startSession }) => {
      const page = startSession();
      document.body.insertAdjacentHTML('beforeend', '<p>Georgia again</p>');
      await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
      document.body.insertAdjacentHTML('beforeend', '<p>Baku now</p>');
      await page.untilAsked('Baku now');
      return page.asked;
    });
    // There was no question before “Baku” was added.
    expect(asked).toEqual(['blocks: Georgia and Azerbaijan / Georgia again / Baku now']);
  });

  it('asks about all of a small page, once, and paints the answers', async () => {
    const seen = await run(SMALL, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      return [page.asked, paintedTexts()];
    });
    expect(seen).toEqual([
      ['blocks: Talks in Yerevan. / Georgia too. / Nothing here.'],
      { sidelight: ['Yerevan', 'Georgia'] },
    ]);
  });

  it('asks about regions of a large page that pass the prefilter, then which others hold names, then about those', async () => {
    const html = `<div><p>Talks in Yerevan.</p></div>${FILLER}<p>Georgia too.</p>${FILLER}`;
    const seen = await run(html, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Georgia');
      const withoutFiller = page.asked.map((question) =>
        question.replace(/(?: \/)? Some words.*?hills\./g, ''),
      );
      return [withoutFiller.filter((question) => question !== 'blocks:'), paintedTexts()];
    });
    const [questions, painted] = seen;
    expect(questions).toEqual([
      expect.stringMatching(/^blocks: Talks in Yerevan/),
      expect.stringMatching(/^regions: \d+$/),
      expect.stringMatching(/^blocks:.*Georgia too/),
    ]);
    expect(painted).toEqual({ sidelight: ['Yerevan', 'Georgia'] });
  });

  it('asks only about changed text', async () => {
    const seen = await run(SMALL, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      document.querySelector('p:last-child')?.append(' But Baku.');
      await page.untilAsked('Baku');
      return [page.asked.slice(1), paintedTexts()];
    });
    expect(seen).toEqual([
      ['blocks: Nothing here. But Baku.'],
      { sidelight: ['Yerevan', 'Georgia', 'Baku'] },
    ]);
  });

  it('keeps the marks of text that is read again, and removes at once the marks whose text is gone', async () => {
    const seen = await run(SMALL, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      const [first, second] = document.querySelectorAll('p');
      const kept = [...page.session.marks.shownInOrder()];
      first?.append(' And more.');
      if (second?.firstChild instanceof Text) second.firstChild.data = 'Armenia';
      await Promise.resolve(); // the browser reports the mutations
      const atOnce = paintedTexts();
      await page.untilAsked('And more');
      return [atOnce, paintedTexts(), page.session.marks.shownInOrder()[0] === kept[0]];
    });
    expect(seen).toEqual([{ sidelight: ['Yerevan'] }, { sidelight: ['Yerevan'] }, true]);
  });

  it('removes at once the marks of text that changes right after an insertion beside it', async () => {
    const painted = await run(SMALL, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      const paragraph = document.querySelector('p');
      paragraph?.append(document.createElement('b'));
      if (paragraph?.firstChild instanceof Text) paragraph.firstChild.data = 'Talks elsewhere.';
      await Promise.resolve(); // the browser reports the mutations
      return paintedTexts();
    });
    expect(painted).toEqual({ sidelight: ['Georgia'] });
  });

  it.each([
    ['after the answer', true],
    ['before the answer', false],
  ])('asks again about a text that changed %s and then changed back', async (_, isAnswered) => {
    const seen = await run(
      SMALL,
      async ({ startSession, paintedTexts }, answersFirst) => {
        const page = startSession();
        if (answersFirst) await page.untilAsked('Yerevan');
        while (page.asked.length === 0) await Promise.resolve();
        const text = document.querySelector('p')?.firstChild;
        if (!(text instanceof Text)) return undefined;
        text.data = 'Talks elsewhere.';
        await Promise.resolve(); // the browser reports the mutation
        await page.untilAsked('Yerevan');
        const between = paintedTexts();
        text.data = 'Talks in Yerevan.';
        document.body.insertAdjacentHTML('beforeend', '<p>Baku</p>');
        await page.untilAsked('Baku');
        return [between, paintedTexts().sidelight?.sort()];
      },
      isAnswered,
    );
    expect(seen).toEqual([{ sidelight: ['Georgia'] }, ['Baku', 'Georgia', 'Yerevan']]);
  });

  it('asks again about a text when a hidden part becomes visible', async () => {
    const html = '<p>Talks in Yerevan <span hidden>and Georgia</span></p>';
    const seen = await run(html, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      const before = paintedTexts();
      document.querySelector('span')?.removeAttribute('hidden');
      await page.untilQuestions(2);
      await page.untilAsked('Georgia');
      return [before, paintedTexts()];
    });
    expect(seen).toEqual([{ sidelight: ['Yerevan'] }, { sidelight: ['Yerevan', 'Georgia'] }]);
  });

  it('asks about one piece of a long paragraph, not about all of it', async () => {
    const seen = await run('<p>Yerevan</p><p id="long"></p>', async ({ startSession }) => {
      const long = document.getElementById('long');
      if (long === null) throw new Error('There is no paragraph.');
      for (let index = 0; index < 3000; index++)
        long.append(Object.assign(document.createElement('b'), { textContent: `word${index} ` }));
      const page = startSession();
      await page.untilAsked('word2999');
      const before = page.sent().length;
      long.childNodes[1500]?.firstChild?.replaceWith('Baku ');
      await page.untilAsked('Baku');
      return { before, change: page.sent().length - before };
    });
    expect(seen.before).toBeGreaterThan(20_000);
    expect(seen.change).toBeLessThan(10_000);
  });

  it('resets when the address changes', async () => {
    const seen = await run(SMALL, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      history.pushState({}, '', '/other');
      document.body.innerHTML = '<p>Georgia</p><p>In Shusha</p>';
      await page.untilAsked('Shusha');
      return [page.asked.slice(1), paintedTexts().sidelight?.sort()];
    });
    expect(seen).toEqual([
      ['reset', 'blocks: Georgia / In Shusha'],
      ['Georgia', 'Shusha'],
    ]);
  });

  it('sends the new text of a heading that the page reuses at another address', async () => {
    const told = await run('<h2>Talks</h2><p>Yerevan</p>', async ({ startSession }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      history.pushState({}, '', '/other');
      const heading = document.querySelector('h2')?.firstChild;
      if (heading instanceof Text) heading.data = 'Weather';
      document.querySelector('p')?.replaceChildren('Baku');
      await page.untilAsked('Baku');
      return page.headings;
    });
    expect(told).toEqual(['Talks', 'Weather']);
  });

  describe('of a page with a shadow root that leaves and comes back', () => {
    const html = '<p>Yerevan</p><x-a><template shadowrootmode="open"><p>Baku</p></template></x-a>';

    it('keeps the root if no scan ran while it was away', async () => {
      const act = async ({ startSession, paintedTexts }: typeof SessionPage, state: SessionState) => {
        const page = startSession();
        await page.untilAsked('Baku');
        const host = document.querySelector('x-a');
        host?.remove();
        page.session.changeState({ ...state, relevance: 'every' });
        if (host !== null) document.body.append(host);
        document.body.insertAdjacentHTML('beforeend', '<p>Shusha</p>');
        await page.untilAsked('Shusha');
        const sheets = host?.shadowRoot?.adoptedStyleSheets.length;
        return { roots: page.session.shadowRoots().length, sheets, ...paintedTexts() };
      };
      const sheets = browser === 'firefox' ? 1 : 0;
      const sidelight = ['Yerevan', 'Baku', 'Shusha'];
      expect(await run(html, act, STATE)).toEqual({ roots: 1, sheets, sidelight });
    });

    it('reads the root again if the whole page was scanned without it', async () => {
      const act = async ({ startSession, paintedTexts }: typeof SessionPage, state: SessionState) => {
        const page = startSession();
        await page.untilAsked('Baku');
        const host = document.querySelector('x-a');
        host?.remove();
        page.session.changeState({ ...state, lexicon: 'second' });
        await page.untilQuestions(2);
        if (host !== null) document.body.append(host);
        await page.untilQuestions(3);
        await page.untilAsked('Baku');
        return [page.asked.slice(1), paintedTexts()];
      };
      const questions = ['blocks: Yerevan', 'blocks: Baku'];
      expect(await run(html, act, STATE)).toEqual([questions, { sidelight: ['Yerevan', 'Baku'] }]);
    });
  });

  it('asks about each title of the page once', async () => {
    const asked = await run('<p>Rain</p>', async ({ startSession }) => {
      let title = 'Talks in Yerevan';
      let scans = 0;
      Object.defineProperty(Document.prototype, 'title', {
        get() {
          scans++;
          return title;
        },
      });
      const page = startSession();
      async function changeUntil(isSo: () => boolean): Promise<void> {
        for (; !isSo(); await new Promise((resolve) => setTimeout(resolve))) document.body.append('Snow ');
      }
      await changeUntil(() => scans === 3);
      const before = [...page.asked];
      title = 'Talks in Baku';
      await changeUntil(() => page.asked.length > before.length);
      return [before, page.asked];
    });
    expect(asked).toEqual([['blocks: '], ['blocks: ', 'blocks: ']]);
  });

  it('asks about all text if every name counts', async () => {
    const asked = await run('<p>Georgia</p><p>Nothing</p>', async ({ startSession }) => {
      const page = startSession({ sendsAll: true });
      await page.untilAsked('Georgia');
      return page.asked;
    });
    expect(asked).toEqual(['blocks: Georgia / Nothing']);
  });

  it('asks about the rest of the text as soon as every name counts', async () => {
    const asked = await run('<p>Georgia</p>', async ({ startSession }) => {
      const page = startSession();
      const { session } = page;
      session.changeState({
        sendsAll: true,
        relevance: 'every',
        density: 'every',
        kinds: ['city'],
        looks: 'quiet',
        lexicon: 'first',
      });
      await page.untilAsked('Georgia');
      return page.asked;
    });
    expect(asked).toEqual(['blocks: Georgia']);
  });

  it('asks about all text again when the names change, and keeps marks that are still right', async () => {
    const seen = await run(SMALL, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      const [kept] = page.session.marks.shownInOrder();
      const state = {
        sendsAll: false,
        relevance: 'smart',
        density: 'every',
        kinds: ['city'],
        looks: 'quiet',
      } as const;
      page.session.changeState({ ...state, lexicon: 'second' });
      await page.untilQuestions(2);
      await page.untilAsked('Yerevan');
      return [page.asked[1], paintedTexts(), page.session.marks.shownInOrder()[0] === kept];
    });
    expect(seen).toEqual([
      'blocks: Talks in Yerevan. / Georgia too. / Nothing here.',
      { sidelight: ['Yerevan', 'Georgia'] },
      true,
    ]);
  });

  it('asks again only about text whose answer was lost with the port', async () => {
    const seen = await run(SMALL, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      page.holdAnswers();
      document.body.insertAdjacentHTML('beforeend', '<h2>News</h2><p>Baku</p>');
      await page.untilAsked('Baku');
      const before = paintedTexts();
      page.losePort();
      await page.untilAsked('Baku');
      return [page.asked.slice(1), before, paintedTexts()];
    });
    expect(seen).toEqual([
      ['blocks: News / Baku', 'blocks: News / Baku'],
      { sidelight: ['Yerevan', 'Georgia'] },
      { sidelight: ['Yerevan', 'Georgia', 'Baku'] },
    ]);
  });

  it('sends the headings again on a new port', async () => {
    const told = await run('<h2>News</h2><p>Yerevan</p>', async ({ startSession }) => {
      const page = startSession();
      page.holdAnswers();
      await page.untilAsked('Yerevan');
      page.losePort({ isOpenAgain: true }); // a question about something else has opened it
      await page.untilAsked('Yerevan');
      return page.headings;
    });
    expect(told).toEqual(['News', 'News']);
  });

  it('asks again about undecided blocks when new evidence decides them', async () => {
    const seen = await run('<p>Yerevan</p><p>Aliyev said so.</p>', async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Aliyev');
      const before = paintedTexts();
      document.body.insertAdjacentHTML('beforeend', '<p>Baku</p>');
      await page.untilAsked('again');
      return [page.asked, before, paintedTexts()];
    });
    expect(seen).toEqual([
      ['blocks: Yerevan / Aliyev said so.', 'blocks: Baku', 'again: Aliyev said so.'],
      { sidelight: ['Yerevan'] },
      { sidelight: ['Yerevan', 'Baku', 'Aliyev'] },
    ]);
  });

  it('paints nothing and asks no question after it has ended', async () => {
    const seen = await run(SMALL, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Yerevan');
      page.end();
      const painted = paintedTexts();
      document.body.insertAdjacentHTML('beforeend', '<p>Baku</p>');
      const next = startSession();
      await next.untilAsked('Baku');
      return [page.asked.length, painted];
    });
    expect(seen).toEqual([1, {}]);
  });

  describe('never sends the text of an editor', () => {
    const EDITORS =
      '<div contenteditable>SECRET Yerevan</div><textarea>SECRET Baku</textarea><div role="textbox"><p>SECRET</p></div>' +
      '<p>In a line <span contenteditable>SECRET</span> of text</p><input value="SECRET">';

    it.each([
      ['on a small page', `${EDITORS}<p>Yerevan</p><p>Georgia</p>`],
      ['on a large page', `<div><p>Yerevan</p></div>${FILLER}${EDITORS}<p>Georgia</p>${FILLER}${EDITORS}`],
    ])('%s', async (_, html) => {
      const sent = await run(html, async ({ startSession }) => {
        const page = startSession();
        await page.untilAsked('Georgia');
        document.querySelector('[contenteditable]')?.append(' SECRET Shusha');
        document.querySelector('span[contenteditable]')?.append(' SECRET Shusha');
        document.body.insertAdjacentHTML('beforeend', '<p>The end: Baku</p>');
        await page.untilAsked('The end');
        return page.sent();
      });
      expect(sent).not.toContain('SECRET');
      expect(sent).not.toContain('Shusha');
    });

    it('that is added while a large page is scanned', async () => {
      const sent = await run(`<p>Yerevan</p>${FILLER}<p id="last">Georgia</p>`, async ({ startSession }) => {
        let now = 0;
        let turns = 0;
        scheduler.yield = async () => {
          turns++;
          if (turns === 5)
            document
              .getElementById('last')
              ?.before(
                'Some text',
                Object.assign(document.createElement('textarea'), { textContent: 'SECRET' }),
              );
        };
        const page = startSession({ sendsAll: true }, () => {
          now += 20; // each reading of the clock ends a slice
          return now;
        });
        await page.untilAsked('Georgia');
        return page.sent();
      });
      expect(sent).not.toContain('SECRET');
    });
  });

  it('reads regions that hold names even if the page has inserted elements before them', async () => {
    const asked = await run(
      `${FILLER}<p>Georgia</p>${FILLER}`,
      async ({ startSession, beforeRegionsAnswer }) => {
        beforeRegionsAnswer(() => {
          for (let count = 0; count < 100; count++) document.body.prepend(document.createElement('p'));
        });
        const page = startSession({ sendsAll: true });
        await page.untilAsked('Some words');
        return page.asked.map((question) => question.includes('Georgia'));
      },
    );
    expect(asked.slice(0, 2)).toEqual([false, true]);
  });

  it('continues after a form that clobbers its DOM properties is moved', async () => {
    const html =
      '<p>Yerevan</p><form><input name="getRootNode"><input name="nodeType">Georgia</form><div id="end"></div>';
    const seen = await run(html, async ({ startSession, paintedTexts }) => {
      const page = startSession();
      await page.untilAsked('Georgia');
      const form = document.querySelector('form');
      if (form !== null) document.getElementById('end')?.append(form);
      document.body.insertAdjacentHTML('beforeend', '<p>Baku</p>');
      await page.untilAsked('Baku');
      return paintedTexts();
    });
    expect(seen).toEqual({ sidelight: ['Yerevan', 'Georgia', 'Baku'] });
  });
});
