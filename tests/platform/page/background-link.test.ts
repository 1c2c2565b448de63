// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QUESTIONS, readMessage } from '../../../platform/message-shapes.ts';
import { LIMITS, type PageQuestion, type PageState, type SpansAnswer } from '../../../platform/messages.ts';
import type {
  BackgroundLink,
  BlockRange,
  createBackgroundLink as Create,
} from '../../../platform/page/background-link.ts';
import { happens } from '../../support/browser-events.ts';
import { FakePort } from '../../support/fake-port.ts';
import { STATE } from '../../support/page-state.ts';

const runtime = {
  id: 'own' as string | undefined,
  lastError: undefined,
  connect: vi.fn<(info: { name: string }) => FakePort>(),
};
let ports: FakePort[];
let controller: AbortController;
let link: BackgroundLink;
let facts: { titles: string[]; language?: string };
const onState = vi.fn<(state: PageState) => void>();
const onSpans = vi.fn<(answer: SpansAnswer, reasons: readonly unknown[]) => void>();
const onLost = vi.fn<(blocks: readonly BlockRange[]) => void>();
const onGone = vi.fn<() => void>();

const OFF: PageState = { ...STATE, isOff: true };
const BLOCKS = { from: 3, text: 'BakuTbilisi', lengths: [4, 7], flags: [0, 0], sections: [0, 0] };
const REASON = { gloss: 'the country', since: [], sinceEntries: [] };

function spans(id: number, more: Partial<SpansAnswer> = {}): SpansAnswer {
  return { type: 'spans', id, spans: [], about: false, touched: false, distinctive: 0, done: true, ...more };
}

function port(index = ports.length - 1): FakePort {
  const found = ports[index];
  if (found === undefined) throw new Error('There is no such port.');
  return found;
}

const sent = (index?: number) => port(index).sent as readonly (PageQuestion & { readonly id: number })[];
const lastId = () => sent().at(-1)?.id ?? 0;

/** Stops the background, which closes its ports. */
function breakOff(): void {
  port().breakOff();
}

let visibility: DocumentVisibilityState;

function turn(to: DocumentVisibilityState): void {
  visibility = to;
  happens(document, 'visibilitychange');
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  ports = [];
  facts = { titles: ['News'] };
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  runtime.id = 'own';
  runtime.connect.mockImplementation(() => {
    ports.push(new FakePort());
    return port();
  });
  vi.stubGlobal('chrome', { runtime });
  vi.resetModules();
  const { createBackgroundLink }: { createBackgroundLink: typeof Create } = await import(
    '../../../platform/page/background-link.ts'
  );
  controller = new AbortController();
  link = createBackgroundLink({
    signal: controller.signal,
    onState,
    onSpans,
    onLost,
    onGone,
    page: () => facts,
  });
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('questions', () => {
  it('can have a port opened before the first one, but not after a loss', () => {
    link.prepare();
    expect([ports.length, sent()]).toEqual([1, []]);
    link.blocks(BLOCKS);
    expect(ports.length).toBe(1);
    expect(sent()).toMatchObject([{ type: 'blocks', page: { titles: ['News'] } }]);
    breakOff();
    link.prepare();
    expect(ports.length).toBe(1);
  });

  it('open one port for all of them', () => {
    expect(link.isOpen).toBe(false);
    expect(ports).toEqual([]);
    link.blocks(BLOCKS);
    link.state();
    expect(link.isOpen).toBe(true);
    expect(runtime.connect.mock.calls).toEqual([[{ name: 'page' }]]);
  });

  it('are well-formed and numbered', () => {
    link.blocks(BLOCKS);
    void link.regions(['Baku', 'weather']);
    void link.card('baku', 'tbilisi');
    link.state();
    link.reset();
    expect(sent()).toEqual([
      { type: 'blocks', id: 1, page: { titles: ['News'] }, ...BLOCKS },
      { type: 'regions', id: 2, text: 'Bakuweather', lengths: [4, 7] },
      { type: 'card', id: 3, entry: 'baku', first: 'tbilisi' },
      { type: 'state', id: 4 },
      { type: 'reset' },
    ]);
    expect(sent().map((message) => readMessage(QUESTIONS, message)?.type)).toEqual([
      'blocks',
      'regions',
      'card',
      'state',
      'reset',
    ]);
  });

  it('send the page’s facts again after these have changed', () => {
    link.blocks(BLOCKS);
    link.blocks(BLOCKS);
    facts = { titles: ['Other news'], language: 'ru' };
    link.blocks(BLOCKS);
    expect(sent().map((message) => ('page' in message ? message.page : undefined))).toEqual([
      { titles: ['News'] },
      undefined,
      { titles: ['Other news'], language: 'ru' },
    ]);
  });

  it('stay within the limits of messages for any facts of the page', () => {
    facts = { titles: Array.from({ length: 20 }, () => 'x'.repeat(5000)), language: 'x'.repeat(5000) };
    link.blocks(BLOCKS);
    expect(readMessage(QUESTIONS, sent()[0])).toBeDefined();
  });
});

describe('answers', () => {
  it('with spans come in parts, each with all earlier reasons', () => {
    link.blocks(BLOCKS);
    port().say(spans(1, { done: false, reasons: [REASON] }));
    port().say(spans(1));
    expect(onSpans.mock.calls.map(([{ done }, reasons]) => [done, reasons.length])).toEqual([
      [false, 1],
      [true, 1],
    ]);
  });

  it('with the state are passed on, with or without a question', () => {
    link.state();
    port().say({ type: 'state', state: STATE });
    port().say({ type: 'state', id: 1, state: OFF });
    expect(onState.mock.calls).toEqual([[STATE], [OFF]]);
  });

  it('with regions give the indices of the texts', async () => {
    const hits = link.regions(['Baku', 'weather', 'Tbilisi']);
    port().say({ type: 'regions', id: 1, hits: [0, 2] });
    expect(await hits).toEqual([0, 2]);
  });

  it('with regions give the index of a long text that was cut only once', async () => {
    const hits = link.regions(['weather', 'x'.repeat(LIMITS.text * 2)]);
    for (const { id } of [...sent()]) port().say({ type: 'regions', id, hits: [0] });
    expect(await hits).toEqual([0, 1]);
  });

  it('about no regions come at once', async () => {
    expect(await link.regions([])).toEqual([]);
    expect(ports).toEqual([]);
  });

  it('contain a card, or no card', async () => {
    const card = { entry: { id: 'baku' } };
    const first = link.card('baku', 'baku');
    const second = link.card('gone', 'gone');
    port().say({ type: 'card', id: 2 });
    port().say({ type: 'card', id: 1, card });
    expect(await first).toEqual(card);
    expect(await second).toBeUndefined();
  });

  it.each([
    [undefined],
    ['spans'],
    [{ type: 'names' }],
    [null],
  ])('that are malformed are ignored: %j', (message) => {
    link.blocks(BLOCKS);
    port().say(message);
    expect(onSpans).not.toHaveBeenCalled();
  });
});

describe('while Sidelight is off', () => {
  it('open questions are settled without an answer and not asked again', async () => {
    const card = link.card('baku', 'baku');
    link.blocks(BLOCKS);
    port().say({ type: 'state', state: OFF });
    expect(await card).toBeUndefined();
    breakOff();
    await vi.runAllTimersAsync();
    expect([ports.length, onLost.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('another address of the document', () => {
  it('cancels earlier questions', () => {
    link.blocks(BLOCKS);
    link.reset();
    port().say(spans(1, { reasons: [REASON], evidence: 'old' }));
    link.blocks(BLOCKS);
    port().say(spans(2, { reasons: [REASON] }));
    expect(onSpans.mock.calls).toEqual([[spans(2, { reasons: [REASON] }), [REASON], { from: 3, count: 2 }]]);
    breakOff();
    link.blocks(BLOCKS);
    expect(sent()[0]).toMatchObject({ page: { titles: ['News'] } });
    expect(sent()[0]).not.toHaveProperty('page.evidence');
  });

  it('opens no port', () => {
    link.reset();
    expect(ports).toEqual([]);
  });
});

describe('a lost port', () => {
  it('does not count as a loss if no question is open', async () => {
    link.blocks(BLOCKS);
    port().say(spans(1));
    breakOff();
    await vi.runAllTimersAsync();
    expect([link.isOpen, ports.length, onLost.mock.calls.length]).toEqual([false, 1, 0]);
  });

  it('hands blocks back soon, with neighbours joined', async () => {
    link.blocks(BLOCKS);
    link.blocks({ ...BLOCKS, from: 5 });
    link.blocks({ ...BLOCKS, from: 20 });
    breakOff();
    expect(onLost).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(onLost.mock.calls).toEqual([
      [
        [
          { from: 3, count: 4 },
          { from: 20, count: 2 },
        ],
      ],
    ]);
  });

  it('makes questions about cards, regions and the state be asked again', async () => {
    const card = link.card('baku', 'baku');
    const hits = link.regions(['Baku']);
    link.state();
    breakOff();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent(1).map(({ type }) => type)).toEqual(['state', 'card', 'regions']);
    for (const { id, type } of [...sent(1)])
      port().say(type === 'regions' ? { type, id, hits: [] } : { type: 'card', id });
    expect(await card).toBeUndefined();
    expect(await hits).toEqual([]);
  });

  it('is followed by a port that gets the evidence once', () => {
    link.blocks(BLOCKS);
    port().say(spans(1, { evidence: 'e1' }));
    link.blocks(BLOCKS);
    port().say(spans(2, { evidence: 'e2' }));
    breakOff();
    link.blocks(BLOCKS);
    link.blocks(BLOCKS);
    expect(sent(1)[0]).toMatchObject({ page: { titles: ['News'], evidence: 'e2' } });
    expect(sent(1)[1]).not.toHaveProperty('page');
  });

  it('takes its reasons with it', () => {
    link.blocks(BLOCKS);
    port().say(spans(1, { reasons: [REASON] }));
    breakOff();
    link.blocks(BLOCKS);
    port().say(spans(2));
    expect(onSpans.mock.calls.at(-1)?.[1]).toEqual([]);
  });

  it('delivers no more messages', () => {
    link.blocks(BLOCKS);
    const old = port();
    breakOff();
    old.say(spans(1));
    expect(onSpans).not.toHaveBeenCalled();
  });

  it('is not replaced before the delay has ended', () => {
    link.blocks(BLOCKS);
    breakOff();
    for (let more = 0; more < 50; more++) link.blocks(BLOCKS);
    expect(ports.length).toBe(1);
  });
});

describe('losses in a row', () => {
  it('are followed by longer delays, and then by giving up', async () => {
    const card = link.card('baku', 'baku');
    breakOff();
    await vi.advanceTimersByTimeAsync(100);
    breakOff();
    await vi.advanceTimersByTimeAsync(999);
    expect(ports.length).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    breakOff();
    expect(await card).toBeUndefined();
    expect(ports.length).toBe(3);
  });

  it('are followed by a pause in which no port is opened', async () => {
    const lose = async () => {
      link.blocks(BLOCKS);
      breakOff();
      await vi.advanceTimersByTimeAsync(1000);
    };
    for (let loss = 0; loss < 3; loss++) await lose();
    expect(await link.card('baku', 'baku')).toBeUndefined();
    expect(ports.length).toBe(3);
    await vi.advanceTimersByTimeAsync(10_000);
    link.blocks(BLOCKS);
    expect(ports.length).toBe(4);
  });

  it('hand blocks back once the background answers again', async () => {
    for (let loss = 0; loss < 3; loss++) {
      link.blocks({ ...BLOCKS, from: loss * 10 });
      breakOff();
      await vi.advanceTimersByTimeAsync(1000);
    }
    onLost.mockClear();
    await vi.advanceTimersByTimeAsync(10_000);
    link.state();
    port().say({ type: 'state', id: lastId(), state: STATE });
    expect(onLost.mock.calls).toEqual([[[{ from: 20, count: 2 }]]]);
  });
});

describe('a silence of the background', () => {
  it('counts as a loss after 3 s', async () => {
    link.blocks(BLOCKS);
    const old = port();
    await vi.advanceTimersByTimeAsync(2999);
    expect(link.isOpen).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect([link.isOpen, old.isDisconnected]).toEqual([false, true]);
  });

  it('may be longer after a part of the answer', async () => {
    link.blocks(BLOCKS);
    port().say(spans(1, { done: false }));
    await vi.advanceTimersByTimeAsync(9999);
    expect(link.isOpen).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(link.isOpen).toBe(false);
  });

  it('does not count as a loss if no question is open', async () => {
    link.blocks(BLOCKS);
    port().say(spans(1));
    await vi.runAllTimersAsync();
    expect(link.isOpen).toBe(true);
  });
});

describe('a hidden page', () => {
  it('asks again when the user comes back to it', async () => {
    visibility = 'hidden';
    const card = link.card('baku', 'baku');
    link.blocks(BLOCKS);
    breakOff();
    await vi.runAllTimersAsync();
    expect([ports.length, onLost.mock.calls.length]).toEqual([1, 0]);
    turn('visible');
    expect([ports.length, onLost.mock.calls.length]).toEqual([2, 1]);
    port().say({ type: 'card', id: lastId() });
    expect(await card).toBeUndefined();
  });

  it('asks again after giving up when the user comes back to it', async () => {
    for (let loss = 0; loss < 3; loss++) {
      link.blocks(BLOCKS);
      breakOff();
      await vi.advanceTimersByTimeAsync(1000);
    }
    onLost.mockClear();
    turn('hidden');
    turn('visible');
    expect(onLost).toHaveBeenCalledTimes(1);
  });
});

describe('a page that comes back from the back-forward cache', () => {
  it('opens a new port, asks for the state, and repeats open questions', () => {
    link.blocks(BLOCKS);
    void link.card('baku', 'baku');
    const old = port();
    happens(window, 'pageshow', { persisted: true });
    expect(old.isDisconnected).toBe(true);
    expect(sent(1).map(({ type }) => type)).toEqual(['state', 'card']);
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['if it was only loaded', { persisted: false }],
    ['by an event that the page itself dispatches', { persisted: true, isTrusted: false }],
  ])('is not recognised %s', (_, event) => {
    link.blocks(BLOCKS);
    for (let time = 0; time < 100; time++) happens(window, 'pageshow', event);
    expect(ports.length).toBe(1);
  });

  it('asks nothing if it has never asked before', () => {
    happens(window, 'pageshow', { persisted: true });
    expect(ports).toEqual([]);
  });
});

describe('an extension that has gone', () => {
  it('settles all questions without an answer', async () => {
    const card = link.card('baku', 'baku');
    runtime.id = undefined;
    breakOff();
    expect(await card).toBeUndefined();
    link.blocks(BLOCKS);
    expect(await link.regions(['Baku'])).toBeUndefined();
    happens(window, 'pageshow', { persisted: true });
    await vi.runAllTimersAsync();
    expect([ports.length, onGone.mock.calls.length]).toEqual([1, 1]);
  });

  it('is noticed at the next question', () => {
    runtime.id = undefined;
    link.blocks(BLOCKS);
    expect([ports.length, onGone.mock.calls.length]).toEqual([0, 1]);
  });
});

it('treats a port that accepts no message as lost', async () => {
  link.state();
  port().postMessage = () => {
    throw new Error('Attempting to use a disconnected port object');
  };
  const card = link.card('baku', 'baku');
  await vi.advanceTimersByTimeAsync(100);
  port().say({ type: 'card', id: lastId() });
  expect(await card).toBeUndefined();
  expect(ports.length).toBe(2);
});

it('ends when its signal ends', async () => {
  const card = link.card('baku', 'baku');
  const old = port();
  controller.abort();
  expect(await card).toBeUndefined();
  expect(await link.card('baku', 'baku')).toBeUndefined();
  await vi.runAllTimersAsync();
  expect([old.isDisconnected, ports.length, onLost.mock.calls.length]).toEqual([true, 1, 0]);
});
