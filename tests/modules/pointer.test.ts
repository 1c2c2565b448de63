import { describe, expect, it } from 'vitest';
import { describeModule, type ModulePage } from '../support/in-modules.ts';
import type * as Pointed from '../support/pointed-page.ts';

const PAGE = `<style>body { margin: 0; height: 5000px }</style><p>Text</p>
  <div id="list" style="height: 100px; overflow: auto"><div style="height: 2000px"></div></div>`;

describeModule<typeof Pointed>('the action of the user', 'tests/support/pointed-page.ts', ({ open }) => {
  async function watched(opens = false): Promise<ModulePage<typeof Pointed>> {
    const tab = await open(PAGE);
    await tab.page.mouse.move(1, 1); // Firefox reports no move to the current position of the mouse
    await tab.run(({ watch }, doesOpen) => watch(doesOpen), opens);
    return tab;
  }

  const seen = ({ run }: ModulePage<typeof Pointed>) => run(({ news }) => news());
  const seenInFrame = ({ run }: ModulePage<typeof Pointed>) =>
    run(({ news, frame }) => {
      frame();
      return news();
    });

  it('is reported once a frame while the mouse moves, with its last position', async () => {
    const tab = await watched();
    for (const x of [50, 60, 70]) await tab.page.mouse.move(x, 40);
    expect(await seen(tab)).toEqual([]);
    const frames = await tab.run(({ frame }) => frame());
    expect([frames, await seen(tab)]).toEqual([1, ['move 70,40']]);
    await tab.page.mouse.move(80, 40);
    expect(await seenInFrame(tab)).toEqual(['move 80,40']);
  });

  it('is reported before a press, and the press with its position', async () => {
    const tab = await watched();
    await tab.page.mouse.move(50, 40);
    await tab.page.mouse.down();
    expect(await seen(tab)).toEqual(['move 50,40', 'away 50,40']);
    await tab.page.mouse.move(90, 40); // the user selects text
    await tab.page.mouse.up();
    expect((await seenInFrame(tab)).filter((what) => what.startsWith('move'))).toEqual([]);
  });

  it('is not reported if a script of the page dispatches it', async () => {
    const tab = await watched(true);
    const told = await tab.run(({ news, frame, heldKeys }) => {
      const init = {
        bubbles: true,
        cancelable: true,
        clientX: 5,
        clientY: 5,
        shiftKey: true,
        key: 'Escape',
        pointerType: 'touch',
      };
      const { body } = document;
      body.dispatchEvent(new PointerEvent('pointermove', { ...init, pointerType: 'mouse' }));
      body.dispatchEvent(new PointerEvent('pointerdown', init));
      body.dispatchEvent(new PointerEvent('click', init));
      for (const key of ['Escape', 'Enter', 'Shift'])
        body.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
      for (const type of ['resize', 'blur', 'pagehide']) dispatchEvent(new Event(type));
      for (const type of ['visibilitychange', 'fullscreenchange', 'scroll', 'scrollend'])
        document.dispatchEvent(new Event(type));
      document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
      frame();
      return { told: news().filter((what) => !what.startsWith('page')), held: heldKeys() };
    });
    expect(told).toEqual({ told: [], held: ['none'] });
  });

  it.each([
    ['Alt', 'alt'],
    ['Control', 'control'],
    ['Shift', 'shift'],
  ] as const)('is known for the key %s while it is held, and reports the position again', async (key, name) => {
    const tab = await watched();
    await tab.page.mouse.move(50, 40);
    await seenInFrame(tab);
    await tab.page.keyboard.down(key);
    expect(await tab.run(({ heldKeys }) => heldKeys())).toEqual(['none', name]);
    expect(await seenInFrame(tab)).toContain('move 50,40');
    await tab.page.keyboard.up(key);
    expect(await tab.run(({ heldKeys }) => heldKeys())).toEqual(['none']);
    expect(await seenInFrame(tab)).toEqual(['move 50,40']);
  });

  it('is not reported for other keys', async () => {
    const tab = await watched();
    await tab.page.mouse.move(50, 40);
    await seenInFrame(tab);
    await tab.page.keyboard.press('a');
    expect(await seenInFrame(tab)).toEqual(['page keydown']);
  });

  describe('with Escape and Enter', () => {
    it('is kept from the page if a card takes it', async () => {
      const tab = await watched(true);
      await tab.page.keyboard.press('Escape');
      await tab.page.keyboard.press('Enter');
      expect(await seen(tab)).toEqual(['escape', 'enter']);
    });

    it('is left to the page if no card takes it', async () => {
      const tab = await watched(false);
      await tab.page.keyboard.press('Escape');
      await tab.page.keyboard.press('Enter');
      expect(await seen(tab)).toEqual(['escape', 'page keydown', 'enter', 'page keydown']);
    });
  });

  describe('with a finger', () => {
    it('is a tap, and a card keeps it from the page', async () => {
      const tab = await watched(true);
      await tab.page.touchscreen.tap(50, 40);
      await expect.poll(() => tab.run(({ all }) => all())).toContain('tap 50,40');
      // Lifting the finger is not a move.
      expect((await seenInFrame(tab)).filter((what) => !what.startsWith('away'))).toEqual(['tap 50,40']);
    });

    it('is a tap that the page gets too if it opens nothing', async () => {
      const tab = await watched(false);
      await tab.page.touchscreen.tap(50, 40);
      await expect.poll(() => tab.run(({ all }) => all())).toContain('page click');
      expect((await seen(tab)).filter((what) => !what.startsWith('away'))).toEqual([
        'tap 50,40',
        'page click',
      ]);
    });

    it('is not a tap if it is done with the mouse', async () => {
      const tab = await watched(true);
      await tab.page.mouse.click(50, 40);
      expect(await seenInFrame(tab)).toEqual(['move 50,40', 'away 50,40', 'page click']);
    });
  });

  it('is reported for scrolling: the scroller, and the end of scrolling', async () => {
    const tab = await watched();
    for (const [selector, name] of [
      ['html', '#document'],
      ['#list', 'div'],
    ] as const) {
      await tab.run((_, wanted) => document.querySelector(wanted)?.scrollBy(0, 200), selector);
      await expect.poll(() => tab.run(({ all }) => all())).toContain('scrolled');
      expect([...new Set(await seen(tab))]).toEqual([`scroll ${name}`, 'scrolled']);
    }
  });

  it('is reported as a move away when the window changes its size', async () => {
    const tab = await watched();
    const before = tab.page.viewport();
    await tab.page.setViewport({ width: 1000, height: 800 });
    await expect.poll(() => tab.run(({ all }) => all())).toContain('away nowhere');
    if (before !== null) await tab.page.setViewport(before);
  });

  it('is no longer reported when the signal ends', async () => {
    const tab = await watched(true);
    await tab.run(({ end }) => end());
    await tab.page.mouse.move(50, 40);
    await tab.page.mouse.click(50, 40);
    await tab.page.keyboard.press('Escape');
    expect((await seenInFrame(tab)).filter((what) => !what.startsWith('page'))).toEqual([]);
  });
});
