import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '../../../entrypoints/content/page-watcher.ts';

let controller: AbortController;
/** Texts of the changed runs of siblings, one array for each report. */
let reported: string[][];
let failures: unknown[];
const noteFailure = (reason: unknown) => void failures.push(reason);

beforeEach(() => {
  document.body.innerHTML = '<p id="one">One</p><p id="two">Two</p>';
  controller = new AbortController();
  reported = [];
  failures = [];
  process.on('unhandledRejection', noteFailure);
});

afterEach(() => {
  controller.abort();
  process.off('unhandledRejection', noteFailure);
});

const add = (id: string, text: string) => document.querySelector(`#${id}`)?.append(text);

it('reports later changes after a report has failed', async () => {
  let isFailing = true;
  watchPage({
    signal: controller.signal,
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
  await vi.waitFor(() => expect(failures).toHaveLength(1)); // the error is not hidden
  isFailing = false;
  add('two', ' more');
  await vi.waitFor(() => expect(reported).toEqual([['One more'], ['Two more']]));
});

it('does not delay a report because the report before it had to wait', async () => {
  const { promise: first, resolve: endFirst } = Promise.withResolvers<void>();
  watchPage({
    signal: controller.signal,
    ownElement: 'sidelight-card',
    beginsPiece: () => false,
    onMutations() {},
    whenIdle: () => first,
    onChange: async ({ runs }) =>
      void reported.push(runs.map((run) => run.map(({ textContent }) => textContent).join(''))),
    onNavigate: async () => {},
  });
  add('one', ' more');
  setTimeout(endFirst, 400); // a delay of nine times this would exceed the timeout below
  await vi.waitFor(() => expect(reported).toEqual([['One more']]), { timeout: 2000 });
  add('two', ' more');
  await vi.waitFor(() => expect(reported).toHaveLength(2), { timeout: 1000 });
});
