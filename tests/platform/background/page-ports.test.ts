import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createEngine, lexiconSource } from '../../../engine/index.ts';
import { answerPagePorts, type PagePorts } from '../../../platform/background/page-ports.ts';
import { keepChoices } from '../../../platform/background/stored-choices.ts';
import { changeSettings } from '../../../platform/settings/settings.ts';
import { rememberSiteStates } from '../../../platform/sites/site-states.ts';
import { switchSite } from '../../../platform/sites/site-switch.ts';
import { type FakeEvent, fakeEvent } from '../../support/fake-events.ts';
import { FakePort } from '../../support/fake-port.ts';
import { lexiconOf } from '../../support/glossaries.ts';

const TAB = { id: 7, url: 'https://a.com/', incognito: false };
const engine = createEngine([lexiconSource(lexiconOf({ id: 'baku', names: ['Baku'] }))]);
const BLOCKS = { type: 'blocks', id: 1, from: 0, text: 'Baku', lengths: [4], flags: [0], sections: [0] };

let onConnect: FakeEvent<[object]>;
let ports: PagePorts;

beforeEach(() => {
  fakeBrowser.reset();
  onConnect = fakeEvent();
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('own-id');
  Object.assign(fakeBrowser.runtime, { onConnect });
  ports = answerPagePorts({
    choices: keepChoices(),
    sites: rememberSiteStates(),
    engine: async () => ({ engine, lexicon: '1', numberOf: () => undefined }),
    card: async () => undefined,
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

function connect({
  name = 'page',
  sender = { id: 'own-id', tab: TAB },
}: {
  name?: string;
  sender?: object;
} = {}): FakePort {
  const port = Object.assign(new FakePort(), { name, sender });
  void onConnect.trigger(port);
  return port;
}

const typesOf = (port: FakePort) => (port.sent as readonly { type: string }[]).map(({ type }) => type);
const told = (port: FakePort, types: readonly string[]) =>
  vi.waitFor(() => expect(typesOf(port)).toEqual(types));

describe('a document with a port', () => {
  it('is told the state and gets answers', async () => {
    const port = connect();
    port.say(BLOCKS);
    await told(port, ['state', 'spans']);
    expect(port.sent[0]).toMatchObject({
      state: { isOff: false, sendsAll: false, lexicon: '1', relevance: 'smart' },
    });
  });

  it.each([
    ['at another port', { name: 'popup' }],
    ['in another extension', { sender: { id: 'other', tab: TAB } }],
    ['a page of the extension itself', { sender: { id: 'own-id' } }],
  ])('gets no answer if it is %s', async (_, options) => {
    const [other, port] = [connect(options), connect()];
    other.say(BLOCKS);
    port.say(BLOCKS);
    await told(port, ['state', 'spans']);
    expect(other.sent).toEqual([]);
  });

  it.each([
    [{ ...BLOCKS, lengths: [3] }],
    [{ type: 'load-script', script: 'card' }],
    [null],
  ])('gets no answer to a malformed question: %j', async (message) => {
    const port = connect();
    port.say(message);
    port.say(BLOCKS);
    await told(port, ['state', 'spans']);
  });

  it('is off if its site is off, including in a private window', async () => {
    await switchSite('a.com', true, { incognito: true });
    const [ordinary, hidden] = [
      connect(),
      connect({ sender: { id: 'own-id', tab: { ...TAB, incognito: true } } }),
    ];
    await told(ordinary, ['state']);
    await told(hidden, ['state']);
    expect(
      [ordinary, hidden].map(({ sent }) => (sent[0] as { state: { isOff: boolean } }).state.isOff),
    ).toEqual([false, true]);
  });

  it('is told about changes until it has gone', async () => {
    const [port, gone] = [connect(), connect()];
    await told(port, ['state']);
    await told(gone, ['state']);
    gone.breakOff();
    await changeSettings({ isPaused: true });
    ports.refresh();
    await told(port, ['state', 'state']);
    expect(port.sent[1]).toMatchObject({ state: { isOff: true } });
    expect(gone.sent).toHaveLength(1);
  });

  it('causes no error if it has gone unnoticed', async () => {
    const gone = connect();
    const post = vi.spyOn(gone, 'postMessage').mockImplementation(() => {
      throw new Error('Attempting to use a disconnected port object');
    });
    await vi.waitFor(() => expect(post).toHaveBeenCalled());
    const port = connect();
    await told(port, ['state']);
  });

  it('is disconnected if the storage cannot be read', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('No.'));
    const port = connect();
    await vi.waitFor(() => expect(port.isDisconnected).toBe(true));
    get.mockRestore();
  });
});
