import { expect, it } from 'vitest';
import type * as HiddenText from '../../entrypoints/content/hidden-text.ts';
import { describeModule } from '../support/in-modules.ts';

/** A page with a paragraph that becomes visible 50 ms after it gets the class `shown`. */
const FADING =
  '<style>#it { visibility: hidden; transition: visibility 50ms } #it.shown { visibility: visible }</style><p id="it">Text</p>';

describeModule<typeof HiddenText>('hidden text', 'entrypoints/content/hidden-text.ts', ({ run }) => {
  it.each([
    ['gets a box', '<p id="it" hidden>Text</p>'],
    ['is in an element that gets a box', '<div hidden><p id="it">Text</p></div>'],
  ])('is reported when it %s', async (_, html) => {
    const ids = await run(html, ({ watchHiddenText }) => {
      const element = document.getElementById('it');
      const shown = new Promise<readonly Element[]>((resolve) => {
        const hidden = watchHiddenText(resolve, new AbortController().signal);
        if (element !== null) hidden.add(element);
      });
      element?.closest('[hidden]')?.removeAttribute('hidden');
      return shown.then((elements) => elements.map(({ id }) => id));
    });
    expect(ids).toEqual(['it']);
  });

  it.each([
    'click',
    'keyup',
    'transitionend',
    'animationend',
    'toggle',
  ])('is reported if it is visible when the event %s occurs', async (type) => {
    const ids = await run(
      '<p id="it" style="visibility: hidden">Text</p>',
      ({ watchHiddenText }, event) => {
        const element = document.getElementById('it');
        const shown = new Promise<readonly Element[]>((resolve) => {
          const hidden = watchHiddenText(resolve, new AbortController().signal);
          if (element !== null) hidden.add(element);
        });
        element?.removeAttribute('style');
        element?.dispatchEvent(new Event(event)); // this event does not bubble
        return shown.then((elements) => elements.map(({ id }) => id));
      },
      type,
    );
    expect(ids).toEqual(['it']);
  });

  it('is reported after a transition that makes it visible', async () => {
    const ids = await run(FADING, ({ watchHiddenText }) => {
      const element = document.getElementById('it');
      const shown = new Promise<readonly Element[]>((resolve) => {
        const hidden = watchHiddenText(resolve, new AbortController().signal);
        if (element !== null) hidden.add(element);
      });
      element?.classList.add('shown');
      return shown.then((elements) => elements.map(({ id }) => id));
    });
    expect(ids).toEqual(['it']);
  });

  it('is reported once, and only the visible elements', async () => {
    const told = await run(
      '<p id="one" hidden>One</p><p id="two" hidden>Two</p><p id="three" hidden>Three</p>',
      async ({ watchHiddenText }) => {
        const reports: string[][] = [];
        let report = () => {};
        const hidden = watchHiddenText((elements) => {
          reports.push(elements.map(({ id }) => id));
          report();
        }, new AbortController().signal);
        const paragraphs = [...document.querySelectorAll('p')];
        paragraphs.forEach(hidden.add);
        for (const paragraph of paragraphs.slice(0, 2)) {
          const reported = new Promise<void>((resolve) => {
            report = resolve;
          });
          paragraph.hidden = false;
          await reported;
        }
        return reports;
      },
    );
    expect(told).toEqual([['one'], ['two']]);
  });

  it('is checked once after many events', async () => {
    const planned = await run('<p id="it" style="visibility: hidden">Text</p>', ({ watchHiddenText }) => {
      let count = 0;
      const plan = window.requestIdleCallback;
      window.requestIdleCallback = (check, options) => {
        count++;
        return plan.call(window, check, options);
      };
      const element = document.getElementById('it');
      const shown = new Promise<void>((resolve) => {
        const hidden = watchHiddenText(() => resolve(), new AbortController().signal);
        if (element !== null) hidden.add(element);
      });
      for (let index = 0; index < 10; index++) element?.dispatchEvent(new Event('transitionend'));
      element?.removeAttribute('style');
      return shown.then(() => count);
    });
    expect(planned).toBe(1);
  });

  it('is forgotten when it is removed from the page', async () => {
    const told = await run(
      '<p id="gone" hidden>Gone</p><p id="stays" hidden>Stays</p>',
      async ({ watchHiddenText }) => {
        const reports: string[] = [];
        const shown = new Promise<void>((resolve) => {
          const hidden = watchHiddenText((elements) => {
            reports.push(...elements.map(({ id }) => id));
            if (reports.includes('stays')) resolve();
          }, new AbortController().signal);
          document.querySelectorAll('p').forEach(hidden.add);
        });
        const [gone, stays] = document.querySelectorAll('p');
        gone?.remove();
        document.body.click(); // the element is checked, and no longer watched
        await new Promise<void>((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve())));
        if (gone !== undefined) document.body.append(gone);
        gone?.removeAttribute('hidden');
        await new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
        );
        stays?.removeAttribute('hidden');
        await shown;
        return reports;
      },
    );
    expect(told).toEqual(['stays']);
  });

  it('is no longer watched when the signal ends', async () => {
    const told = await run(
      '<p id="it" hidden>Text</p><p id="other" hidden>Text</p>',
      async ({ watchHiddenText }) => {
        const reports: string[] = [];
        const controller = new AbortController();
        const [it, other] = document.querySelectorAll('p');
        const note = (elements: readonly Element[]) => void reports.push(...elements.map(({ id }) => id));
        if (it !== undefined) watchHiddenText(note, controller.signal).add(it);
        controller.abort();
        it?.removeAttribute('hidden');
        const shown = new Promise<void>((resolve) => {
          const hidden = watchHiddenText((elements) => {
            note(elements);
            resolve();
          }, new AbortController().signal);
          if (other !== undefined) hidden.add(other);
        });
        document.body.click();
        other?.removeAttribute('hidden');
        await shown; // text that was watched later has been reported by now
        return reports;
      },
    );
    expect(told).toEqual(['other']);
  });

  it('is watched in at most a thousand elements', async () => {
    const observed = await run('', ({ watchHiddenText }) => {
      let count = 0;
      IntersectionObserver.prototype.observe = () => {
        count++;
      };
      const hidden = watchHiddenText(() => {}, new AbortController().signal);
      for (let index = 0; index < 1500; index++) hidden.add(document.createElement('p'));
      return count;
    });
    expect(observed).toBe(1000);
  });
});
