// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../platform/messages.ts';
import type * as PageReport from '../../../platform/page/page-report.ts';
import { happens } from '../../support/browser-events.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<true>>();
const runtime = { id: 'own' as string | undefined, sendMessage };
let report: typeof PageReport;

beforeEach(async () => {
  sendMessage.mockReset().mockResolvedValue(true);
  runtime.id = 'own';
  vi.stubGlobal('chrome', { runtime });
  vi.resetModules();
  report = await import('../../../platform/page/page-report.ts');
});

afterEach(() => {
  vi.useRealTimers();
});

const sent = () => sendMessage.mock.calls.map(([message]) => message);
const cameBack = (persisted: boolean, isTrusted = true) =>
  happens(window, 'pageshow', { persisted, isTrusted });

it('reports the names of the frame, and only after a change', () => {
  for (const names of [
    [],
    ['baku'],
    ['baku'],
    ['baku', 'gyumri'],
    ['gyumri', 'baku'],
    ['gyumri', 'yerevan'],
    [],
  ])
    report.reportNames(names);
  expect(sent()).toEqual(
    [['baku'], ['baku', 'gyumri'], ['gyumri', 'yerevan'], []].map((names) => ({ type: 'names-here', names })),
  );
});

it('reports again when the page comes back from the back-forward cache', () => {
  const controller = new AbortController();
  report.reportComingAndGoing(controller.signal);
  cameBack(true);
  report.reportNames(['baku']);
  cameBack(false);
  expect(sendMessage).toHaveBeenCalledTimes(1);
  cameBack(true);
  expect(sent()).toEqual([
    { type: 'names-here', names: ['baku'] },
    { type: 'names-here', names: ['baku'] },
  ]);
  controller.abort();
  cameBack(true);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('reports nothing for an event that the page itself dispatches', () => {
  report.reportComingAndGoing(new AbortController().signal);
  report.reportNames(['baku']);
  for (let time = 0; time < 100; time++) cameBack(true, false);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('reports no more names than a message may contain', () => {
  report.reportNames(Array.from({ length: LIMITS.names + 5 }, (_, index) => String(index)));
  expect(sent()).toEqual([{ type: 'names-here', names: expect.objectContaining({ length: LIMITS.names }) }]);
});

it('tries once more if the background was just stopped, unless the names have changed since', async () => {
  vi.useFakeTimers();
  const refuse = () =>
    sendMessage.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
  refuse();
  report.reportNames(['baku']);
  await vi.runAllTimersAsync();
  refuse();
  report.reportNames(['gyumri']);
  report.reportNames(['yerevan']);
  await vi.runAllTimersAsync();
  expect(sent()).toEqual(
    [['baku'], ['baku'], ['gyumri'], ['yerevan']].map((names) => ({ type: 'names-here', names })),
  );
});

it('throws no error after the extension has gone', () => {
  runtime.id = undefined;
  report.reportNames(['baku']);
  expect(sendMessage).not.toHaveBeenCalled();
  runtime.id = 'own';
  sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
  expect(() => report.reportNames(['baku', 'gyumri'])).not.toThrow();
});
