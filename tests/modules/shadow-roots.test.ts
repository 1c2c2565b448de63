import { describe, expect, it } from 'vitest';
import type * as ShadowRoots from '../../entrypoints/content/shadow-roots.ts';
import { describeModule } from '../support/in-modules.ts';

const root = (html: string, mode = 'open') => `<template shadowrootmode="${mode}">${html}</template>`;

describeModule<typeof ShadowRoots>(
  'the shadow roots of a page',
  'entrypoints/content/shadow-roots.ts',
  ({ runInBody }) => {
    /**
     * Returns ids: of the hosts whose shadow roots are found, and of elements that may get a shadow root later.
     */
    const find = (html: string, scope = 'html') =>
      runInBody(
        html,
        ({ openShadowRoots }, selector) => {
          const start = document.querySelector(selector);
          const bare: string[] = [];
          if (start === null) throw new Error(`There is no ${selector}.`);
          const found = [
            ...openShadowRoots(
              start,
              (elements) => void bare.push(...elements.map(({ id }) => id).filter(Boolean)),
            ),
          ];
          return { found: found.map(({ host }) => host.id), bare };
        },
        scope,
      );

    it.each([
      'x-host',
      'div',
      'section',
      'article',
      'main',
      'aside',
      'header',
      'footer',
      'nav',
      'blockquote',
    ])('are found on <%s>', async (name) => {
      const { found } = await find(`<${name} id="host">${root('<p>Text</p>')}<p>Slotted</p></${name}>`);
      expect(found).toEqual(['host']);
    });

    it.each(['span', 'p', 'h2', 'h3'])('are found on an empty <%s>', async (name) => {
      const { found } = await find(`<${name} id="host">${root('Text')}</${name}>`);
      expect(found).toEqual(['host']);
    });

    it('are found inside each other, the outer before the inner', async () => {
      const inner = `<div id="inner">${root('<x-a id="innermost"></x-a>')}</div>`;
      const { found, bare } = await find(
        `<x-a id="outer">${root(inner)}</x-a><x-a id="last">${root('')}</x-a>`,
      );
      expect(found).toEqual(['outer', 'inner', 'last']);
      expect(bare).toEqual(['innermost']);
    });

    it('are not found if they are closed', async () => {
      expect((await find(`<x-a id="host">${root('<p>Text</p>', 'closed')}</x-a>`)).found).toEqual([]);
    });

    describe('below an element', () => {
      const html = `<x-a id="outside">${root('')}</x-a><x-a id="scope">${root('')}<x-a id="within">${root('')}</x-a></x-a>`;

      it('are found, and so is the root of the element itself', async () => {
        expect((await find(html, '#scope')).found).toEqual(['scope', 'within']);
      });
    });

    it('may be attached later: components and containers without one are reported', async () => {
      const { found, bare } = await find(
        '<x-a id="component"></x-a><div id="container"></div><span id="empty"></span><p id="text">Text</p><a id="link">Text</a>',
      );
      expect(found).toEqual([]);
      expect(bare).toEqual(['component', 'container', 'empty']);
    });

    it('are found on a page whose elements clobber their DOM properties', async () => {
      const { found } = await find(
        `<form id="form"><input name="shadowRoot"><input name="querySelectorAll"><x-a id="host">${root('')}</x-a></form>`,
        'form',
      );
      expect(found).toEqual(['host']);
    });
  },
);
