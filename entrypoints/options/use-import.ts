/**
 * Imports a glossary file. A worker reads, checks and compiles the file. A file with mistakes is not stored.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { newPackId } from '../../engine/packs/edit.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import type { ListedGlossary } from '../../engine/packs/states.ts';
import type { BuiltPack } from '../../platform/packs/build-pack.ts';
import { storePack } from '../../platform/packs/change-pack.ts';
import { type PackWorker, startPackWorker, type WorkerReply } from '../../platform/packs/pack-worker.ts';

/** State of the import that was started last. */
export type ImportState =
  | { readonly stage: 'idle' }
  /** `share` is the part of the work that is done, from 0 to 1. */
  | { readonly stage: 'working'; readonly file: string; readonly share: number; readonly canCancel: boolean }
  | { readonly stage: 'cancelled' }
  | { readonly stage: 'unreadable'; readonly file: string }
  | { readonly stage: 'failed'; readonly file: string }
  | { readonly stage: 'refused'; readonly file: string; readonly problems: readonly PackProblem[] }
  /**
   * A glossary with the file's id exists, so the user must choose. `canReplace` is false for bundled and
   * deployed glossaries.
   */
  | {
      readonly stage: 'exists';
      readonly file: string;
      readonly id: string;
      readonly title: string;
      readonly canReplace: boolean;
    }
  | { readonly stage: 'done'; readonly title: string; readonly names: number; readonly isOff: boolean };

export interface Import {
  readonly state: ImportState;
  read(file: File): void;
  /**
   * Continues the import after the user's choice in the stage `exists`: `replace` replaces the glossary with
   * the file, `both` stores the file as another glossary with a new id.
   */
  answer(choice: 'replace' | 'both' | 'cancel'): void;
  /** Cancels the running import, so that nothing is stored. */
  cancel(): void;
}

export interface ImportOptions {
  readonly listed: readonly ListedGlossary[];
  readonly store: (change: () => Promise<void>) => Promise<boolean>;
}

const REPLACEABLE: ReadonlySet<ListedGlossary['origin'] | undefined> = new Set(['user', 'damaged']);

/** An import that is running. */
interface Run {
  readonly file: string;
  readonly worker: PackWorker;
  readonly controller: AbortController;
  /** True if the file replaces an existing glossary of the same id. */
  readonly replaces: boolean;
}

export function useImport({ listed, store }: ImportOptions): Import {
  const [state, setState] = useState<ImportState>({ stage: 'idle' });
  const run = useRef<Run>(undefined);
  const currentList = useRef(listed);
  currentList.current = listed;
  const find = (id: string) => currentList.current.find((glossary) => glossary.id === id);

  /** Stops the running import if there is one. Sets the state to `next`. */
  function end(next: ImportState): void {
    run.current?.worker.end();
    run.current?.controller.abort();
    run.current = undefined;
    setState(next);
  }

  function build(id: string, replaces: boolean): void {
    if (run.current === undefined) return;
    run.current = { ...run.current, replaces };
    run.current.worker.ask({ type: 'build', id });
  }

  async function storeBuilt(built: BuiltPack, { file, controller, replaces }: Run): Promise<void> {
    const { id, title, entries } = built.meta;
    const isOff = find(id)?.isOn !== true;
    const onCommit = () => setState({ stage: 'working', file, share: 1, canCancel: false });
    const isStored = await store(async () => {
      const isDone = await storePack(built, {
        isOn: false,
        signal: controller.signal,
        onCommit,
        ...(!replaces && { base: null }),
      }).catch((error: unknown) => {
        if (!controller.signal.aborted) throw error;
      });
      if (isDone === false)
        throw new Error(`Another page has added a glossary "${id}" since the import started.`);
    });
    if (!controller.signal.aborted)
      end(isStored ? { stage: 'done', title, names: entries, isOff } : { stage: 'idle' });
  }

  function handleReply(reply: WorkerReply): void {
    const current = run.current;
    if (current === undefined) return;
    const { file } = current;
    if (reply.type === 'unreadable' || reply.type === 'failed') end({ stage: reply.type, file });
    else if (reply.type === 'refused') end({ stage: 'refused', file, problems: reply.problems });
    else if (reply.type === 'progress')
      setState({ stage: 'working', file, share: reply.share, canCancel: true });
    else if (reply.type === 'built') void storeBuilt(reply.built, current);
    else if (find(reply.id) === undefined) build(reply.id, false);
    else
      setState({
        stage: 'exists',
        file,
        id: reply.id,
        title: reply.title,
        canReplace: REPLACEABLE.has(find(reply.id)?.origin),
      });
  }

  useEffect(() => () => end({ stage: 'idle' }), []);

  return {
    state,
    read(file) {
      end({ stage: 'working', file: file.name, share: 0, canCancel: true });
      const controller = new AbortController();
      const worker = startPackWorker((reply) => controller.signal.aborted || handleReply(reply));
      run.current = { file: file.name, worker, controller, replaces: false };
      worker.ask({ type: 'read', file });
    },
    answer(choice) {
      if (state.stage !== 'exists' || choice === 'cancel') return end({ stage: 'idle' });
      const taken = currentList.current.map(({ id }) => id);
      build(choice === 'replace' ? state.id : newPackId(state.id, taken), choice === 'replace');
    },
    cancel: () => end({ stage: 'cancelled' }),
  };
}
