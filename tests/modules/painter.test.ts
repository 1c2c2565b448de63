import { describe, expect, it } from 'vitest';
import { describeModule } from '../support/in-modules.ts';
import type * as MarkedPage from '../support/marked-page.ts';

const PAGE = '<p>Yerevan and <b>Ba</b>ku, then Yerevan.</p>';
/** Page with more marks than are painted at once. */
const MANY = '<p>Yerevan</p>'.repeat(2500);

describeModule<typeof MarkedPage>('the painter', 'tests/support/marked-page.ts', ({ run }) => {
  it('paints and removes marks only when it is flushed', async () => {
    const seen = await run(PAGE, ({ paintPage, paintedTexts }) => {
      const { marks, painter } = paintPage({ Yerevan: 'city', Baku: 'city' });
      const states = [paintedTexts()];
      if (marks[1] !== undefined) painter.hide(marks[1]);
      states.push(paintedTexts());
      painter.flush();
      states.push(paintedTexts());
      if (marks[1] !== undefined) painter.show(marks[1]);
      states.push(paintedTexts());
      painter.flush();
      return [...states, paintedTexts()];
    });
    const all = { sidelight: ['Yerevan', 'Baku', 'Yerevan'] };
    const two = { sidelight: ['Yerevan', 'Yerevan'] };
    expect(seen).toEqual([all, all, two, two, { sidelight: ['Yerevan', 'Yerevan', 'Baku'] }]);
  });

  it('leaves no highlight when nothing is shown', async () => {
    const seen = await run(PAGE, ({ paintPage, paintedTexts }) => {
      const { marks, painter } = paintPage({ Yerevan: 'city' });
      marks.forEach(painter.hide);
      painter.flush();
      return paintedTexts();
    });
    expect(seen).toEqual({});
  });

  it('paints no mark twice, and does not touch painted marks', async () => {
    const isSame = await run(PAGE, ({ paintPage }) => {
      const { marks, painter } = paintPage({ Yerevan: 'city', Baku: 'city' });
      const before = [...(CSS.highlights.get('sidelight') ?? [])];
      marks.forEach(painter.show);
      painter.flush();
      const after = [...(CSS.highlights.get('sidelight') ?? [])];
      return [before.length, after.length, after.every((range, index) => range === before[index])];
    });
    expect(isSame).toEqual([3, 3, true]);
  });

  it('paints a mark that has moved at its new position', async () => {
    const seen = await run('<p>Yerevan</p><p>In Baku</p>', ({ paintPage, paintedTexts }) => {
      const { marks, painter } = paintPage({ Yerevan: 'city', Baku: 'city' });
      const [first, second] = marks;
      if (first === undefined || second === undefined) return undefined;
      Object.assign(first, { block: second.block, start: 0, end: 2 });
      painter.show(first);
      painter.flush();
      return paintedTexts();
    });
    expect(seen).toEqual({ sidelight: ['Baku', 'In'] });
  });

  it('paints nothing if the text has become shorter than the mark', async () => {
    const seen = await run('<p>In Yerevan</p>', ({ paintPage, paintedTexts }) => {
      const { marks, painter } = paintPage({ Yerevan: 'city' });
      document.querySelector('p')?.firstChild?.replaceWith('gone');
      if (marks[0] !== undefined) {
        const [part] = marks[0].block.parts;
        if (part !== undefined) part.node.data = 'In';
        painter.show(marks[0]);
      }
      painter.flush();
      return paintedTexts();
    });
    expect(seen).toEqual({});
  });

  it('gives each kind of entry its own look, or the same look to all', async () => {
    const html = '<p>Aliyev Yerevan Corridor Turkpa Treaty Idea Mine</p>';
    const seen = await run(html, ({ paintPage, paintedTexts }) => {
      const { painter } = paintPage({
        Aliyev: 'person',
        Yerevan: 'city',
        Corridor: 'route',
        Turkpa: 'organisation',
        Treaty: 'agreement',
        Idea: 'concept',
        Mine: '',
      });
      painter.setLooks('kinds');
      const kinds = paintedTexts();
      painter.setLooks('quiet');
      return { kinds, names: Object.keys(paintedTexts()), count: paintedTexts().sidelight?.length };
    });
    expect(seen).toEqual({
      kinds: {
        'sidelight-person': ['Aliyev'],
        'sidelight-place': ['Yerevan'],
        'sidelight-route': ['Corridor'],
        'sidelight-organisation': ['Turkpa'],
        'sidelight-event': ['Treaty'],
        'sidelight-idea': ['Idea', 'Mine'],
      },
      names: ['sidelight'],
      count: 7,
    });
  });

  it('leaves the highlights of the page alone', async () => {
    const names = await run(PAGE, ({ paintPage }) => {
      const theirs = new Highlight();
      CSS.highlights.set('search-result', theirs);
      const { painter, controller } = paintPage({ Yerevan: 'city' });
      painter.setLooks('kinds');
      const during = [...CSS.highlights.keys()];
      controller.abort();
      return [during, [...CSS.highlights.keys()], CSS.highlights.get('search-result') === theirs];
    });
    expect(names).toEqual([['search-result', 'sidelight-place'], ['search-result'], true]);
  });

  it('removes everything when the signal ends, and paints no more', async () => {
    const seen = await run(PAGE, ({ paintPage, paintedTexts }) => {
      const { marks, painter, controller } = paintPage({ Yerevan: 'city', Baku: 'city' });
      if (marks[0] !== undefined) painter.flash(marks[0]);
      controller.abort();
      const states: unknown[] = [paintedTexts()];
      marks.forEach(painter.show);
      painter.flush();
      return [...states, paintedTexts(), marks.some(painter.isPainted)];
    });
    expect(seen).toEqual([{}, {}, false]);
  });

  it('flashes one mark until the flash is ended', async () => {
    const seen = await run(PAGE, ({ paintPage, paintedTexts }) => {
      const { marks, painter } = paintPage({ Yerevan: 'city', Baku: 'city' });
      const [first, second] = marks;
      if (first === undefined || second === undefined) return undefined;
      const endFirst = painter.flash(first);
      const states = [paintedTexts()['sidelight-flash']];
      const endSecond = painter.flash(second);
      endFirst(); // the flash of the other mark goes on
      states.push(paintedTexts()['sidelight-flash']);
      endSecond();
      return [...states, paintedTexts()['sidelight-flash'] ?? 'none'];
    });
    expect(seen).toEqual([['Yerevan'], ['Baku'], 'none']);
  });

  describe('on a page that clears the registry', () => {
    it('paints again, up to a limit', async () => {
      const seen = await run(PAGE, ({ paintPage }) => {
        let now = 0;
        performance.now = () => now;
        const { marks, painter } = paintPage({ Yerevan: 'city' });
        const [mark] = marks;
        const isBackAfterAsking = () => {
          CSS.highlights.clear();
          if (mark === undefined || painter.isPainted(mark))
            throw new Error('The mark is reported as painted.');
          return CSS.highlights.has('sidelight');
        };
        const first = Array.from({ length: 25 }, isBackAfterAsking).filter(Boolean).length;
        painter.flush();
        const isBack = CSS.highlights.has('sidelight');
        now += 3000;
        painter.flush();
        const isBackLater = CSS.highlights.has('sidelight') && marks.every(painter.isPainted);
        return { first, isBack, isBackLater, last: [isBackAfterAsking(), isBackAfterAsking()] };
      });
      expect(seen).toEqual({ first: 20, isBack: false, isBackLater: true, last: [false, false] });
    });

    it('paints again by itself after a while', async () => {
      const seen = await run(PAGE, async ({ paintPage, paintedTexts, untilTrue }) => {
        paintPage({ Yerevan: 'city' });
        CSS.highlights.clear();
        await untilTrue(() => CSS.highlights.has('sidelight'));
        return paintedTexts();
      });
      expect(seen).toEqual({ sidelight: ['Yerevan', 'Yerevan'] });
    });

    it('does not count new highlights as painting again', async () => {
      const isPainted = await run(PAGE, ({ paintPage }) => {
        const { marks, painter } = paintPage({ Yerevan: 'city' });
        for (let count = 0; count < 30; count++) {
          painter.setLooks('kinds');
          painter.setLooks('quiet');
        }
        CSS.highlights.clear();
        painter.flush();
        return marks.every(painter.isPainted);
      });
      expect(isPainted).toBe(true);
    });

    it('leaves a highlight alone if the page has replaced it under the same name', async () => {
      const isTheirs = await run(PAGE, ({ paintPage }) => {
        const { controller } = paintPage({ Yerevan: 'city' });
        const theirs = new Highlight();
        CSS.highlights.set('sidelight', theirs);
        controller.abort();
        return CSS.highlights.get('sidelight') === theirs;
      });
      expect(isTheirs).toBe(true);
    });
  });

  describe('on a page with more marks than are painted', () => {
    it('paints those in view, and others as the view moves', async () => {
      const seen = await run(MANY, async ({ paintPage, paintedTexts, untilTrue, MOST_PAINTED }) => {
        let from = 0;
        const { marks, painter, asked } = paintPage({ Yerevan: 'city' }, (all) =>
          all.slice(from, from + 100),
        );
        const count = () => paintedTexts().sidelight?.length ?? 0;
        const first = count();
        await untilTrue(() => count() === 100);
        const inView = marks.slice(0, 100).every(painter.isPainted);
        from = 1000;
        painter.follow();
        await untilTrue(() => marks.slice(1000, 1100).every(painter.isPainted));
        return { first: first === MOST_PAINTED, inView, count: count(), asked: [...new Set(asked)] };
      });
      expect(seen).toEqual({ first: true, inView: true, count: 100, asked: [2000] });
    });

    it('paints only marks that are shown', async () => {
      const seen = await run(MANY, async ({ paintPage, paintedTexts, untilTrue }) => {
        const { marks, painter } = paintPage({ Yerevan: 'city' }, (all) => all.slice(0, 100));
        marks.slice(0, 50).forEach(painter.hide);
        painter.flush();
        await untilTrue(() => (paintedTexts().sidelight?.length ?? 0) <= 100);
        return [marks.slice(0, 50).some(painter.isPainted), marks.slice(50, 100).every(painter.isPainted)];
      });
      expect(seen).toEqual([false, true]);
    });

    it('paints all marks when there are fewer, and keeps them painted', async () => {
      const seen = await run(MANY, ({ paintPage, paintedTexts }) => {
        const timers = new Map<number, () => void>();
        Object.assign(globalThis, {
          setTimeout: (call: () => void) => timers.set(timers.size + 1, call).size,
          clearTimeout: (id: number) => timers.set(id, () => {}),
        });
        const { marks, painter, asked } = paintPage({ Yerevan: 'city' }, (all) => all.slice(0, 100));
        marks.slice(1000).forEach(painter.hide);
        painter.flush();
        const first = paintedTexts().sidelight?.length;
        painter.follow();
        for (const call of [...timers.values()]) call();
        return { first, last: paintedTexts().sidelight?.length, asked: asked.length };
      });
      expect(seen).toEqual({ first: 1000, last: 1000, asked: 0 });
    });
  });
});
