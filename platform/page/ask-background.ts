/**
 * Sends requests from content scripts to the background without a port. The background may be stopped or
 * replaced at any time, so a request may have to be sent again.
 */
import type { BackgroundRequest } from '../messages.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

/**
 * For each try: how long to wait for an answer (`silence`), and how long to wait before the next try after a
 * rejection (`refusal`), in ms. In a busy browser the background takes a second to start. A stopped
 * background restarts at once; one that is being updated takes longer.
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
 * Sends a request once, and returns the background's answer.
 * @throws {Error} if the background ended before the request arrived. Chromium then rejects the call. If an
 *   extension page such as the side panel received the request too, Chromium returns no answer instead.
 */
async function ask(request: BackgroundRequest): Promise<unknown> {
  const answer: unknown = await pageExtension.runtime.sendMessage(request);
  if (answer == null) throw new Error('The question is lost.');
  return answer;
}

/**
 * Returns the background's answer to a request. A background that stops can lose a request, so the request is
 * sent again after a rejection, or after too long without an answer. The first answer counts. `isWanted` must
 * return false once a newer request has replaced this one.
 * @throws {Error} if no try is answered, if the extension has been removed or updated, or if the request is
 *   no longer wanted.
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
