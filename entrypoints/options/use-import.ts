/**
 * Imports a glossary file: a worker reads, checks and compiles it. The glossary is stored only if it has no
 * problems.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { newPackId } from '../../engine/packs/edit.ts';
import type { PackProblem } from '../../engine/packs/problems.ts';
import type { ListedGlossary } from '../../engine/packs/states.ts';
import type { BuiltPack } from '../../platform/packs/build-pack.ts';
import { storePack } from '../../platform/packs/change-pack.ts';
import { type PackWorker, startPackWorker, type WorkerReply } from '../../platform/packs/pack-worker.ts';

/** State of the last import. */
export type ImportState =
  | { readonly stage: 'idle' }
  /** `share`: share of the work that is done, from 0 to 1. */
  | { readonly stage: 'working'; readonly file: string; readonly share: number; readonly canCancel: boolean }
  | { readonly stage: 'cancelled' }
  | { readonly stage: 'unreadable'; readonly file: string }
  | { readonly stage: 'failed'; readonly file: string }
  | { readonly stage: 'refused'; readonly file: string; readonly problems: readonly PackProblem[] }
  /** A glossary with the file's id exists. `canReplace` is true if it is the user's own. */
  | { readonly stage: 'exists'; readonly file: string; readonly id: string; readonly title: string; readonly canReplace: boolean }
  | { readonly stage: 'done'; readonly title: string; readonly names: number; readonly isOff: boolean };

export interface Import {
  readonly state: ImportState;
  read(file: File): void;
  /** Answers whether the file replaces the existing glossary or is added beside it. */
  answer(choice: 'replace' | 'both' | 'cancel'): void;
  /** Cancels the running import. Nothing is stored. */
  cancel(): void;
}

export interface ImportOptions {
  readonly listed: readonly ListedGlossary[];
  readonly store: (change: () => Promise<void>) => Promise<boolean>;
}

const REPLACEABLE: ReadonlySet<ListedGlossary['origin'] | undefined> = new Set(['user', 'damaged']);

/** A running import. */
interface Run {
  readonly file: string;
  readonly worker: PackWorker;
  readonly life: AbortController;
  /** True if the file replaces the glossary with its id. */
  readonly replaces: boolean;
}

export function useImport({ listed, store }: ImportOptions): Import {
  const [state, setState] = useState<ImportState>({ stage: 'idle' });
  const run = useRef<Run>(undefined);
  const known = useRef(listed);
  known.current = listed;
  const find = (id: string) => known.current.find((glossary) => glossary.id === id);

  /** Ends the running import, if any, and shows `next`. */
  function end(next: ImportState): void {
    run.current?.worker.end();
    run.current?.life.abort();
    run.current = undefined;
    setState(next);
  }

  function build(id: string, replaces: boolean): void {
    if (run.current === undefined) return;
    run.current = { ...run.current, replaces };
    run.current.worker.ask({ type: 'build', id });
  }

  async function keep(built: BuiltPack, { file, life, replaces }: Run): Promise<void> {
    const { id, title, entries } = built.meta;
    const isOff = find(id)?.isOn !== true;
    const onCommit = () => setState({ stage: 'working', file, share: 1, canCancel: false });
    const isStored = await store(async () => {
      const isDone = await storePack(built, { isOn: false, signal: life.signal, onCommit, ...(!replaces && { base: null }) }).catch(
        (error: unknown) => {
          if (!life.signal.aborted) throw error;
        },
      );
      if (isDone === false) throw new Error(`There is a glossary "${id}" by now.`);
    });
    if (!life.signal.aborted) end(isStored ? { stage: 'done', title, names: entries, isOff } : { stage: 'idle' });
  }

  function hear(reply: WorkerReply): void {
    const current = run.current;
    if (current === undefined) return;
    const { file } = current;
    if (reply.type === 'unreadable' || reply.type === 'failed') end({ stage: reply.type, file });
    else if (reply.type === 'refused') end({ stage: 'refused', file, problems: reply.problems });
    else if (reply.type === 'progress') setState({ stage: 'working', file, share: reply.share, canCancel: true });
    else if (reply.type === 'built') void keep(reply.built, current);
    else if (find(reply.id) === undefined) build(reply.id, false);
    else setState({ stage: 'exists', file, id: reply.id, title: reply.title, canReplace: REPLACEABLE.has(find(reply.id)?.origin) });
  }

  useEffect(() => () => end({ stage: 'idle' }), []);

  return {
    state,
    read(file) {
      end({ stage: 'working', file: file.name, share: 0, canCancel: true });
      const life = new AbortController();
      const worker = startPackWorker((reply) => life.signal.aborted || hear(reply));
      run.current = { file: file.name, worker, life, replaces: false };
      worker.ask({ type: 'read', file });
    },
    answer(choice) {
      if (state.stage !== 'exists' || choice === 'cancel') return end({ stage: 'idle' });
      const taken = known.current.map(({ id }) => id);
      build(choice === 'replace' ? state.id : newPackId(state.id, taken), choice === 'replace');
    },
    cancel: () => end({ stage: 'cancelled' }),
  };
}
