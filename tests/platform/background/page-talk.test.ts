import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine, lexiconSource } from '../../../engine/index.ts';
import type { CardRequest } from '../../../platform/background/cards.ts';
import type { EngineInUse } from '../../../platform/background/engine-in-use.ts';
import type { PageTerms } from '../../../platform/background/page-states.ts';
import { createPageTalk, type PageTalk } from '../../../platform/background/page-talk.ts';
import { createScheduler, type Lane } from '../../../platform/background/scheduler.ts';
import { ANSWERS, readMessage } from '../../../platform/message-shapes.ts';
import type { BlocksQuestion, PageAnswer, PageState, SpansAnswer } from '../../../platform/messages.ts';
import { bundledLexicon } from '../../support/glossaries.ts';
import { STATE } from '../../support/page-state.ts';

const engine = createEngine([lexiconSource(bundledLexicon)]);
const numberOf = (id: string) => bundledLexicon.entries.findIndex((entry) => entry.id === id);

let time: number;
let turns: (() => void)[];
let posted: PageAnswer[];
let terms: PageTerms;
let talk: PageTalk;
let lane: Lane;
const card = vi.fn<(request: CardRequest) => Promise<undefined>>();
const onGivenUp = vi.fn<() => void>();
const refresh = vi.fn<() => Promise<PageTerms>>();

function termsWith(state: Partial<PageState> = {}): PageTerms {
  const inUse: EngineInUse = { engine, lexicon: state.lexicon ?? STATE.lexicon, numberOf };
  return { inUse, state: { ...STATE, ...state } };
}

/** Lets storage answer and the scheduler finish all jobs. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  for (let count = 0; count < 1000 && turns.length > 0; count++) turns.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
}

function blocks(id: number, texts: readonly string[], more: Partial<BlocksQuestion> = {}): BlocksQuestion {
  const none = texts.map(() => 0);
  return {
    type: 'blocks',
    id,
    from: 0,
    text: texts.join(''),
    lengths: texts.map((text) => text.length),
    flags: none,
    sections: none,
    ...more,
  };
}

const answers = () => posted.filter((answer): answer is SpansAnswer => answer.type === 'spans');
const types = () => posted.map(({ type }) => type);

/** Returns all spans in the answers as "block:start-end id needs". */
function spansOf(all: readonly SpansAnswer[] = answers()): string[] {
  const ids = new Map(
    all.flatMap(({ entries = [] }) => entries.map(([number, id]) => [number, id] as const)),
  );
  return all.flatMap(({ spans }) =>
    Array.from({ length: spans.length / 6 }, (_, index) => {
      const [block, start, end, entry = -1, needs] = spans.slice(index * 6);
      return `${block}:${start}-${end} ${ids.get(entry)} ${needs}`;
    }),
  );
}

function start(): void {
  posted = [];
  talk = createPageTalk({ lane, post: (answer) => posted.push(answer), refresh, card, onGivenUp });
}

beforeEach(() => {
  vi.clearAllMocks();
  time = 0;
  turns = [];
  posted = [];
  terms = termsWith();
  refresh.mockImplementation(async () => terms);
  card.mockResolvedValue(undefined);
  // Each reading of the clock takes 1 ms, so that a slice ends after a few blocks.
  lane = createScheduler({ now: () => time++, later: (turn) => void turns.push(turn) }).openLane();
  start();
});

describe('the first message', () => {
  it('is the state, even without a question', async () => {
    await settle();
    expect(posted).toEqual([{ type: 'state', state: STATE }]);
  });

  it('is the state, before answers to earlier questions', async () => {
    start();
    talk.hear({ type: 'state', id: 1 });
    talk.hear(blocks(2, ['Baku']));
    await settle();
    expect(types()).toEqual(['state', 'state', 'spans']);
    expect(posted[1]).toEqual({ type: 'state', id: 1, state: STATE });
  });

  it('is not sent if the storage cannot be read', async () => {
    refresh.mockRejectedValue(new Error('No storage.'));
    start();
    await settle();
    expect([posted, onGivenUp.mock.calls.length]).toEqual([[], 1]);
  });
});

describe('questions about blocks', () => {
  it('are answered with spans, with the page’s numbers for blocks', async () => {
    talk.hear(blocks(1, ['In Baku.', 'China', 'Nobody.'], { from: 7, flags: [0, 1, 0] }));
    await settle();
    expect(spansOf()).toEqual(['7:3-7 baku 0', '8:0-5 china 2']);
    expect(answers().at(-1)).toMatchObject({ id: 1, done: true, about: false, touched: true });
  });

  it('are answered in parts, and the last part says so', async () => {
    talk.hear(
      blocks(
        1,
        Array.from({ length: 30 }, () => 'In Baku.'),
      ),
    );
    await settle();
    expect(spansOf()).toHaveLength(30);
    expect(answers().length).toBeGreaterThan(2);
    expect(answers().map(({ done }) => done)).toEqual([
      ...answers()
        .slice(1)
        .map(() => false),
      true,
    ]);
    expect(answers()[0]?.spans.length).toBeLessThan(answers()[1]?.spans.length ?? 0);
  });

  it('without names get one answer', async () => {
    talk.hear(
      blocks(
        1,
        Array.from({ length: 100 }, () => 'Nobody.'),
      ),
    );
    await settle();
    expect(answers()).toEqual([expect.objectContaining({ id: 1, spans: [], touched: false, done: true })]);
  });

  it('are answered in well-formed messages', async () => {
    talk.hear(blocks(1, ['Georgia and Tbilisi.', 'Baku']));
    await settle();
    expect(posted.filter((answer) => readMessage(ANSWERS, answer) === undefined)).toEqual([]);
  });

  it('get each entry and section only once', async () => {
    talk.hear(blocks(1, ['Baku'], { sections: [2] }));
    talk.hear(blocks(2, ['Baku', 'Yerevan'], { sections: [2, 3] }));
    await settle();
    expect(answers().map(({ entries, sections }) => [entries?.map(([, id]) => id), sections])).toEqual([
      [['baku'], [2]],
      [['yerevan'], [3]],
    ]);
  });

  it('are read under their headings, and a heading under the one above', async () => {
    const doubtful = 'Georgia counted its votes all night.';
    const headings = [
      [1, 0, 'What Tbilisi says'],
      [2, 1, doubtful],
    ] as const;
    talk.hear(
      blocks(1, ['What Tbilisi says', doubtful, doubtful, doubtful], {
        sections: [0, 0, 1, 2],
        flags: [4, 0, 0, 4],
        headings,
      }),
    );
    await settle();
    expect(spansOf().filter((span) => span.includes('georgia'))).toEqual([
      '2:0-7 georgia 1',
      '3:0-7 georgia 1',
    ]);
    expect(answers().flatMap(({ reasons = [] }) => reasons)).toEqual([
      expect.objectContaining({ since: ['Tbilisi'] }),
    ]);
  });

  it('are read in their language and after their lead', async () => {
    talk.hear(blocks(1, ['Yerevan, Baku', 'Баку'], { leads: [[0, 8]], languages: [[1, 'ru']] }));
    await settle();
    expect(spansOf()).toEqual(['0:9-13 baku 0', '1:0-4 baku 0']);
  });

  it('with long blocks are read in several pieces', async () => {
    const long = 'Nobody is named here. '.repeat(2000);
    talk.hear(blocks(1, ['Baku', `${long}Yerevan`]));
    await settle();
    expect(spansOf()).toEqual(['0:0-4 baku 0', `1:${long.length}-${long.length + 7} yerevan 0`]);
  });

  it('are read with the titles of the page', async () => {
    talk.hear(blocks(1, ['China'], { page: { titles: ['Talks in Baku'], language: 'en' } }));
    await settle();
    expect(answers()[0]).toMatchObject({ about: true, touched: true });
  });
});

describe('evidence', () => {
  it('is sent with the last of several answers, and only if it has changed', async () => {
    talk.hear(blocks(1, ['Baku']));
    talk.hear(blocks(2, ['Yerevan']));
    await settle();
    talk.hear(blocks(3, ['Nobody.']));
    await settle();
    expect(answers().map(({ evidence }) => evidence !== undefined)).toEqual([false, true, false]);
  });

  it('from an earlier port is continued', async () => {
    talk.hear(blocks(1, ['Baku and Yerevan.']));
    await settle();
    const evidence = answers().at(-1)?.evidence ?? '';
    start();
    talk.hear(blocks(1, ['China'], { page: { titles: [], evidence } }));
    await settle();
    expect(answers()).toEqual([expect.objectContaining({ about: true })]);
    expect(answers()[0]?.evidence).not.toBe(evidence);
  });
});

describe('questions about regions', () => {
  it('are answered with the regions that contain a name', async () => {
    talk.hear({ type: 'regions', id: 1, text: 'Nobody.In Baku.', lengths: [7, 8] });
    await settle();
    expect(posted.at(-1)).toEqual({ type: 'regions', id: 1, hits: [1] });
  });
});

describe('a question about a card', () => {
  it('is answered before earlier questions about blocks', async () => {
    await settle();
    talk.hear(blocks(1, ['Baku']));
    talk.hear({ type: 'card', id: 2, entry: 'baku', first: 'china', since: ['yerevan'] });
    await settle();
    expect(types()).toEqual(['state', 'card', 'spans']);
    expect(card.mock.calls).toEqual([[{ entry: 'baku', first: 'china', because: [], since: ['yerevan'] }]]);
  });

  it('for a common name gets the entries that made it count, even after a restart of the background', async () => {
    talk.hear({ type: 'card', id: 1, entry: 'china', first: 'china', page: { titles: ['Talks in Baku'] } });
    await settle();
    expect(card.mock.calls[0]?.[0].because).toEqual(['baku']);
  });

  it('is answered without a card if it cannot be made', async () => {
    card.mockRejectedValue(new Error('No storage.'));
    talk.hear({ type: 'card', id: 1, entry: 'mine/x', first: 'mine/x' });
    await settle();
    expect(posted.at(-1)).toEqual({ type: 'card', id: 1 });
  });
});

describe('while Sidelight is off', () => {
  beforeEach(() => {
    terms = termsWith({ isOff: true });
  });

  it('no text is read, and questions are answered with the state', async () => {
    const open = vi.spyOn(engine, 'openPage');
    start();
    talk.hear(blocks(1, ['Baku']));
    talk.hear({ type: 'card', id: 2, entry: 'baku', first: 'baku' });
    await settle();
    expect(posted).toEqual(Array(3).fill({ type: 'state', state: terms.state }));
    expect([open.mock.calls.length, card.mock.calls.length, lane.size]).toEqual([0, 0, 0]);
    open.mockRestore();
  });
});

describe('a change of the state', () => {
  it('is sent if it matters to the page', async () => {
    await settle();
    talk.refresh();
    await settle();
    terms = termsWith({ looks: 'kinds' });
    talk.refresh();
    await settle();
    expect(posted).toEqual([
      { type: 'state', state: STATE },
      { type: 'state', state: { ...STATE, looks: 'kinds' } },
    ]);
  });

  it('is taken from the last reading, whichever result comes last', async () => {
    await settle();
    let answerOld = (_: PageTerms) => {};
    refresh.mockImplementationOnce(() => new Promise((resolve) => (answerOld = resolve)));
    talk.refresh();
    terms = termsWith({ delay: 7 });
    talk.refresh();
    await settle();
    answerOld(termsWith({ delay: 3 }));
    await settle();
    expect(posted.map((answer) => answer.type === 'state' && answer.state.delay)).toEqual([STATE.delay, 7]);
  });

  it('to off drops waiting questions', async () => {
    await settle();
    talk.hear(
      blocks(
        1,
        Array.from({ length: 100 }, () => 'Baku'),
      ),
    );
    terms = termsWith({ isOff: true });
    talk.refresh();
    await new Promise((resolve) => setImmediate(resolve));
    expect(lane.size).toBe(0);
  });

  it('in the names sends entries and reasons again, and keeps the evidence of the page', async () => {
    talk.hear(blocks(1, ['Baku and Yerevan.'], { headings: [[1, 0, 'What Tbilisi says']], sections: [1] }));
    await settle();
    terms = termsWith({ lexicon: '2' });
    talk.refresh();
    await settle();
    posted = [];
    talk.hear(blocks(2, ['Baku']));
    await settle();
    expect(answers()).toEqual([
      expect.objectContaining({ about: true, entries: [[expect.any(Number), 'baku', 'city']] }),
    ]);
  });
});

describe('another address of the document', () => {
  it('drops the blocks of the earlier address and their evidence', async () => {
    await settle();
    talk.hear(blocks(1, ['Baku and Yerevan.'], { page: { titles: ['Talks in Baku'] } }));
    await settle();
    talk.hear(blocks(2, ['Baku']));
    talk.hear({ type: 'reset' });
    talk.hear(blocks(3, ['China']));
    await settle();
    expect(answers().map(({ id }) => id)).toEqual([1, 3]);
    expect(answers()[1]).toMatchObject({ about: false, touched: false });
  });

  it('forgets the headings of the earlier address', async () => {
    const doubtful = 'Georgia counted its votes all night.';
    talk.hear(blocks(1, [doubtful], { sections: [1], headings: [[1, 0, 'What Tbilisi says']] }));
    await settle();
    talk.hear({ type: 'reset' });
    talk.hear(blocks(2, [doubtful], { sections: [1] }));
    await settle();
    expect(answers().map(({ id, spans }) => [id, spans.length > 0])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('keeps questions about regions', async () => {
    await settle();
    talk.hear({ type: 'regions', id: 1, text: 'Baku', lengths: [4] });
    talk.hear({ type: 'reset' });
    await settle();
    expect(posted.at(-1)).toEqual({ type: 'regions', id: 1, hits: [0] });
  });
});

describe('the end of a document', () => {
  it('drops all work, and nothing more is sent', async () => {
    await settle();
    talk.hear(blocks(1, ['Baku']));
    talk.hear({ type: 'card', id: 2, entry: 'baku', first: 'baku' });
    talk.end();
    talk.hear(blocks(3, ['Baku']));
    talk.refresh();
    await settle();
    expect(types()).toEqual(['state']);
    expect(lane.size).toBe(0);
  });

  it('comes for a page that asks too many questions', async () => {
    for (let count = 0; count <= 1000; count++) talk.hear(blocks(count + 1, ['Baku']));
    await settle();
    expect([onGivenUp.mock.calls.length, answers(), lane.size]).toEqual([1, [], 0]);
  });
});
