import { describe, expect, it } from 'vitest';
import type * as TextRegions from '../../entrypoints/content/text-regions.ts';
import { describeModule } from '../support/in-modules.ts';

/** Pages with a few hundred elements each. */
const SHAPES = {
  'flat list': '<p>one </p>'.repeat(300),
  'flat list with text between': 'and <b>then</b> <p>one </p>'.repeat(100),
  'deep tree': `${'<div>in '.repeat(150)}middle ${'out</div> '.repeat(150)}`,
  table: `<table>${'<tr><td>one </td><td>two </td></tr>'.repeat(80)}</table>`,
  'long line': `<p>${'<b>one </b><i>two </i>'.repeat(150)}</p><p>end</p>`,
  'lines of links': `${'<a href="#">one </a>'.repeat(40)}<hr>`.repeat(6),
  'list of sections of every size': Array.from(
    { length: 20 },
    (_, size) => `<section>${'<p>one </p>'.repeat(size)}</section>`,
  ).join('text '),
};

describeModule<typeof TextRegions>(
  'text regions',
  'entrypoints/content/text-regions.ts',
  ({ run, runInBody }) => {
    describe.each(Object.entries(SHAPES))('of a %s', (_, html) => {
      it.each([
        5, 60, 1500,
      ])('contain all its text once and in order, with about %i elements each', async (size) => {
        const { texts, all } = await runInBody(
          html,
          ({ textRegions, bulkTextOf }, wanted) => ({
            texts: [...textRegions({ parent: document.body, from: 0, to: Infinity }, wanted)].map(bulkTextOf),
            all: document.body.textContent,
          }),
          size,
        );
        expect(texts.join('')).toBe(all);
      });

      it('never end inside a line', async () => {
        const inLine = await runInBody(html, ({ textRegions }) => {
          const isInLine = (node: Node | undefined) =>
            node instanceof Text || (node instanceof Element && ['a', 'b', 'i'].includes(node.localName));
          return [...textRegions({ parent: document.body, from: 0, to: Infinity }, 5)]
            .map(({ parent, to }) => [parent.childNodes[to - 1], parent.childNodes[to]])
            .filter((pair) => pair.every(isInLine))
            .map((pair) => pair.map((node) => node?.textContent));
        });
        expect(inLine).toEqual([]);
      });
    });

    it('contain about the requested number of elements', async () => {
      const sizes = await runInBody(SHAPES.table, ({ textRegions, nodesOf }) =>
        [...textRegions({ parent: document.body, from: 0, to: Infinity }, 30)].map((region) =>
          nodesOf(region).reduce(
            (sum, node) => sum + (node instanceof Element ? 1 + node.querySelectorAll('*').length : 0),
            0,
          ),
        ),
      );
      expect(Math.max(...sizes)).toBeLessThanOrEqual(60);
      expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(15);
    });

    it('leave out scripts and fields between blocks', async () => {
      const texts = await runInBody(
        '<p>One</p><script>"two"</script><p>Three</p><textarea>four</textarea><p>Five</p>',
        ({ textRegions, bulkTextOf }) =>
          [...textRegions({ parent: document.body, from: 0, to: Infinity }, 60)].map(bulkTextOf),
      );
      expect(texts).toEqual(['One', 'Three', 'Five']);
    });

    it.each([
      ['one element are its contents', '#one', 'One'],
      ['several siblings are these siblings', '#one, #two', 'OneTwo'],
      ['an element that is never read do not exist', 'script', undefined],
      ['no element do not exist', '#three', undefined],
    ])('of %s', async (_, selector, expected) => {
      const text = await runInBody(
        'Zero<p id="one">One</p><p id="two">Two</p><script>1</script>',
        ({ regionOf, bulkTextOf }, wanted) => {
          const region = regionOf([...document.querySelectorAll(wanted)]);
          return region && bulkTextOf(region);
        },
        selector,
      );
      expect(text).toBe(expected);
    });

    it('of siblings that are removed from the page do not exist', async () => {
      const region = await runInBody('', ({ regionOf }) => regionOf([document.createTextNode('gone')]));
      expect(region).toBeUndefined();
    });

    it('return the text that is left if the page has changed since', async () => {
      const texts = await runInBody(
        '<p>One</p><p>Two</p><p>Three</p>',
        ({ textRegions, bulkTextOf, nodesOf }) => {
          const [region] = textRegions({ parent: document.body, from: 0, to: Infinity }, 60);
          if (region === undefined) return [];
          document.body.lastElementChild?.remove();
          document.body.lastElementChild?.remove();
          return [bulkTextOf(region), nodesOf(region).map((node) => node.textContent)];
        },
      );
      expect(texts).toEqual(['One', ['One']]);
    });

    it.each([
      'flat list',
      'flat list with text between',
      'table',
      'list of sections of every size',
    ] as const)('of a %s contain the old text even if the page adds and removes elements while they are cut', async (shape) => {
      const { texts, all } = await runInBody(SHAPES[shape], ({ textRegions, bulkTextOf }) => {
        const { body } = document;
        const before = body.textContent ?? '';
        const [first] = body.children;
        const read: string[] = [];
        let count = 0;
        for (const region of textRegions({ parent: body, from: 0, to: Infinity }, 20)) {
          read.push(bulkTextOf(region));
          count++;
          if (count === 2) for (let added = 0; added < 40; added++) body.prepend(document.createElement('p'));
          if (count === 4) for (let removed = 0; removed < 20; removed++) body.firstElementChild?.remove();
          if (count === 5) first?.remove();
        }
        return { texts: read, all: before };
      });
      expect(texts.join('')).toBe(all);
    });

    it('are found again by their nodes if the page has inserted elements before them', async () => {
      const texts = await runInBody(
        '<p>One</p><p>Two</p><p>Three</p><p>Four</p>',
        ({ keepRegion, bulkTextOf }) => {
          const { body } = document;
          const region = { parent: body, from: 1, to: 3 };
          const kept = keepRegion(region);
          const read = () => [bulkTextOf(kept()), bulkTextOf(region)];
          body.prepend(document.createElement('hr'), document.createElement('hr'));
          const later = read();
          body.lastElementChild?.previousElementSibling?.remove();
          return [...later, bulkTextOf(kept())];
        },
      );
      expect(texts).toEqual(['TwoThree', 'One', 'TwoFour']);
    });

    it('leave no live range behind, which the page would have to update', async () => {
      const isWithin = await run('<p>One</p>', ({ bulkTextOf }) => {
        const ranges: Range[] = [];
        const { createRange } = document;
        document.createRange = () => {
          const range = createRange.call(document);
          ranges.push(range);
          return range;
        };
        bulkTextOf({ parent: document.body, from: 0, to: 1 });
        return ranges.map(({ startContainer, collapsed }) => [startContainer === document, collapsed]);
      });
      expect(isWithin).toEqual([[true, true]]);
    });

    describe('that may be sent', () => {
      /**
       * Cuts the text into regions of about `size` elements. Returns the texts of the regions that are not
       * empty. "|" stands for omitted content.
       */
      const sent = (html: string, size = 60, selector = 'body') =>
        runInBody(
          html,
          ({ readableTextOf, textRegions }, wanted, scope) => {
            const parent = document.querySelector(scope);
            if (parent === null) throw new Error(`There is no ${scope}.`);
            const region = { parent, from: 0, to: Infinity };
            const readable = readableTextOf(region);
            return [...textRegions(region, wanted)]
              .map((part) => readable(part).replaceAll('\n', '|'))
              .filter((text) => text !== '');
          },
          size,
          selector,
        );

      it.each([
        ['an editor', '<div contenteditable>SECRET</div>'],
        ['an editor of plain text', '<div contenteditable="plaintext-only">SECRET</div>'],
        ['an element that acts as an editor', '<div role="textbox">SECRET</div>'],
        [
          'an editor around other elements',
          '<div contenteditable><p>SECRET <b>SECRET</b></p><ul><li>SECRET</ul></div>',
        ],
        [
          'an editor around a part that cannot be edited',
          '<div contenteditable>SECRET <i contenteditable="false">SECRET</i> SECRET</div>',
        ],
        ['an editor around a script', '<div contenteditable>SECRET <script>SECRET</script> SECRET</div>'],
        ['a text area', '<textarea>SECRET</textarea>'],
        ['a select box', '<select><option>SECRET</option></select>'],
        ['a script', '<script>SECRET</script>'],
        ['a style', '<style>SECRET</style>'],
        ['code', '<pre>SECRET</pre><code>SECRET</code><kbd>SECRET</kbd>'],
        ['a graphic', '<svg><text>SECRET</text></svg>'],
        ['text for browsers without scripts', '<noscript>SECRET</noscript>'],
      ])('leave out %s anywhere on a page', async (_, html) => {
        expect((await sent(`<p>One</p>${html}<p>two</p>`)).join(' ').replace(/[ |]+/g, ' ')).toBe('One two');
        expect((await sent(`<p>One <span>${html}</span> two</p>`)).join(' ').replace(/[ |]+/g, ' ')).toBe(
          'One two',
        );
        expect(
          (await sent(`${html}<p>One</p><p>two</p>${html}`)).join(' ').replace(/[ |]+/g, ' ').trim(),
        ).toBe('Onetwo');
        const long = await sent(`<p>One</p>${html}`.repeat(300), 10);
        expect(long.join('').replace(/[ |]+/g, '')).toBe('One'.repeat(300));
      });

      it('are in page order, each once', async () => {
        const paragraphs = Array.from(
          { length: 200 },
          (_, index) => `<p>${index} <code>x</code>and</p>`,
        ).join('<div contenteditable>y</div>');
        const texts = await sent(paragraphs, 10);
        expect(texts.length).toBeGreaterThan(10);
        expect(texts.join('').replaceAll('|', '')).toBe(
          Array.from({ length: 200 }, (_, index) => `${index} and`).join(''),
        );
      });

      it.each([
        ['a large editor', `<div contenteditable>${'<p>SECRET</p>'.repeat(300)}</div><p>One</p>`, ['One']],
        [
          'an editor with large parts',
          `<p>One</p><div contenteditable><div>${'<p>SECRET</p>'.repeat(300)}</div></div>`,
          ['One'],
        ],
      ])('leave out %s', async (_, html, expected) => {
        expect((await sent(html, 10)).map((text) => text.replaceAll('|', '')).filter(Boolean)).toEqual(
          expected,
        );
      });

      it('do not exist inside an editor', async () => {
        expect(await sent('<div contenteditable><div id="it"><p>SECRET</p></div></div>', 60, '#it')).toEqual(
          [],
        );
      });

      it('contain the text of a shadow root', async () => {
        const html =
          '<x-a><template shadowrootmode="open"><p>One</p><textarea>SECRET</textarea><p>two</p></template></x-a>';
        const texts = await runInBody(html, ({ readableTextOf }) => {
          const parent = document.querySelector('x-a')?.shadowRoot;
          return parent
            ? readableTextOf({ parent, from: 0, to: Infinity })({ parent, from: 0, to: Infinity })
            : undefined;
        });
        expect(texts).toBe('One\ntwo');
      });

      it('leave no live range behind, which the page would have to update', async () => {
        const ranges = await run('<p>One</p><code>x</code><p>two</p>', ({ readableTextOf }) => {
          const made: Range[] = [];
          const { createRange } = document;
          document.createRange = () => {
            const range = createRange.call(document);
            made.push(range);
            return range;
          };
          const region = { parent: document.body, from: 0, to: Infinity };
          readableTextOf(region)(region);
          return made.map(({ startContainer, collapsed }) => startContainer === document && collapsed);
        });
        expect(ranges.length).toBeGreaterThan(0);
        expect(ranges.every(Boolean)).toBe(true);
      });

      it('leave out removed parts, and continue where omitted content was removed', async () => {
        const texts = await runInBody(
          '<div><p>One</p></div><p>two</p><code>x</code><p>three</p>',
          ({ readableTextOf }) => {
            const region = { parent: document.body, from: 0, to: Infinity };
            const readable = readableTextOf(region);
            const [first] = document.body.children;
            const code = document.querySelector('code');
            if (first === undefined || code === null) return undefined;
            first.remove();
            code.remove();
            return [readable({ parent: first, from: 0, to: Infinity }), readable(region)];
          },
        );
        expect(texts).toEqual(['', 'twothree']);
      });
    });

    describe('for the first search for names', () => {
      const looked = (html: string) =>
        runInBody(html, ({ firstRegions }) =>
          [...firstRegions({ parent: document.body, from: 0, to: Infinity })].map(([, text]) => text),
        );

      it('are one region with all text on a small page, scripts included', async () => {
        expect(await looked('<p>One</p><script>2</script><p>Three</p>')).toEqual(['One2Three']);
      });

      it('leave out scripts that are most of a small page', async () => {
        expect(await looked(`<p>One</p><script>"${'x'.repeat(250_000)}"</script><p>Three</p>`)).toEqual([
          'One',
          'Three',
        ]);
      });

      it('are several on a large page', async () => {
        const texts = await looked('<p>one </p>'.repeat(4000));
        expect(texts.length).toBeGreaterThan(1);
        expect(texts.join('')).toBe('one '.repeat(4000));
      });
    });
  },
);
