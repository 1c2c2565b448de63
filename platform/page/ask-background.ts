/**
 * Sends single requests from content scripts to the background, which may be stopped or replaced at any time.
 */
import type { BackgroundRequest } from '../messages.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

/**
 * Waits of each try, in ms: `silence` for an answer, and `refusal` before the next try after a rejection. In
 * a busy browser the background takes a second to start. A stopped background restarts at once, but one that
 * is being updated takes longer.
 */
const TRIES = [
  { silence: 1000, refusal: 100 },
  { silence: 3000, refusal: 1000 },
  { silence: 6000, refusal: 0 },
];

function after(delay: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}

/**
 * Sends a request once.
 * @throws {Error} if the background ended before the request arrived. Chromium then rejects, or answers
 *   nothing if an extension page such as the panel received the request too.
 */
async function ask(request: BackgroundRequest): Promise<unknown> {
  const answer: unknown = await pageExtension.runtime.sendMessage(request);
  if (answer == null) throw new Error('The question is lost.');
  return answer;
}

/**
 * Returns the background's answer to a request. Sends the request again after a rejection or silence, since a
 * background that stops can lose it. The first answer to any try counts. `isWanted` returns false once a
 * newer request has replaced this one.
 * @throws {Error} if no try is answered, the extension has gone, or the request is not wanted any more.
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
