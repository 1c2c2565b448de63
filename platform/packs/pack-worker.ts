/** Starts the worker that reads and compiles large glossaries, so that the page is not blocked. */
import type { PackProblem } from '../../engine/packs/problems.ts';
import { browser } from '../extension.ts';
import type { BuiltPack } from './build-pack.ts';
import type { PackChange } from './pack-change.ts';
import type { PackMeta } from './pack-meta.ts';

/** Messages from a page to its worker. */
export type WorkerRequest =
  /** Reads and checks a file with a glossary. Answered with `unreadable`, `refused` or `read`. */
  | { readonly type: 'read'; readonly file: File }
  /** Compiles the glossary of the file that was read last, and gives it this id. Answered with `built`. */
  | { readonly type: 'build'; readonly id: string }
  /** Changes a stored glossary and compiles it. Answered with `built`. */
  | {
      readonly type: 'change';
      readonly meta: PackMeta;
      readonly chunks: readonly string[];
      readonly change: PackChange;
    };

/** Messages from the worker to its page. */
export type WorkerReply =
  /** Reports the share of the work that is done, from 0 to 1. */
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'unreadable' }
  | { readonly type: 'refused'; readonly problems: readonly PackProblem[] }
  | { readonly type: 'read'; readonly id: string; readonly title: string; readonly entries: number }
  | { readonly type: 'built'; readonly built: BuiltPack }
  | { readonly type: 'failed'; readonly message: string };

export interface PackWorker {
  ask(request: WorkerRequest): void;
  /** Ends the worker at once, even while it works. */
  end(): void;
}

/**
 * Starts a worker. `onReply` is called with each message of the worker, and with a `failed` message if the
 * worker throws an error.
 */
export function startPackWorker(onReply: (reply: WorkerReply) => void): PackWorker {
  const worker = new Worker(browser.runtime.getURL('/glossary-worker.js'));
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => onReply(data));
  worker.addEventListener('error', ({ message }) => onReply({ type: 'failed', message }));
  return { ask: (request) => worker.postMessage(request), end: () => worker.terminate() };
}
