/** Reports the marks on a page, each with the entry of its card. */
import type { Page } from 'puppeteer-core';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { compileLexicon } from '../../engine/names/compile-lexicon.ts';
import { createMatcher } from '../../engine/names/matcher.ts';
import { type PaintedMark, paintedMarks } from '../page-probe.ts';

export interface ReportedMark {
  readonly text: string;
  /**
   * Id of the marked entry; `undefined` if the matcher does not find the name again in the text that was
   * read.
   */
  readonly entry: string | undefined;
  readonly kind: string | undefined;
}

export interface DemoReport {
  readonly url: string;
  readonly title: string;
  readonly browser: string;
  readonly counts: {
    readonly marks: number;
    readonly entries: number;
    readonly kinds: Readonly<Record<string, number>>;
  };
  readonly marks: readonly ReportedMark[];
}

function countBy(values: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/**
 * Creates a function that finds the entry of a painted mark. It runs the matcher on the text up to the end of
 * the mark.
 */
export function entryFinder(glossary: Glossary): (mark: PaintedMark) => Entry | undefined {
  const lexicon = compileLexicon(glossary);
  const matcher = createMatcher(lexicon);
  return ({ text, before }) => {
    const index = matcher.find(before + text).find(({ start }) => start === before.length)?.entry;
    const id = index === undefined ? undefined : lexicon.entries[index]?.id;
    return glossary.entries.find((entry) => entry.id === id);
  };
}

/** Reports all painted marks of the page and its frames. */
export async function readReport(
  page: Page,
  entryOf: (mark: PaintedMark) => Entry | undefined,
): Promise<DemoReport> {
  const painted = (
    await Promise.all(page.frames().map((frame) => paintedMarks(frame).catch(() => [])))
  ).flat();
  const marks = painted.map((mark): ReportedMark => {
    const entry = entryOf(mark);
    return { text: mark.text, entry: entry?.id, kind: entry?.kind };
  });
  return {
    url: page.url(),
    title: await page.title(),
    browser: await page.browser().version(),
    counts: {
      marks: marks.length,
      entries: new Set(marks.map(({ entry }) => entry)).size,
      kinds: countBy(marks.map(({ kind }) => kind)),
    },
    marks,
  };
}
