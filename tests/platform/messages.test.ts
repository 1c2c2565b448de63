import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBackgroundRequest,
  isJumpToMention,
  isNamesOnPage,
  isOpenPanel,
  isSiteChanged,
  isSiteState,
  isStepToName,
} from '../../platform/messages.ts';

const names = { type: 'names', frame: 'f', isTop: true, names: [{ entry: 'baku', count: 2 }] };
const jump = { type: 'jump', frame: 'f', entry: 'baku', index: 0 };

const GUARDS: readonly { name: string; guard: (value: unknown) => boolean; good: readonly unknown[]; bad: readonly unknown[] }[] = [
  {
    name: 'isBackgroundRequest',
    guard: isBackgroundRequest,
    good: [
      { type: 'site-state' },
      { type: 'names-here', names: [] },
      { type: 'names-here', names: ['baku'] },
      { type: 'load-script', script: 'marks' },
      { type: 'load-script', script: 'card' },
    ],
    bad: [
      { type: 'load-script' },
      { type: 'names-here' },
      { type: 'names-here', names: 'baku' },
      { type: 'names-here', names: [7] },
      { type: 'load-script', script: 'content' },
      { type: 'load-script', script: '../evil' },
      { type: 'load-script', script: ['marks'] },
    ],
  },
  {
    name: 'isSiteState',
    guard: isSiteState,
    good: [
      { site: 'a.com', isOff: true, isPaused: false },
      { site: undefined, isOff: false, isPaused: true },
      { isOff: false, isPaused: false },
    ],
    bad: [
      { site: 'a.com' },
      { site: 'a.com', isOff: true },
      { site: 7, isOff: true, isPaused: false },
      { site: null, isOff: true, isPaused: false },
      { site: 'a.com', isOff: 'yes', isPaused: false },
      { site: 'a.com', isOff: true, isPaused: 'yes' },
    ],
  },
  {
    name: 'isSiteChanged',
    guard: isSiteChanged,
    good: [{ type: 'site-changed' }],
    bad: [{ type: 'names' }, { site: 'a.com' }],
  },
  {
    name: 'isStepToName',
    guard: isStepToName,
    good: [
      { type: 'step', direction: 'next' },
      { type: 'step', direction: 'previous' },
    ],
    bad: [{ type: 'step' }, { type: 'step', direction: 'last' }, { type: 'jump', direction: 'next' }],
  },
  {
    name: 'isNamesOnPage',
    guard: isNamesOnPage,
    good: [names, { ...names, names: [] }],
    bad: [
      { ...names, frame: 1 },
      { ...names, names: {} },
      { ...names, names: [null] },
      { ...names, names: [{ entry: 'baku', count: 1.5 }] },
      { ...names, names: [{ count: 1 }] },
    ],
  },
  {
    name: 'isOpenPanel',
    guard: isOpenPanel,
    good: [{ type: 'open-panel', entry: 'baku' }],
    bad: [{ type: 'open-panel' }, { type: 'open-panel', entry: 7 }, { type: 'site-state', entry: 'baku' }],
  },
  {
    name: 'isJumpToMention',
    guard: isJumpToMention,
    good: [jump],
    bad: [
      { ...jump, index: 'first' },
      { ...jump, index: Number.NaN },
      { ...jump, entry: undefined },
      { ...jump, type: 'names' },
    ],
  },
];

describe.each(GUARDS)('$name', ({ guard, good, bad }) => {
  it.each(good)('accepts %j', (message) => {
    expect(guard(message)).toBe(true);
  });

  it.each([...bad, undefined, null, 0, '', 'site-state', [], {}, { type: 'unknown' }, () => {}])('rejects %j', (message) => {
    expect(guard(message)).toBe(false);
  });

  it('neither throws at nor accepts anything at random', () => {
    fc.assert(fc.property(fc.anything(), (value) => !guard(value)));
  });
});
