/** Watches a page for a test of the page watcher. Runs in the page. */
import { runsAround, watchPage } from '../../entrypoints/content/page-watcher.ts';

export { runsAround, watchPage };

/** Returns one string for each run of siblings: the texts of its nodes, joined by "+". */
function textsOf(runs: readonly (readonly Node[])[]): string[] {
  return runs.map((run) => run.map(({ textContent }) => textContent).join('+'));
}

export interface WatchedPage {
  /** Resolves with the next report: the texts of the changed runs, or 'another address'. */
  next(): Promise<readonly string[] | 'another address'>;
  /** Watches a shadow root too. */
  watch(root: ShadowRoot): void;
  /** Stops watching. */
  end(): void;
}

/** Starts watching the page. The element `sidelight-card` is ignored, because it belongs to the extension. */
export function watchedPage(): WatchedPage {
  const controller = new AbortController();
  const reports: (readonly string[] | 'another address')[] = [];
  let waiting: (() => void) | undefined;

  function note(report: readonly string[] | 'another address'): void {
    reports.push(report);
    waiting?.();
  }

  const watcher = watchPage({
    ownElement: 'sidelight-card',
    signal: controller.signal,
    whenIdle: async () => {},
    beginsPiece: () => false,
    onMutations() {},
    onChange: async ({ runs }) => note(textsOf(runs)),
    onNavigate: async () => note('another address'),
  });

  return {
    async next() {
      if (reports.length === 0) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      return reports.shift() ?? [];
    },
    watch: watcher.watch,
    end: () => controller.abort(),
  };
}
