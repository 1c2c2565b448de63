/** The page scripts' way to the background, which the browser stops and starts as it likes and an update replaces. */
import type { BackgroundRequest } from '../messages.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

/**
 * How long each try waits, in milliseconds: for an answer, since a background takes a second to start in a busy browser, and after a refusal, since
 * one that is stopped is there again at once, and one that is replaced after a while.
 */
const TRIES = [
  { silence: 1000, refusal: 100 },
  { silence: 3000, refusal: 1000 },
  { silence: 6000, refusal: 0 },
];

function after(delay: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}

/** Where the background ends before it hears the question, Chromium rejects, or resolves with nothing if a page of ours, such as the panel, heard it too. */
async function ask(request: BackgroundRequest): Promise<unknown> {
  const answer: unknown = await pageExtension.runtime.sendMessage(request);
  if (answer == null) throw new Error('The question is lost.');
  return answer;
}

/**
 * The background's answer; each of its answers is something. Asked again where it refuses, since one that is stopped at that moment does, and where it
 * is silent, since a question can be lost with it; the first answer counts, to whichever try. `isWanted`: false once another question has taken
 * the place of this one.
 * @throws {Error} if no try is answered, the extension has gone, or the question is not wanted any more.
 */
export async function askBackground(request: BackgroundRequest, isWanted = () => true): Promise<unknown> {
  const answers: Promise<unknown>[] = [];
  for (const { silence, refusal } of TRIES) {
    if (!isExtensionAlive() || !isWanted()) break;
    answers.push(ask(request));
    const answered = Promise.any(answers).then(
      (answer) => ({ answer }),
      () => after(refusal),
    );
    const first: { readonly answer: unknown } | undefined = await Promise.race([answered, after(silence)]);
    if (first !== undefined) return first.answer;
  }
  throw new Error('The background does not answer.');
}
