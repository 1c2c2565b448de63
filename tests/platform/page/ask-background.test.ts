import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { askBackground as Ask } from '../../../platform/page/ask-background.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
const runtime = { id: 'own' as string | undefined, sendMessage };
let askBackground: typeof Ask;

const QUESTION = { type: 'load-script', script: 'card' } as const;
const silent = () => new Promise<never>(() => {});
/** Chromium says so of a question to a background that ends before it has heard it. */
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

/** How the question ends; the clock runs as far as anything waits for it. */
async function outcome(asked = askBackground(QUESTION)): Promise<unknown> {
  const ended = asked.catch((error: Error) => error.message);
  await vi.runAllTimersAsync();
  return ended;
}

describe('a question to the background', () => {
  it.each<[string, readonly (() => Promise<unknown>)[], number]>([
    ['answered at once', [], 1],
    ['refused once', [refused], 2],
    ['refused twice', [refused, refused], 3],
    ['lost once', [lost], 2],
    ['lost twice', [lost, lost], 3],
    ['lost, then refused', [lost, refused], 3],
    ['not answered once', [silent], 2],
    ['not answered twice', [silent, silent], 3],
    ['refused, then not answered', [refused, silent], 3],
    ['not answered, then refused', [silent, refused], 3],
    ['not answered, then lost', [silent, lost], 3],
  ])('%s is answered in the end', async (_, failures, questions) => {
    for (const failure of failures) sendMessage.mockImplementationOnce(failure);
    expect(await outcome()).toBe('answer');
    expect(sendMessage.mock.calls).toEqual(Array(questions).fill([QUESTION]));
  });

  it.each([
    ['refused', refused],
    ['lost', lost],
  ])('is asked again soon where it is %s, and later once more, since an update takes the background away for a while', async (_, failure) => {
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

  it('takes an answer that comes late, and asks no more then', async () => {
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
    ['refuses', refused],
    ['loses it', lost],
    ['is silent', silent],
  ])('ends where the background always %s', async (_, failure) => {
    sendMessage.mockImplementation(failure);
    expect(await outcome()).toBe('The background does not answer.');
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('is not asked where the extension has gone', async () => {
    runtime.id = undefined;
    expect(await outcome()).toBe('The background does not answer.');
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('is not asked again once the extension has gone, or once it is not wanted', async () => {
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
