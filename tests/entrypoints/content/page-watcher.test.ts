import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '../../../entrypoints/content/page-watcher.ts';

let life: AbortController;
/** The texts of what was reported, by report. */
let reported: string[][];
let failures: unknown[];
const noteFailure = (reason: unknown) => void failures.push(reason);

beforeEach(() => {
  document.body.innerHTML = '<p id="one">One</p><p id="two">Two</p>';
  life = new AbortController();
  reported = [];
  failures = [];
  process.on('unhandledRejection', noteFailure);
});

afterEach(() => {
  life.abort();
  process.off('unhandledRejection', noteFailure);
});

const add = (id: string, text: string) => document.querySelector(`#${id}`)?.append(text);

it('goes on to report changes after one of them could not be read', async () => {
  let isFailing = true;
  watchPage({
    signal: life.signal,
    ownElement: 'sidelight-card',
    beginsPiece: () => false,
    onMutations() {},
    whenIdle: async () => {},
    async onChange({ runs }) {
      reported.push(runs.map((run) => run.map(({ textContent }) => textContent).join('')));
      if (isFailing) throw new Error('no answer');
    },
    onNavigate: async () => {},
  });
  add('one', ' more');
  await vi.waitFor(() => expect(failures).toHaveLength(1)); // said, not swallowed
  isFailing = false;
  add('two', ' more');
  await vi.waitFor(() => expect(reported).toEqual([['One more'], ['Two more']]));
});

it('does not make the next reading wait because one had to wait for another', async () => {
  const { promise: first, resolve: endFirst } = Promise.withResolvers<void>();
  watchPage({
    signal: life.signal,
    ownElement: 'sidelight-card',
    beginsPiece: () => false,
    onMutations() {},
    whenIdle: () => first,
    onChange: async ({ runs }) => void reported.push(runs.map((run) => run.map(({ textContent }) => textContent).join(''))),
    onNavigate: async () => {},
  });
  add('one', ' more');
  setTimeout(endFirst, 400); // nine times as long would be too late for what follows
  await vi.waitFor(() => expect(reported).toEqual([['One more']]), { timeout: 2000 });
  add('two', ' more');
  await vi.waitFor(() => expect(reported).toHaveLength(2), { timeout: 1000 });
});
