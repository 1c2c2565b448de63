/** The page scripts' way to the background, which the browser stops and starts as it likes and an update replaces. */
import type { BackgroundRequest } from '../messages.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

/** How long each try waits for an answer, in milliseconds: a background takes a second to start in a busy browser. */
const PATIENCE = [1000, 3000, 6000];

/**
 * The background's answer. Asked again where it refuses, since one that is stopped at that moment does, and where it is silent, since a question can be
 * lost with it; the first answer counts, to whichever try. `isWanted`: false once another question has taken the place of this one.
 * @throws {Error} if no try is answered, the extension has gone, or the question is not wanted any more.
 */
export async function askBackground(request: BackgroundRequest, isWanted = () => true): Promise<unknown> {
  const answers: Promise<unknown>[] = [];
  for (const patience of PATIENCE) {
    if (!isExtensionAlive() || !isWanted()) break;
    answers.push(pageExtension.runtime.sendMessage(request));
    const silence = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    const answered = Promise.any(answers).then(
      (answer) => ({ answer }),
      () => undefined,
    );
    const first: { readonly answer: unknown } | undefined = await Promise.race([answered, silence]);
    if (first !== undefined) return first.answer;
  }
  throw new Error('The background does not answer.');
}
