import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBackgroundRequest, isJumpToMention, isNamesOnPage, isOpenPanel, isSiteChanged, isSiteState } from '../../platform/messages.ts';

const names = { type: 'names', frame: 'f', isTop: true, names: [{ entry: 'baku', count: 2 }] };
const jump = { type: 'jump', frame: 'f', entry: 'baku', index: 0 };

const GUARDS: readonly { name: string; guard: (value: unknown) => boolean; good: readonly unknown[]; bad: readonly unknown[] }[] = [
  {
    name: 'isBackgroundRequest',
    guard: isBackgroundRequest,
    good: [{ type: 'site-state' }, { type: 'load-script', script: 'marks' }, { type: 'load-script', script: 'card' }],
    bad: [
      { type: 'load-script' },
      { type: 'load-script', script: 'content' },
      { type: 'load-script', script: '../evil' },
      { type: 'load-script', script: ['marks'] },
    ],
  },
  {
    name: 'isSiteState',
    guard: isSiteState,
    good: [{ site: 'a.com', isOff: true }, { site: undefined, isOff: false }, { isOff: false }],
    bad: [{ site: 'a.com' }, { site: 7, isOff: true }, { site: null, isOff: true }, { site: 'a.com', isOff: 'yes' }],
  },
  {
    name: 'isSiteChanged',
    guard: isSiteChanged,
    good: [{ type: 'site-changed', site: 'a.com', isOff: true }],
    bad: [
      { type: 'site-changed', isOff: true },
      { type: 'site-changed', site: 'a.com', isOff: 1 },
      { type: 'names', site: 'a.com', isOff: true },
    ],
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
