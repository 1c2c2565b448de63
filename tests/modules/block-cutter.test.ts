import { describe, expect, it } from 'vitest';
import type * as Blocks from '../support/cut-blocks.ts';
import { describeModule } from '../support/in-modules.ts';

/** Describes some HTML and the blocks expected from it, in the notation of `cutBlocks`. */
type BlockRow = readonly [what: string, html: string, blocks: readonly string[]];

const inLine: readonly BlockRow[] = [
  [
    'inline elements',
    '<p>The <b>Zange</b>zur <a href="#">cor<i>ridor</i></a></p>',
    ['The Zangezur corridor'],
  ],
  [
    'nested inline elements',
    '<p><span>Ni</span>kol <span><span>Pa</span>shin</span>yan</p>',
    ['Nikol Pashinyan'],
  ],
  [
    'elements that only set a font',
    '<p><font><font>Ilham</font></font><font> </font><font>Aliyev</font></p>',
    ['Ilham Aliyev'],
  ],
  [
    'one element for each letter',
    '<p><span>B</span><span>a</span><span>k</span><span>u</span></p>',
    ['Baku'],
  ],
  ['a comment', '<p>Yere<!-- a comment -->van</p>', ['Yerevan']],
  ['a possible line break', '<p>Yere<wbr>van</p>', ['Yerevan']],
  ['a label', '<p>Talks in <label>Ba</label>ku</p>', ['Talks in Baku']],
  ['an inline component', '<p>Yere<x-part>van</x-part></p>', ['Yerevan']],
  [
    'links without space between them',
    '<p><a href="#">South</a><a href="#">Caucasus</a></p>',
    ['SouthCaucasus [boilerplate]'],
  ],
  [
    'a drop cap',
    '<p><span style="float: left; font-size: 3em">Y</span>erevan hosted talks.</p>',
    ['Yerevan hosted talks.'],
  ],
  [
    'a first letter with a style of its own',
    '<style>p::first-letter { float: left; padding-right: 4px }</style><p>Yerevan</p>',
    ['Yerevan'],
  ],
  ['a line of source text', '<p>Nikol\n Pashinyan</p>', ['Nikol| Pashinyan']],
  ['preserved white space', '<div style="white-space: pre-wrap">Talks in Baku.</div>', ['Talks in Baku.']],
  ['a variable and teletype', '<p><var>Ali</var>yev, <tt>Pashin</tt>yan</p>', ['Aliyev, Pashinyan']],
];

const parted: readonly BlockRow[] = [
  ['a line break', '<p>Nikol<br>Pashinyan</p>', ['Nikol|Pashinyan']],
  ['an image', '<p>Pashiny<img alt="Baku">an</p>', ['Pashiny▢an']],
  ['a picture', '<p>Pashiny<picture><source><img alt=""></picture>an</p>', ['Pashiny▢an']],
  ['a graphic', '<p>Ba<svg width="9" height="9"><text>Yerevan</text></svg>ku</p>', ['Ba▢ku']],
  [
    'a footnote mark',
    '<p>Yerevan<sup>1</sup> and Baku<sup><a href="#n">[2]</a></sup>.</p>',
    ['Yerevan▢1▢ and Baku▢[2]▢.'],
  ],
  ['an index', '<p>Baku<sub>2</sub>Yerevan</p>', ['Baku▢2▢Yerevan']],
  [
    'a pronunciation in ruby text',
    '<p><ruby>Baku<rp>(</rp><rt>Yerevan</rt><rp>)</rp></ruby>Gyumri</p>',
    ['Baku▢Gyumri'],
  ],
  ['code', '<p>Zangezur <code>corridor</code> opens</p>', ['Zangezur ▢ opens']],
  ['keys and output', '<p>One <kbd>Yerevan</kbd> two <samp>Baku</samp> three</p>', ['One ▢ two ▢ three']],
  ['a button', '<p>Nikol<button>Pashinyan</button>Aliyev</p>', ['Nikol▢Pashinyan▢Aliyev']],
  ['a field', '<p>Nikol<input value="Baku">Pashinyan</p>', ['Nikol▢Pashinyan']],
  ['a select box', '<p>Nikol<select><option>Baku</select>Pashinyan</p>', ['Nikol▢Pashinyan']],
  ['a text area', '<p>Nikol<textarea>Baku</textarea>Pashinyan</p>', ['Nikol▢Pashinyan']],
  ['an inline editor', '<p>One <span contenteditable>Baku</span> two</p>', ['One ▢ two']],
  ['a frame', '<p>Nikol<iframe srcdoc="Baku"></iframe>Pashinyan</p>', ['Nikol▢Pashinyan']],
  ['a script', '<p>Nikol<script>"Baku"</script>Pashinyan</p>', ['Nikol▢Pashinyan']],
];

const laidOutApart: readonly BlockRow[] = [
  [
    'a margin',
    '<p><a style="margin: 0 9px">South</a><a style="margin: 0 9px">Caucasus</a></p>',
    ['South▢Caucasus'],
  ],
  [
    'padding',
    '<p><span style="padding-right: 9px">South</span><span>Caucasus</span></p>',
    ['South▢Caucasus'],
  ],
  [
    'inline boxes',
    '<p><a style="display: inline-block">South</a><a style="display: inline-block">Caucasus</a></p>',
    ['South▢Caucasus'],
  ],
  [
    'boxes laid out as blocks',
    '<p><span style="display: block">Ilham</span><span style="display: block">Aliyev</span></p>',
    ['Ilham▢Aliyev'],
  ],
  [
    'a flexible row',
    '<div style="display: flex; gap: 40px"><span>South</span><span>Caucasus</span></div>',
    ['South▢Caucasus'],
  ],
  ['a grid', '<div style="display: grid"><span>Central</span><span>Asia</span></div>', ['Central▢Asia']],
  [
    'an absolute position',
    '<p>South<span style="position: absolute; right: 0">Caucasus</span></p>',
    ['South▢Caucasus'],
  ],
  [
    'a margin inside a link',
    '<a href="#"><b style="margin-right: 9px">Zange</b><i>zur</i></a>',
    ['Zange▢zur [boilerplate]'],
  ],
];

const blocks: readonly BlockRow[] = [
  ['paragraphs', '<p>Nikol</p><p>Pashinyan</p>', ['Nikol', 'Pashinyan']],
  ['text beside a paragraph', '<div>Nikol<p>Pashinyan</p>Aliyev</div>', ['Nikol', 'Pashinyan', 'Aliyev']],
  [
    'a block in an inline element',
    '<p>One</p><b>Nikol<div>Pashinyan</div>Aliyev</b>',
    ['One', 'Nikol', 'Pashinyan', 'Aliyev'],
  ],
  [
    'a block in a link',
    '<a href="#">Nikol<div>Pashinyan</div></a>',
    ['Nikol [boilerplate]', 'Pashinyan [boilerplate]'],
  ],
  ['deeply nested blocks', '<div><section><div>Nikol</div></section></div>Pashinyan', ['Nikol', 'Pashinyan']],
  ['a rule', '<p>One</p>Nikol<hr>Pashinyan', ['One', 'Nikol', 'Pashinyan']],
  [
    'a quotation and a caption',
    '<blockquote>Nikol</blockquote><figure><figcaption>Aliyev</figcaption></figure>',
    ['Nikol', 'Aliyev'],
  ],
  [
    'a summary and its details',
    '<details open><summary>Nikol</summary>Pashinyan</details>',
    ['Nikol', 'Pashinyan'],
  ],
  [
    'a component laid out as a block',
    '<div>Yere<x-part style="display: block">van</x-part></div>',
    ['Yere', 'van'],
  ],
  [
    'list items, inline too',
    '<ul><li style="display: inline">Nikol <li style="display: inline">Aliyev</ul>',
    ['Nikol  [item]', 'Aliyev [item]'],
  ],
];

const flagged: readonly BlockRow[] = [
  [
    'headings',
    '<h1>Baku</h1><h2><a href="#">Gyumri</a></h2><h4>Shusha</h4>',
    ['Baku [heading]', 'Gyumri [boilerplate] [heading]', 'Shusha [heading]'],
  ],
  [
    'cells',
    '<table><caption>Ankara</caption><tr><th>Baku<td>Gyumri</table>',
    ['Ankara', 'Baku [item]', 'Gyumri [item]'],
  ],
  ['terms', '<dl><dt>Baku<dd>Gyumri</dl>', ['Baku [item]', 'Gyumri [item]']],
  ['a paragraph in a list item', '<ul><li><p>Baku</p></li></ul>', ['Baku [item]']],
  ['a button outside a text', '<button>Baku</button>', ['Baku▢ [item]']],
  [
    'navigation',
    '<nav>Baku</nav><div role="navigation">Gyumri</div><footer>Shusha</footer>',
    ['Baku [boilerplate]', 'Gyumri [boilerplate]', 'Shusha [boilerplate]'],
  ],
  [
    'text that is only links',
    '<p><a href="#">Baku</a> <a href="#">Gyumri</a></p>',
    ['Baku Gyumri [boilerplate]'],
  ],
  ['links in a text', '<p><a href="#">Baku</a> and <a href="#">Gyumri</a></p>', ['Baku and Gyumri']],
  ['an anchor without an address', '<p><a name="top">Baku</a></p>', ['Baku']],
];

const leftOut: readonly BlockRow[] = [
  [
    'scripts and styles',
    '<script>"Baku"</script><style>/* Baku */</style><noscript>Baku</noscript><template>Baku</template>',
    [],
  ],
  ['code outside a text', '<pre>Baku</pre><code>Baku</code>', []],
  [
    'editors',
    '<div contenteditable><p>Baku</p></div><p contenteditable="true">Baku</p><p contenteditable="plaintext-only">Baku</p>',
    [],
  ],
  [
    'an editor with a part that cannot be edited',
    '<div contenteditable>Baku <span contenteditable="false">Yerevan</span></div>',
    [],
  ],
  [
    'elements that act as editors',
    '<div role="textbox">Baku</div><div role="searchbox">Baku</div><div role="combobox">Baku</div>',
    [],
  ],
  ['media', '<audio>Baku</audio><video>Baku</video><canvas>Baku</canvas><object>Baku</object>', []],
  ['text without a box', '<p style="display: none">Baku</p><div hidden><p>Baku</p></div>', []],
  ['invisible text', '<p style="visibility: hidden">Baku</p>', []],
  ['closed details', '<details><summary>More</summary><p>Baku</p></details>', ['More']],
  ['text that only find-in-page shows', '<div hidden="until-found"><p>Baku</p></div>', []],
];

const kept: readonly BlockRow[] = [
  ['an element marked as not editable', '<p contenteditable="false">Baku</p>', ['Baku']],
  ['text outside the viewport', '<p style="margin-top: 5000px">Baku</p>', ['Baku']],
  ['text hidden from assistive technology', '<p aria-hidden="true">Baku</p>', ['Baku']],
  ['inert text', '<div inert><p>Baku</p></div>', ['Baku']],
  ['text written from right to left', '<p dir="rtl">זאת Baku</p>', ['זאת Baku']],
];

describeModule<typeof Blocks>('text blocks', 'tests/support/cut-blocks.ts', ({ run, runInBody }) => {
  async function expectBlocks(html: string, expected: readonly string[]): Promise<void> {
    expect(await runInBody(html, ({ cutBlocks }) => cutBlocks([document.body]))).toEqual(expected);
  }

  it.each(inLine)('continue across %s', (_, html, expected) => expectBlocks(html, expected));
  it.each(parted)('have their words separated by %s', (_, html, expected) => expectBlocks(html, expected));
  it.each(laidOutApart)('have their words separated by layout: %s', (_, html, expected) =>
    expectBlocks(html, expected));
  it.each(blocks)('end at %s', (_, html, expected) => expectBlocks(html, expected));
  it.each(flagged)('have flags for %s', (_, html, expected) => expectBlocks(html, expected));
  it.each(leftOut)('leave out %s', (_, html, expected) => expectBlocks(html, expected));
  it.each(kept)('keep %s', (_, html, expected) => expectBlocks(html, expected));

  it.each([
    ['code', '<pre><b id="here">Baku</b></pre>'],
    ['an editor', '<div contenteditable><p id="here">Baku</p></div>'],
    ['an element that acts as an editor', '<div role="TextBox"><p id="here">Baku</p></div>'],
    ['a graphic', '<svg><text id="here">Baku</text></svg>'],
  ])('do not exist inside %s', async (_, html) => {
    expect(await runInBody(html, ({ cutBlocks }) => cutBlocks(document.querySelectorAll('#here')))).toEqual(
      [],
    );
  });

  it('contain only the given siblings', async () => {
    const html = '<p>One <b id="first">two</b> three <i id="last">four</i> five</p>';
    const cut = await runInBody(html, ({ cutBlocks }) => {
      const first = document.getElementById('first');
      return cutBlocks(first?.nextSibling ? [first, first.nextSibling] : []);
    });
    expect(cut).toEqual(['two three ']);
  });

  it('are cut without computed styles if no two words touch', async () => {
    const asked = await run('<p>One <a>two</a> <b>three</b>, four</p>', ({ cutBlocks }) => {
      let questions = 0;
      const { getComputedStyle } = globalThis;
      globalThis.getComputedStyle = (element) => {
        if (element.localName !== 'p') questions++; // the style of the paragraph says whether it is shown
        return getComputedStyle(element);
      };
      cutBlocks([document.body]);
      return questions;
    });
    expect(asked).toBe(0);
  });

  describe('around shadow roots', () => {
    const html = `<x-card id="card"><template shadowrootmode="open"><h3>Nikol <slot name="title"></slot></h3><p>Talks <slot></slot></p></template>
      <b slot="title">Pashinyan</b> in Baku</x-card>`;

    it('are cut in the order of the DOM, not of the slots', async () => {
      const { cut, shadow } = await runInBody(html, ({ cutBlocks }) => ({
        cut: cutBlocks([document.body]).map((text) => text.replace(/[\s|]+/g, ' ').trim()),
        shadow: cutBlocks(document.getElementById('card')?.shadowRoot?.childNodes ?? []),
      }));
      expect(cut).toEqual(['Pashinyan in Baku']);
      expect(shadow).toEqual(['Nikol  [heading]', 'Talks ']);
    });

    it('include the default text of an empty slot', async () => {
      const empty =
        '<x-card id="card"><template shadowrootmode="open"><p>Talks in <slot>Yere<b>van</b></slot></p></template></x-card>';
      expect(
        await runInBody(empty, ({ cutBlocks }) =>
          cutBlocks(document.getElementById('card')?.shadowRoot?.childNodes ?? []),
        ),
      ).toEqual(['Talks in Yerevan']);
    });
  });

  describe('of a long paragraph', () => {
    it('are pieces of about 4 kB, each beginning with the last words of the previous one', async () => {
      const pieces = await runInBody('<p></p>', ({ cutPieces }) => {
        document.querySelector('p')?.append('Yerevan and Baku. '.repeat(600));
        return cutPieces(document.querySelectorAll('p'));
      });
      expect(pieces.map(({ units }) => units).reduce((sum, units) => sum + units)).toBe(600 * 18);
      expect(Math.max(...pieces.map(({ units }) => units))).toBeLessThanOrEqual(4097);
      expect(pieces.map(({ lead }) => lead === '')).toEqual([true, false, false]);
      for (const { lead } of pieces.slice(1)) expect(lead).toMatch(/^(?:Yerevan|and|Baku\.) .{80,}/);
    });

    it('are pieces of about 200 text nodes', async () => {
      const pieces = await runInBody(`<p>${'<b>Yerevan</b> <i>Baku</i> '.repeat(300)}</p>`, ({ cutPieces }) =>
        cutPieces(document.querySelectorAll('p')),
      );
      expect(pieces.length).toBeGreaterThan(4);
      expect(Math.max(...pieces.map(({ nodes }) => nodes))).toBeLessThan(300);
    });

    it('have the same length if there is no white space to cut at', async () => {
      const pieces = await runInBody('<p></p>', ({ cutPieces }) => {
        document.querySelector('p')?.append('長'.repeat(10_000));
        return cutPieces(document.querySelectorAll('p'));
      });
      expect(pieces.map(({ units }) => units)).toEqual([4096, 4096, 1808]);
    });

    it('repeat only those previous words that are still on the page', async () => {
      const pieces = await runInBody('<p><b>Talks in Yerevan </b><i>and Baku</i></p>', ({ cutAfter }) => {
        const [before, after] = ['b', 'i'].map((name) => document.querySelector(name));
        if (!(before?.firstChild instanceof Text) || !after) return [];
        const lead = { node: before.firstChild, offset: 0, start: 0, length: before.firstChild.length };
        before.firstChild.data = 'Talks ';
        return cutAfter([lead], [after]);
      });
      expect(pieces).toEqual([{ text: 'Talks and Baku', lead: 6, starts: [0, 6] }]);
    });

    it('do not split a surrogate pair', async () => {
      const pieces = await runInBody('<p></p>', ({ cutPieces }) => {
        document.querySelector('p')?.append(`a${'𐒰'.repeat(4000)}`);
        return cutPieces(document.querySelectorAll('p'));
      });
      expect(pieces.map(({ units }) => units % 2)).toEqual([1, 0]);
    });
  });

  it('belong to sections that begin with headings', async () => {
    const html = '<p>Zero</p><h2>One</h2><p>a</p><div><h3>Two</h3><p>b</p></div><p>c</p>';
    expect(await runInBody(html, ({ cutSections }) => cutSections([document.body]))).toEqual([
      '0: Zero',
      '1: One',
      '1: a',
      '2: Two',
      '2: b',
      '2: c',
    ]);
  });

  it('belong to the section of the heading before them, even if they are cut alone', async () => {
    const html = '<p>Zero</p><h2>One</h2><h3>Two</h3><p id="alone">a</p><h2>Three</h2>';
    expect(
      await runInBody(html, ({ cutSections }) => cutSections(document.querySelectorAll('#alone'))),
    ).toEqual(['2: a']);
  });

  it.each([
    ['in one node', '<p>Talks in Baku.</p>', 9, 13, ['Baku']],
    ['across nodes', '<p>The <b>Zange</b>zur <i>corridor</i>.</p>', 4, 21, ['Zange', 'zur ', 'corridor']],
    ['at the end of a node', '<p><b>Talks </b><i>Baku</i></p>', 6, 10, ['Baku']],
    ['at the beginning of a node', '<p><i>Baku</i><b> talks</b></p>', 0, 4, ['Baku']],
    ['after an image', '<p>Talks<img alt="">Baku</p>', 6, 10, ['Baku']],
    ['across a line break', '<p>Nikol<br>Pashinyan</p>', 0, 15, ['Nikol', 'Pashinyan']],
  ])('can be traced to nodes of the page: %s', async (_, html, start, end, expected) => {
    const found = await runInBody(
      html,
      ({ textBetween }, ...at) => textBetween(document.querySelectorAll('p'), ...at),
      start,
      end,
    );
    expect(found).toEqual(expected);
  });
});
