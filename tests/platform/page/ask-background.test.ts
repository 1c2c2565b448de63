import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { askBackground as Ask } from '../../../platform/page/ask-background.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const runtime = { id: 'own' as string | undefined, sendMessage };
let askBackground: typeof Ask;

const QUESTION = { type: 'load-script', script: 'card' } as const;
const silent = () => new Promise<never>(() => {});
/** Answers as Chromium does if the background ends before the request arrives. */
const lost = () => Promise.resolve(undefined);
const refused = () => Promise.reject(new Error('The message port closed before a response was received.'));

beforeEach(async () => {
  vi.useFakeTimers();
  sendMessage.mockReset().mockResolvedValue('answer');
  runtime.id = 'own';
  vi.stubGlobal('chrome', { runtime });
  vi.resetModules();
  ({ askBackground } = await import('../../../platform/page/ask-background.ts'));
});
afterEach(() => {
  vi.useRealTimers();
});

/** Returns the result of a request. The fake clock runs until nothing waits for it. */
async function outcome(asked = askBackground(QUESTION)): Promise<unknown> {
  const ended = asked.catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  return ended;
}

describe('a request to the background', () => {
  it.each<[string, readonly (() => Promise<unknown>)[], number]>([
    ['answered at once', [], 1],
    ['rejected once', [refused], 2],
    ['rejected twice', [refused, refused], 3],
    ['lost once', [lost], 2],
    ['lost twice', [lost, lost], 3],
    ['lost, then rejected', [lost, refused], 3],
    ['not answered once', [silent], 2],
    ['not answered twice', [silent, silent], 3],
    ['rejected, then not answered', [refused, silent], 3],
    ['not answered, then rejected', [silent, refused], 3],
    ['not answered, then lost', [silent, lost], 3],
  ])('gets its answer in the end if it is %s', async (_, failures, questions) => {
    for (const failure of failures) sendMessage.mockImplementationOnce(failure);
    expect(await outcome()).toBe('answer');
    expect(sendMessage.mock.calls).toEqual(Array(questions).fill([QUESTION]));
  });

  it.each([
    ['rejected', refused],
    ['lost', lost],
  ])('is sent again soon if it is %s, and once more later, since an update stops the background for a while', async (_, failure) => {
    sendMessage.mockImplementation(failure);
    const asked = askBackground(QUESTION).catch(() => {});
    await vi.advanceTimersByTimeAsync(100);
    expect(sendMessage).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(900);
    expect(sendMessage).toHaveBeenCalledTimes(2);
    await vi.runAllTimersAsync();
    await asked;
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('accepts a late answer, and is not sent again then', async () => {
    const late = Promise.withResolvers<unknown>();
    sendMessage.mockImplementation(silent).mockReturnValueOnce(late.promise);
    const asked = askBackground(QUESTION);
    await vi.advanceTimersToNextTimerAsync();
    late.resolve('late');
    expect(await asked).toBe('late');
    await vi.runAllTimersAsync();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['rejects it', refused],
    ['loses it', lost],
    ['stays silent', silent],
  ])('fails if the background always %s', async (_, failure) => {
    sendMessage.mockImplementation(failure);
    expect(await outcome()).toBe('The background does not answer.');
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is not sent if the extension has gone', async () => {
    runtime.id = undefined;
    expect(await outcome()).toBe('The background does not answer.');
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('is not sent again once the extension has gone, or once it is not wanted', async () => {
    sendMessage.mockImplementation(silent);
    const asked = askBackground(QUESTION);
    runtime.id = undefined;
    expect(await outcome(asked)).toBe('The background does not answer.');
    runtime.id = 'own';
    let isWanted = true;
    const other = askBackground(QUESTION, () => isWanted);
    isWanted = false;
    expect(await outcome(other)).toBe('The background does not answer.');
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });
});
