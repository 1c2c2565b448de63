import { expect, it } from 'vitest';
import type * as LateHosts from '../../entrypoints/content/late-hosts.ts';
import { describeModule } from '../support/in-modules.ts';

describeModule<typeof LateHosts>(
  'elements that may get a shadow root later',
  'entrypoints/content/late-hosts.ts',
  ({ run }) => {
    it('are reported once they have one', async () => {
      const taken = await run(
        '<div id="one"></div><x-two id="two"></x-two><div id="three"></div>',
        ({ createLateHosts }) => {
          const late = createLateHosts(() => {});
          const hosts = [...document.querySelectorAll('[id]')];
          late.add(hosts);
          hosts[0]?.attachShadow({ mode: 'open' });
          const first = late.take().map(({ id }) => id);
          hosts[1]?.attachShadow({ mode: 'open' });
          return [first, late.take().map(({ id }) => id), late.take().map(({ id }) => id)];
        },
      );
      expect(taken).toEqual([['one'], ['two'], []]);
    });

    it('are not checked a second time, except for components that are not defined yet', async () => {
      const taken = await run(
        '<div id="div"></div><x-defined id="defined"></x-defined><x-late id="late"></x-late>',
        ({ createLateHosts }) => {
          customElements.define('x-defined', class extends HTMLElement {});
          const late = createLateHosts(() => {});
          const hosts = [...document.querySelectorAll('[id]')];
          late.add(hosts);
          late.take();
          for (const host of hosts) host.attachShadow({ mode: 'open' });
          return late.take().map(({ id }) => id);
        },
      );
      expect(taken).toEqual(['late']);
    });

    it('are forgotten when they leave the page', async () => {
      const taken = await run(
        '<x-gone id="gone"></x-gone><x-stays id="stays"></x-stays>',
        ({ createLateHosts }) => {
          const late = createLateHosts(() => {});
          const hosts = [...document.querySelectorAll('[id]')];
          late.add(hosts);
          hosts[0]?.remove();
          late.take();
          for (const host of hosts) host.attachShadow({ mode: 'open' });
          document.body.prepend(hosts[0] ?? '');
          return late.take().map(({ id }) => id);
        },
      );
      expect(taken).toEqual(['stays']);
    });

    it('are checked again after delays that double, and after the first delay when one is added', async () => {
      const waits = await run('<x-late></x-late><x-later></x-later>', ({ createLateHosts }) => {
        const asked: number[] = [];
        let ring = () => {};
        Reflect.set(globalThis, 'setTimeout', (callback: () => void, wait: number) => {
          asked.push(wait);
          ring = callback;
        });
        const late = createLateHosts(() => void late.take());
        const [first, second] = document.body.children;
        late.add(first === undefined ? [] : [first]);
        late.take();
        for (let count = 0; count < 20; count++) ring();
        const alone = asked.splice(0);
        late.add(second === undefined ? [] : [second]);
        late.take();
        return [alone, asked];
      });
      expect(waits).toEqual([[500, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000], [500]]);
    });
  },
);
