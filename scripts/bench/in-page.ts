/** Runs in a page: marks the names in its text with each finder, and measures the time. */
import { DOM_FINDERS, type DomFinder, type MarkNames } from './dom-finders.ts';
import { type Find, findersFor } from './finders.ts';
import { glossaryOf } from './glossaries.ts';
import { medianTime, TOO_LONG, timed } from './timing.ts';

const HIGHLIGHT = 'bench';

/** Returns a function that paints the found names below an element, without changing the document. */
function painted(find: Find): MarkNames {
  return (root) => {
    const ranges: StaticRange[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const container = node;
      for (const { start, end } of find(container.nodeValue ?? '')) {
        ranges.push(
          new StaticRange({
            startContainer: container,
            startOffset: start,
            endContainer: container,
            endOffset: end,
          }),
        );
      }
    }
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => CSS.highlights.delete(HIGHLIGHT);
  };
}

function finderCalled(name: string): DomFinder | undefined {
  const finder = findersFor(false).find((candidate) => candidate.name === name);
  if (finder === undefined) return DOM_FINDERS.find((candidate) => candidate.name === name);
  return { name, build: (names) => painted(finder.build(glossaryOf(names), names)()) };
}

/** Names of all ways to mark names in a page. */
export const WAYS = [...findersFor(false), ...DOM_FINDERS].map(({ name }) => name);

/** Times measured in a page, in ms, and the number of marks found. */
export interface DomTimes {
  readonly build: number;
  readonly first: number;
  readonly warm: number;
  readonly found: number;
}

/** Returns the number of marks below an element: painted ranges, or elements that wrap names. */
function countMarks(root: Element): number {
  return CSS.highlights.get(HIGHLIGHT)?.size ?? root.querySelectorAll('mark').length;
}

/**
 * Marks the page with the finder `name`: once with code that has not run before (cold), then repeatedly for
 * `time` ms (warm). The times include layout, but not painting or removing the marks. If the first marking
 * takes too long, it is not repeated. Its time is then the warm time too.
 */
export function measure(name: string, names: readonly string[], time: number): DomTimes {
  const root = document.body;
  const finder = finderCalled(name);
  if (finder === undefined) throw new Error(`There is no finder called "${name}".`);
  const build = timed(() => finder.build(names));
  const markAll = () => {
    const clear = build.result(root);
    return { clear, height: root.offsetHeight };
  };
  const first = timed(markAll);
  const found = countMarks(root);
  first.result.clear();
  const warm = first.ms > TOO_LONG ? first.ms : medianTime(markAll, time, ({ clear }) => clear());
  return { build: build.ms, first: first.ms, warm, found };
}
