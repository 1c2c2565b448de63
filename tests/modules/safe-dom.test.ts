import { expect, it } from 'vitest';
import type * as SafeDom from '../../entrypoints/page/safe-dom.ts';
import { describeModule } from '../support/in-modules.ts';

/** A form whose controls hide these properties of it. */
const PROPERTIES = 'localName firstChild nextSibling parentNode nodeType isConnected shadowRoot childNodes contains matches closest checkVisibility';
const FORM = `<form id="form"><i>first</i>${PROPERTIES.split(' ')
  .map((name) => `<input name="${name}">`)
  .join('')}</form><p>next</p>`;

describeModule<typeof SafeDom>('reading an element whose controls are named like DOM properties', 'entrypoints/page/safe-dom.ts', ({ run }) => {
  it('gets what the browser says, not the controls', async () => {
    const read = await run(FORM, (dom) => {
      const form = document.forms[0];
      if (form === undefined) throw new Error('There is no form.');
      return {
        isHidden: typeof (form as object as { localName: unknown }).localName,
        localName: dom.localNameOf(form),
      };
    });
    expect(read).toEqual({ isHidden: 'object', localName: 'form' });
  });
});
