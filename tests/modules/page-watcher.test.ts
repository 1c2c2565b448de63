import { describe, expect, it } from 'vitest';
import { describeModule } from '../support/in-modules.ts';
import type * as Watched from '../support/watched-page.ts';

const PAGE =
  '<p id="one">One</p><p id="two">Two <b>and</b> <i>more</i></p><ul id="list"><li>1</li><li>2</li></ul>';

describeModule<typeof Watched>('changes of a page', 'tests/support/watched-page.ts', ({ run, runInBody }) => {
  /**
   * Each row has a change, as statements of a page's script, and the runs of siblings that the watcher must
   * report.
   */
  const changes: readonly (readonly [what: string, change: string, runs: readonly string[]])[] = [
    ['text added to a line: the whole line', 'two.append("!")', ['Two +and+ +more+!']],
    [
      'text changed in an inline element: the whole line',
      'two.querySelector("b").firstChild.data = "or"',
      ['Two +or+ +more'],
    ],
    ['text removed from a line: the rest of the line', 'two.querySelector("b").remove()', ['Two + +more']],
    [
      'all text removed from an inline element: its line',
      'two.querySelector("b").replaceChildren()',
      ['Two ++ +more'],
    ],
    [
      'a paragraph added: only the paragraph',
      'one.after(Object.assign(document.createElement("p"), { textContent: "New" }))',
      ['New'],
    ],
    ['a paragraph in place of another', 'one.outerHTML = "<p>New</p>"', ['New']],
    ['items added: each item', 'list.insertAdjacentHTML("beforeend", "<li>3</li><li>4</li>")', ['3', '4']],
    ['two changes in one line: the line once', 'two.prepend("a"); two.append("b")', ['a+Two +and+ +more+b']],
    [
      'a change inside a new element: only the new element',
      'one.outerHTML = "<div id=new><p>In</p></div>"; document.querySelector("#new p").append("!")',
      ['In!'],
    ],
    ['an element added and removed again: nothing', 'one.append("gone"); one.lastChild.remove()', ['One']],
    [
      'text beside blocks: the line between them',
      'list.before("between", document.createElement("b"))',
      ['between+'],
    ],
    [
      'an attribute and a comment: nothing',
      'one.title = "x"; one.after(document.createComment("Yerevan")); list.append("end")',
      ['end'],
    ],
    [
      'our element: nothing',
      'document.documentElement.append(document.createElement("sidelight-card")); list.append("end")',
      ['end'],
    ],
    [
      'a form whose controls clobber its DOM properties',
      'one.innerHTML = "<form><input name=parentNode><input name=localName>In</form>"',
      ['In'],
    ],
  ];

  it.each(changes)('are reported as runs of siblings: %s', async (_, change, expected) => {
    const told = await runInBody(
      PAGE,
      ({ watchedPage }, source) => {
        const page = watchedPage();
        const script = document.createElement('script');
        script.textContent = `{ ${source} }`;
        document.head.append(script);
        script.remove();
        return page.next().finally(page.end);
      },
      change,
    );
    expect(told).toEqual(expected);
  });

  it('are also reported in a watched shadow root', async () => {
    const told = await runInBody(
      '<x-a><template shadowrootmode="open"><p>In</p></template></x-a>',
      ({ watchedPage }) => {
        const page = watchedPage();
        const root = document.querySelector('x-a')?.shadowRoot;
        if (!root) return undefined;
        page.watch(root);
        root.querySelector('p')?.append(' the shadow');
        return page.next().finally(page.end);
      },
    );
    expect(told).toEqual(['In+ the shadow']);
  });

  describe('of the address', () => {
    it.each([
      ['another page of an application', () => history.pushState({}, '', '/other')],
      ['a fragment that looks like a path', () => location.assign('#/other')],
      ['a fragment with an exclamation mark', () => location.assign('#!other')],
    ])('are reported without the changes of the text: %s', async (_, go) => {
      const told = await run(
        PAGE,
        ({ watchedPage }, source) => {
          const page = watchedPage();
          new Function(`(${source})()`)();
          document.getElementById('one')?.append(' more');
          return page.next();
        },
        String(go),
      );
      expect(told).toBe('another address');
    });

    it('are reported when the user goes back, even if the text does not change', async () => {
      const told = await run(PAGE, ({ watchedPage }) => {
        history.pushState({}, '', '/other');
        const page = watchedPage();
        history.back();
        return page.next();
      });
      expect(told).toBe('another address');
    });

    it('are not reported when the user jumps within the page', async () => {
      const told = await run(PAGE, ({ watchedPage }) => {
        const page = watchedPage();
        location.assign('#two');
        document.getElementById('one')?.append(' more');
        return page.next();
      });
      expect(told).toEqual(['One+ more']);
    });
  });

  it('are reported together if they follow each other quickly', async () => {
    const told = await runInBody(PAGE, async ({ watchedPage }) => {
      const page = watchedPage();
      for (let count = 0; count < 20; count++) {
        document.getElementById('list')?.insertAdjacentHTML('beforeend', `<li>${count}</li>`);
        await Promise.resolve();
      }
      return page.next().finally(page.end);
    });
    expect(told).toHaveLength(20);
  });

  it('are reported later if they occur while earlier ones are read', async () => {
    const told = await run(PAGE, async ({ watchPage }) => {
      const reports: (string | null)[][] = [];
      let isFirst = true;
      await new Promise<void>((resolve) => {
        watchPage({
          ownElement: 'sidelight-card',
          signal: new AbortController().signal,
          whenIdle: async () => {},
          beginsPiece: () => false,
          onMutations() {},
          async onChange({ runs }) {
            reports.push(runs.flatMap((nodes) => nodes.map(({ textContent }) => textContent)));
            if (isFirst) document.getElementById('list')?.append('later');
            else resolve();
            isFirst = false;
          },
          onNavigate: async () => {},
        });
        document.getElementById('list')?.append('first');
      });
      return reports;
    });
    expect(told).toEqual([['first'], ['first', 'later']]);
  });

  it('are no longer reported when the signal ends', async () => {
    const told = await run(PAGE, async ({ watchedPage }) => {
      const ended = watchedPage();
      const page = watchedPage();
      ended.end();
      document.getElementById('one')?.append(' more');
      await page.next();
      return Promise.race([ended.next(), Promise.resolve('nothing')]);
    });
    expect(told).toBe('nothing');
  });

  it('are collected around nodes, except those that are removed or inside another', async () => {
    const runs = await runInBody(PAGE, ({ runsAround }) => {
      const [one, two] = document.querySelectorAll('p');
      const gone = document.createElement('p');
      const inside = two?.querySelector('b')?.firstChild;
      return runsAround(
        [one, gone, two, inside].filter((node) => node instanceof Node),
        { ownElement: 'sidelight-card', beginsPiece: () => false },
      ).map((nodes) => nodes.map(({ textContent }) => textContent).join('+'));
    });
    expect(runs).toEqual(['One', 'Two and more']);
  });

  describe('in a paragraph of thousands of elements that is cut into pieces', () => {
    const html = `<p>${Array.from({ length: 5000 }, (_, index) => `<b>${index}</b>`).join('')}</p>`;

    /**
     * Returns the first and the last number of each run of siblings around the elements with these numbers.
     * The paragraph is cut into pieces of `every` elements.
     */
    const around = (numbers: readonly number[], every: number) =>
      runInBody(
        html,
        ({ runsAround }, changed, size) => {
          const all = [...document.querySelectorAll('b')];
          const nodes = changed.flatMap(
            (number) => (number % 2 === 0 ? all[number]?.firstChild : all[number]) ?? [],
          );
          let asked = 0;
          const runs = runsAround(nodes, {
            ownElement: 'sidelight-card',
            beginsPiece(node) {
              asked++;
              const number = Number(node.textContent);
              return number > 0 && number % size === 0;
            },
          });
          return {
            runs: runs.map((nodes) => [nodes[0]?.textContent, nodes.at(-1)?.textContent].map(Number)),
            asked,
          };
        },
        numbers,
        every,
      );

    it.each([
      ['in the middle: its piece and the next', [2250], [[2200, 2599]]],
      ['at the beginning of a piece', [2200], [[2200, 2599]]],
      ['at the end of a piece', [2199], [[2000, 2399]]],
      ['in the first piece', [7], [[0, 399]]],
      ['in the last piece', [4999], [[4800, 4999]]],
    ])('are reported as runs of limited length: %s', async (_, numbers, runs) => {
      const told = await around(numbers, 200);
      expect(told.runs).toEqual(runs);
      expect(told.asked).toBeLessThanOrEqual(410);
    });

    it('are searched for once in each piece', async () => {
      const told = await around(
        Array.from({ length: 200 }, (_, index) => 2200 + index),
        200,
      );
      expect(told.runs).toEqual([[2200, 2599]]);
      expect(told.asked).toBeLessThanOrEqual(410);
    });

    it('are reported with the next piece, which repeats the end of the changed piece', async () => {
      expect((await around([2250, 2599], 200)).runs).toEqual([
        [2200, 2599],
        [2400, 2799],
      ]);
    });

    it('are reported separately if they are far from each other', async () => {
      expect((await around([100, 4500], 200)).runs).toEqual([
        [0, 399],
        [4400, 4799],
      ]);
    });

    it('are reported as one run if the paragraph is one piece', async () => {
      expect((await around([2500], 10_000)).runs).toEqual([[0, 4999]]);
    });
  });
});
