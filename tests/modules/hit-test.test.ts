import { describe, expect, it } from 'vitest';
import { describeModule } from '../support/in-modules.ts';
import type * as MarkedPage from '../support/marked-page.ts';

const STYLE = '<style>body { margin: 0; font: 20px/30px monospace }</style>';

describeModule<typeof MarkedPage>('the mark at a point', 'tests/support/marked-page.ts', ({ runInBody }) => {
  /**
   * Looks for a mark in the middle of each box of each mark. `move` shifts these points by a share of the
   * box's width and height. Returns ids of entries, or '-' for no mark.
   */
  const marksAt = (html: string, names: readonly string[], move = { x: 0, y: 0 }) =>
    runInBody(
      STYLE + html,
      ({ markPage, markAt, boxesOf }, wanted, by) => {
        const kinds = Object.fromEntries(wanted.map((name) => [name, 'city']));
        const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        const { blocks, marks } = markPage(kinds, [
          document.body,
          ...roots.flatMap((root) => [...root.childNodes]),
        ]);
        return marks.map((mark) =>
          boxesOf(mark).map(({ x, y, width, height }) => {
            const point = { x: x + width * (0.5 + by.x), y: y + height * (0.5 + by.y) };
            return markAt(point, blocks, () => true, roots)?.entry.id ?? '-';
          }),
        );
      },
      names,
      move,
    );

  it.each([
    ['in a line', '<p>In Yerevan and Baku</p>', ['Yerevan', 'Baku'], [['Yerevan'], ['Baku']]],
    ['right beside another', '<p>YerevanBaku</p>', ['Yerevan', 'Baku'], [['Yerevan'], ['Baku']]],
    [
      'on two lines',
      '<p style="width: 12ch">In Nagorno Karabakh</p>',
      ['Nagorno Karabakh'],
      [['Nagorno Karabakh', 'Nagorno Karabakh']],
    ],
    ['across two text nodes', '<p>In <b>Yere</b>van</p>', ['Yerevan'], [['Yerevan', 'Yerevan']]],
    [
      'across a whole inline element',
      '<p>In Y<i>ereva</i>n</p>',
      ['Yerevan'],
      [['Yerevan', 'Yerevan', 'Yerevan', 'Yerevan']],
    ],
    ['in a link', '<p><a href="#">Yerevan</a></p>', ['Yerevan'], [['Yerevan']]],
    [
      'in a vertical line',
      '<p style="writing-mode: vertical-rl; height: 300px">In Yerevan</p>',
      ['Yerevan'],
      [['Yerevan']],
    ],
    ['in a line from right to left', '<p dir="rtl">זאת Baku זאת</p>', ['Baku'], [['Baku']]],
    [
      'in a scroller',
      '<div style="height: 60px; overflow: auto"><p>In Baku</p><p>x</p><p>y</p></div>',
      ['Baku'],
      [['Baku']],
    ],
    [
      'in a shadow root',
      '<x-a><template shadowrootmode="open"><p>In Baku</p></template></x-a>',
      ['Baku'],
      [['Baku']],
    ],
    [
      'in a slot',
      '<x-a><template shadowrootmode="open"><p><slot></slot></p></template>In Baku</x-a>',
      ['Baku'],
      [['Baku']],
    ],
  ])('is found %s', async (_, html, names, expected) => {
    expect(await marksAt(html, names)).toEqual(expected);
  });

  it('is found only on its letters, not on the rest of the line', async () => {
    const html = '<p>Yerevan</p>';
    expect(await marksAt(html, ['Yerevan'], { x: 0.49, y: 0 })).toEqual([['Yerevan']]);
    // At that point, the caret position is still at the end of the mark.
    expect(await marksAt(html, ['Yerevan'], { x: 0.6, y: 0 })).toEqual([['-']]);
    expect(await marksAt(html, ['Yerevan'], { x: 20, y: 0 })).toEqual([['-']]);
  });

  it('is not found under an element that covers it', async () => {
    const html = '<p>Yerevan</p><div style="position: fixed; inset: 0">Cover</div>';
    expect(await marksAt(html, ['Yerevan'])).toEqual([['-']]);
  });

  it('is not found where there is no text, or outside the window', async () => {
    const found = await runInBody('<p>Yerevan</p><hr>', ({ markPage, markAt }) => {
      const { blocks } = markPage({ Yerevan: 'city' });
      return [
        { x: 300, y: 700 },
        { x: -5, y: -5 },
        { x: 5000, y: 5 },
      ].map((point) => markAt(point, blocks, () => true, []) ?? null);
    });
    expect(found).toEqual([null, null, null]);
  });

  it('is one of the marks that are shown', async () => {
    const found = await runInBody('<p>Yerevan</p>', ({ markPage, markAt, boxesOf }) => {
      const { blocks, marks } = markPage({ Yerevan: 'city', Yere: 'person' });
      const [box] = marks.flatMap(boxesOf);
      if (box === undefined) return undefined;
      const point = { x: box.x + 5, y: box.y + box.height / 2 };
      return ['Yerevan', 'Yere'].map(
        (id) => markAt(point, blocks, ({ entry }) => entry.id === id, [])?.entry.id,
      );
    });
    expect(found).toEqual(['Yerevan', 'Yere']);
  });

  it('is found in each piece of a long text node', async () => {
    const html = `<p>${'Yerevan and some other words. '.repeat(600)}</p>`;
    const found = await runInBody(html, ({ markPage, markAt, boxesOf }) => {
      const { blocks, marks } = markPage({ Yerevan: 'city' });
      return [0, 150, 300, 599].map((index) => {
        const mark = marks[index];
        document.documentElement.scrollTop += mark === undefined ? 0 : (boxesOf(mark)[0]?.top ?? 0) - 100;
        const box = mark && boxesOf(mark)[0];
        return box !== undefined && markAt({ x: box.x + 3, y: box.y + 5 }, blocks, () => true, []) === mark;
      });
    });
    expect(found).toEqual([true, true, true, true]);
  });

  describe('is on a line that', () => {
    it.each([
      ['runs across', '<p>Yerevan</p>', false],
      ['runs down in vertical text', '<p style="writing-mode: vertical-rl">Yerevan</p>', true],
      ['runs down if it is rotated', '<p style="transform: rotate(90deg); width: 300px">Yerevan</p>', true],
      ['runs across if it is upside down', '<p style="transform: rotate(180deg)">Yerevan</p>', false],
    ])('%s', async (_, html, expected) => {
      const isDown = await runInBody(STYLE + html, ({ markPage, runsDown }) =>
        markPage({ Yerevan: 'city' }).marks.map(runsDown),
      );
      expect(isDown).toEqual([expected]);
    });
  });

  describe('is checked for a control around it:', () => {
    it.each([
      ['in a link', '<a href="#" class="it">Yerevan</a>', true],
      ['in an element inside a link', '<a href="#"><b class="it">Yerevan</b></a>', true],
      ['in a button', '<button class="it">Yerevan</button>', true],
      ['in a label', '<label class="it">Yerevan <input type="checkbox"></label>', true],
      ['in a summary', '<details><summary class="it">Yerevan</summary></details>', true],
      [
        'in an element that acts as a button',
        '<div role="button"><span class="it">Yerevan</span></div>',
        true,
      ],
      [
        'in an element with a click handler',
        '<div onclick="void 0"><span class="it">Yerevan</span></div>',
        true,
      ],
      ['in text', '<p class="it">Yerevan</p>', false],
      ['in an anchor without an address', '<a name="x" class="it">Yerevan</a>', false],
      [
        'in a shadow root inside a link',
        '<a href="#"><x-a class="it"><template shadowrootmode="open"><b>Yerevan</b></template></x-a></a>',
        true,
      ],
      [
        'in a link in a shadow root',
        '<x-a class="it"><template shadowrootmode="open"><a href="#">Yerevan</a></template></x-a>',
        true,
      ],
      [
        'in text in a shadow root',
        '<x-a class="it"><template shadowrootmode="open"><b>Yerevan</b></template></x-a>',
        false,
      ],
    ])('%s', async (_, html, expected) => {
      const isOn = await runInBody(STYLE + html, ({ isOnControl }) => {
        const box = document.querySelector('.it')?.getBoundingClientRect();
        return box && isOnControl({ x: box.x + 20, y: box.y + box.height / 2 });
      });
      expect(isOn).toBe(expected);
    });
  });
});
