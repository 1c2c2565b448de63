import { expect, it } from 'vitest';
import type * as SafeDom from '../../entrypoints/page/safe-dom.ts';
import { describeModule } from '../support/in-modules.ts';

/** Properties of elements that safe-dom.ts reads. A form with controls of these names clobbers them. */
const PROPERTIES =
  'localName firstChild nextSibling previousSibling parentNode nodeType isConnected shadowRoot childNodes children getElementsByTagName contains ' +
  'matches closest checkVisibility ownerDocument';
const CONTROLS = PROPERTIES.split(' ')
  .map((name) => `<input name="${name}">`)
  .join('');
const FORM = `<p id="before">Before</p><form id="form">${CONTROLS}<p id="inside">Inside</p></form><p id="after">After</p>`;

describeModule<typeof SafeDom>(
  'reading a form that clobbers its DOM properties',
  'entrypoints/page/safe-dom.ts',
  ({ run }) => {
    it('returns the real properties, not the form’s controls', async () => {
      const read = await run(FORM, (dom) => {
        const form = document.querySelector('form');
        const host = document.createElement('div');
        if (form === null) throw new Error('There is no form.');
        const isHidden = (form as { readonly localName: unknown }).localName instanceof HTMLInputElement;
        return {
          isHidden,
          localName: dom.localNameOf(form),
          firstChild: dom.firstChildOf(form)?.nodeName,
          siblings: [dom.previousSiblingOf(form), dom.nextSiblingOf(form)].map(
            (node) => node instanceof Element && node.id,
          ),
          isInBody: dom.parentNodeOf(form) === document.body,
          isElement: dom.isElement(form),
          isText: dom.isText(form),
          isConnected: [dom.isConnected(form), dom.isConnected(host)],
          shadowRoot: dom.shadowRootOf(form),
          children: [dom.childNodesOf(form).length, [...dom.childrenOf(form)].length, dom.sizeOf(form)],
          contains: [dom.contains(document.body, form), dom.contains(form, document.body)],
          closest: dom.closest(form, 'body') === document.body,
          isUndefined: dom.isUndefined(form),
          showsItsText: dom.showsItsText(form),
        };
      });
      const size = PROPERTIES.split(' ').length + 1;
      expect(read).toEqual({
        isHidden: true,
        localName: 'form',
        firstChild: 'INPUT',
        siblings: ['before', 'after'],
        isInBody: true,
        isElement: true,
        isText: false,
        isConnected: [true, false],
        shadowRoot: null,
        children: [size, size, size],
        contains: [true, false],
        closest: true,
        isUndefined: false,
        showsItsText: true,
      });
    });

    it('returns the title of a document that has elements named "title"', async () => {
      const title = await run('<form name="title"></form><img name="title" alt="">', ({ titleOf }) =>
        titleOf(document),
      );
      expect(title).toBe('Test page');
    });
  },
);

describeModule<typeof SafeDom>('an element', 'entrypoints/page/safe-dom.ts', ({ run, runInBody }) => {
  it.each([
    ['of a page', '<p id="it">Text</p>', true],
    ['far below the viewport', '<p id="it" style="margin-top: 5000px">Text</p>', true],
    ['that is transparent', '<p id="it" style="opacity: 0">Text</p>', true],
    ['without height', '<p id="it" style="height: 0; overflow: hidden">Text</p>', true],
    ['without a box of its own', '<p id="it" style="display: contents">Text</p>', true],
    [
      'without a box of its own, in an element without a box',
      '<div hidden><p id="it" style="display: contents">Text</p></div>',
      false,
    ],
    [
      'without a box of its own, in closed details',
      '<details><summary>More</summary><p id="it" style="display: contents">Text</p></details>',
      false,
    ],
    [
      'without a box of its own, and invisible',
      '<p id="it" style="display: contents; visibility: hidden">Text</p>',
      false,
    ],
    ['without a box', '<p id="it" style="display: none">Text</p>', false],
    ['in an element without a box', '<div hidden><p id="it">Text</p></div>', false],
    ['that is invisible', '<p id="it" style="visibility: hidden">Text</p>', false],
    [
      'that is visible in an invisible element',
      '<div style="visibility: hidden"><p id="it" style="visibility: visible">Text</p></div>',
      true,
    ],
    ['in open details', '<details open><summary>More</summary><p id="it">Text</p></details>', true],
    ['in closed details', '<details><summary>More</summary><p id="it">Text</p></details>', false],
    ['that is a summary', '<details><summary id="it">More</summary>Text</details>', true],
    ['that is a closed details element', '<details id="it"><summary>More</summary>Text</details>', false],
    ['that is an open details element', '<details id="it" open><summary>More</summary>Text</details>', true],
    ['that hides its contents', '<div id="it" style="content-visibility: hidden">Text</div>', false],
    [
      'in an element that hides its contents',
      '<div style="content-visibility: hidden"><p id="it">Text</p></div>',
      false,
    ],
    [
      'whose contents wait for the viewport',
      '<div style="content-visibility: auto; margin-top: 5000px"><p id="it">Text</p></div>',
      true,
    ],
  ])('is checked for visible text: %s', async (_, html, expected) => {
    const isShown = await runInBody(html, ({ showsItsText }) => {
      const element = document.getElementById('it');
      return element !== null && showsItsText(element);
    });
    expect(isShown).toBe(expected);
  });

  it.each([
    ['an element of HTML', '<div id="it"></div>', false],
    ['an unknown element without a hyphen', '<nonsense id="it"></nonsense>', false],
    ['a component without a definition', '<x-it id="it"></x-it>', true],
    [
      'a component with a definition',
      '<x-it id="it"></x-it><script>customElements.define("x-it", class extends HTMLElement {})</script>',
      false,
    ],
  ])('is checked for being an undefined component: %s', async (_, html, expected) => {
    const isWaiting = await run(html, ({ isUndefined }) => {
      const element = document.getElementById('it');
      return element !== null && isUndefined(element);
    });
    expect(isWaiting).toBe(expected);
  });

  it('has its children iterated while the page changes them', async () => {
    const seen = await runInBody('<ul id="it"><li>1</li><li>2</li><li>3</li></ul>', ({ childrenOf }) => {
      const list = document.getElementById('it');
      const texts: (string | null)[] = [];
      for (const child of list === null ? [] : childrenOf(list)) {
        texts.push(child.textContent);
        if (texts.length === 1) child.nextSibling?.remove();
        if (texts.length === 2) list?.append('4');
      }
      return texts;
    });
    expect(seen).toEqual(['1', '3', '4']);
  });
});
