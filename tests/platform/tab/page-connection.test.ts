import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CONNECTION_RETRIES } from '../../../engine/timings.ts';
import { browser } from '../../../platform/extension.ts';
import type { NamesOnPage } from '../../../platform/messages.ts';
import { connectToPage, type PageConnection } from '../../../platform/tab/page-connection.ts';
import { FakePort } from '../../support/fake-port.ts';

const TAB = 7;

let ports: FakePort[];
let controller: AbortController;
let names: ReturnType<typeof vi.fn<Parameters<typeof connectToPage>[0]['onNames']>>;
let listeners: Set<(message: unknown, sender: object) => unknown>;

function connect(): PageConnection {
  return connectToPage({ tabId: TAB, onNames: names, signal: controller.signal });
}

function lastPort(): FakePort {
  const port = ports.at(-1);
  if (port === undefined) throw new Error('nothing has connected');
  return port;
}

function namesFrom(frame: string, ...entries: string[]): NamesOnPage {
  return { type: 'names', frame, isTop: true, names: entries.map((entry) => ({ entry, count: 1 })) };
}

beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  controller = new AbortController();
  names = vi.fn();
  listeners = new Set();
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(
    (listener) => void listeners.add(listener as never),
  );
  vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation(
    (listener) => void listeners.delete(listener as never),
  );
  browser.tabs.connect = vi.fn(() => {
    ports.push(new FakePort());
    return lastPort() as never;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('connects to the tab as the popup', () => {
  connect();
  expect(browser.tabs.connect).toHaveBeenCalledWith(TAB, { name: 'popup' });
});

it('joins the names of all frames', () => {
  connect();
  lastPort().say(namesFrom('top', 'baku'));
  lastPort().say(namesFrom('inner', 'armenia', 'baku'));
  expect(names).toHaveBeenLastCalledWith([
    { entry: 'baku', count: 2 },
    { entry: 'armenia', count: 1 },
  ]);
});

it('uses the last report of a frame', () => {
  connect();
  lastPort().say(namesFrom('top', 'baku'));
  lastPort().say(namesFrom('top'));
  expect(names).toHaveBeenLastCalledWith([]);
});

it.each([
  [undefined],
  ['names'],
  [{ type: 'names' }],
  [{ type: 'names', frame: 'top', isTop: true, names: [{ entry: 1, count: 1 }] }],
])('ignores %j', (message) => {
  connect();
  lastPort().say(message);
  expect(names).not.toHaveBeenCalled();
});

it.each([
  ['connects again to a page that has names after none were known', [], ['baku'], 2],
  ['keeps its connection while names are known', ['baku'], ['gyumri'], 1],
  ['keeps its connection if a page reports no names', [], [], 1],
])('%s', (_, known, said, connections) => {
  connect();
  lastPort().say(namesFrom('top', ...known));
  for (const listener of listeners) listener({ type: 'names-here', names: said }, { tab: { id: TAB } });
  expect(ports).toHaveLength(connections);
});

it('sends a jump to the frame that has the mention', () => {
  const connection = connect();
  lastPort().say(namesFrom('top', 'baku'));
  lastPort().say(namesFrom('inner', 'baku'));
  connection.show('baku', 1);
  connection.show('tbilisi', 0);
  expect(lastPort().sent).toEqual([{ type: 'jump', frame: 'inner', entry: 'baku', index: 0 }]);
});

it('tries several times if no frame answers, and then stops', () => {
  connect();
  for (const [tries, delay] of CONNECTION_RETRIES.entries()) {
    expect(ports).toHaveLength(tries + 1);
    lastPort().breakOff();
    vi.advanceTimersByTime(delay);
  }
  lastPort().breakOff();
  expect(vi.getTimerCount()).toBe(0);
  expect(ports).toHaveLength(CONNECTION_RETRIES.length + 1);
});

it('reports once that there are no names after two tries without an answer', () => {
  connect();
  lastPort().breakOff();
  expect(names).not.toHaveBeenCalled();
  for (let tries = 0; tries < 4; tries++) {
    vi.runAllTimers();
    lastPort().breakOff();
  }
  expect(names.mock.calls).toEqual([[[]]]);
});

it('forgets the names of a page that has gone, and connects to the next page', () => {
  connect();
  lastPort().say(namesFrom('old', 'baku'));
  lastPort().breakOff();
  expect(names).toHaveBeenLastCalledWith([]);
  vi.runAllTimers();
  lastPort().say(namesFrom('new', 'armenia'));
  expect(names).toHaveBeenLastCalledWith([{ entry: 'armenia', count: 1 }]);
});

it('connects again when asked, and ignores the earlier connection', () => {
  const connection = connect();
  const before = lastPort();
  connection.renew();
  before.say(namesFrom('top', 'baku'));
  before.breakOff();
  expect(before.isDisconnected).toBe(true);
  expect(ports).toHaveLength(2);
  expect(names).not.toHaveBeenCalled();
});

it.each([
  ['a frame of the tab reports its first names', TAB, { type: 'names-here', names: ['baku'] }, 2],
  ['a frame of another tab reports names', TAB + 1, { type: 'names-here', names: ['baku'] }, 1],
  ['a frame asks for its card', TAB, { type: 'load-script', script: 'card' }, 1],
  ['a frame sends a malformed message', TAB, { type: 'names-here', names: 'baku' }, 1],
])('connects again only for names in its tab: %s', (_, id, message, connections) => {
  connect();
  for (const listener of listeners) expect(listener(message, { tab: { id } })).toBeUndefined();
  expect(ports).toHaveLength(connections);
});

it('stops when its signal ends', () => {
  connect();
  const port = lastPort();
  controller.abort();
  port.breakOff();
  expect(port.isDisconnected).toBe(true);
  expect(listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
