import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Channel,
  NOTICES,
  POPUP_MESSAGES,
  QUESTIONS,
  REQUESTS,
  readMessage,
} from '../../platform/message-shapes.ts';
import { type BlocksQuestion, isOfType, LIMITS, type PageQuestion } from '../../platform/messages.ts';

const blocks = {
  type: 'blocks',
  id: 1,
  page: { titles: ['News'], language: 'en' },
  from: 0,
  text: 'BakuTbilisi',
  lengths: [4, 7],
  flags: [0, 7],
  sections: [0, 1],
  headings: [[1, 0, 'Cities']],
  languages: [[1, 'ka']],
  leads: [[1, 7]],
} satisfies BlocksQuestion;
const regions = { type: 'regions', id: 2, text: 'ab', lengths: [1, 1] } satisfies PageQuestion;
const card = { type: 'card', id: 3, entry: 'baku', first: 'baku' } satisfies PageQuestion;
const names = { type: 'names', frame: 'f', isTop: true, names: [{ entry: 'baku', count: 2 }] };
const jump = { type: 'jump', frame: 'f', entry: 'baku', index: 0 };
const long = (length: number) => 'x'.repeat(length);
const many = (count: number) => Array.from({ length: count }, () => 0);

const CHANNELS: readonly {
  name: string;
  channel: Channel;
  good: readonly unknown[];
  bad: readonly unknown[];
}[] = [
  {
    name: 'questions of pages',
    channel: QUESTIONS,
    good: [
      blocks,
      { ...blocks, page: { titles: [], evidence: '[1,2]' } },
      { ...blocks, page: undefined, headings: undefined, languages: undefined, leads: undefined },
      { type: 'blocks', id: 9, from: 12, text: '', lengths: [], flags: [], sections: [] },
      { ...blocks, text: long(LIMITS.text), lengths: [LIMITS.text, 0], leads: [] },
      regions,
      card,
      { type: 'state', id: 4 },
      { type: 'reset' },
    ],
    bad: [
      { ...blocks, id: 0 },
      { ...blocks, id: 1.5 },
      { ...blocks, id: '1' },
      { ...blocks, from: -1 },
      { ...blocks, from: Number.NaN },
      { ...blocks, from: Number.POSITIVE_INFINITY },
      { ...blocks, text: ['Baku'] },
      { ...blocks, text: long(LIMITS.text + 1), lengths: [LIMITS.text + 1, 0] },
      { ...blocks, lengths: [4, 6] },
      { ...blocks, lengths: [4, 8] },
      { ...blocks, lengths: [12, -1] },
      { ...blocks, lengths: [5.5, 5.5] },
      { ...blocks, lengths: { 0: 4, 1: 7, length: 2 } },
      { ...blocks, flags: [0] },
      { ...blocks, flags: [0, 8] },
      { ...blocks, sections: [0, 1, 2] },
      { ...blocks, sections: [0, 2 ** 40] },
      { ...blocks, headings: [[1, 0]] },
      { ...blocks, headings: [[1, 0, long(LIMITS.heading + 1)]] },
      { ...blocks, languages: [[2, 'ka']] },
      { ...blocks, languages: [[0, long(LIMITS.languageTag + 1)]] },
      { ...blocks, leads: [[1, 8]] },
      { ...blocks, leads: [[2, 0]] },
      { ...blocks, page: { titles: many(LIMITS.titles + 1).map(String) } },
      { ...blocks, page: { titles: [long(LIMITS.title + 1)] } },
      { ...blocks, page: { titles: [], evidence: long(LIMITS.evidence + 1) } },
      {
        ...blocks,
        text: '',
        lengths: many(LIMITS.blocks + 1),
        flags: many(LIMITS.blocks + 1),
        sections: many(LIMITS.blocks + 1),
      },
      { ...regions, lengths: [1] },
      { ...card, entry: 7 },
      { ...card, first: long(LIMITS.entryId + 1) },
      { type: 'state' },
    ],
  },
  {
    name: 'requests of content scripts',
    channel: REQUESTS,
    good: [
      { type: 'names-here', names: [] },
      { type: 'names-here', names: ['baku'] },
      { type: 'load-script', script: 'card' },
      { type: 'open-panel', entry: 'baku' },
    ],
    bad: [
      { type: 'load-script' },
      { type: 'load-script', script: 'content' },
      { type: 'load-script', script: '../evil' },
      { type: 'load-script', script: ['card'] },
      { type: 'names-here' },
      { type: 'names-here', names: 'baku' },
      { type: 'names-here', names: [7] },
      { type: 'names-here', names: many(LIMITS.names + 1).map(String) },
      { type: 'open-panel' },
      { type: 'open-panel', entry: 7 },
      { type: 'site-state' },
    ],
  },
  {
    name: 'notices of the background',
    channel: NOTICES,
    good: [{ type: 'changed' }, { type: 'step', direction: 'next' }, { type: 'step', direction: 'previous' }],
    bad: [{ type: 'step' }, { type: 'step', direction: 'last' }, { type: 'jump', direction: 'next' }],
  },
  {
    name: 'messages of popup and frames',
    channel: POPUP_MESSAGES,
    good: [names, { ...names, names: [] }, jump],
    bad: [
      { ...names, frame: 1 },
      { ...names, names: {} },
      { ...names, names: [null] },
      { ...names, names: [{ entry: 'baku', count: 1.5 }] },
      { ...names, names: [{ count: 1 }] },
      { ...jump, index: 'first' },
      { ...jump, index: Number.NaN },
      { ...jump, entry: undefined },
      { ...jump, type: 'names' },
    ],
  },
];

describe.each(CHANNELS)('$name', ({ channel, good, bad }) => {
  it.each(good)('accepts %#', (message) => {
    expect(readMessage(channel, message)).toEqual(message);
  });

  it.each([
    ...bad,
    undefined,
    null,
    0,
    '',
    'state',
    [],
    {},
    { type: 'unknown' },
    { type: 'toString' },
    () => {},
  ])('rejects %#', (message) => {
    expect(readMessage(channel, message)).toBeUndefined();
  });

  it('neither accepts random values nor throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => readMessage(channel, value) === undefined));
  });
});

describe('isOfType', () => {
  it.each([
    [{ type: 'changed' }, 'changed', true],
    [{ type: 'step', direction: 'next' }, 'changed', false],
    [null, 'changed', false],
    ['changed', 'changed', false],
  ] as const)('of %j is %s: %s', (message, type, expected) => {
    expect(isOfType(message, type)).toBe(expected);
  });
});
