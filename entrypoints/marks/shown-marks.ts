/** The marks that the reader wants to see of those found, and their painting. */

import type { Lexicon } from '../../engine/names/lexicon.ts';
import { chosenMarks } from '../../engine/page/density.ts';
import type { PageEvidence } from '../../engine/page/evidence.ts';
import { relevantMarks } from '../../engine/page/relevance.ts';
import type { Settings } from '../../engine/settings.ts';
import type { Highlighter } from './highlighter.ts';
import { lookOf } from './looks.ts';
import type { Mark, Marks } from './marks.ts';
import { sectionsInOrder } from './sections.ts';

export interface ShownMarks {
  /** Chooses anew among the marks found and paints what is chosen. */
  update(): void;
  /** Paints what is chosen, around the place that is in view now. */
  paint(): void;
  has(mark: Mark): boolean;
  /** Among how many marks was chosen. */
  readonly found: number;
  /** In page order. */
  inOrder(): readonly Mark[];
  /** Those and the ones that the reader wants to see less of, in page order. */
  relevant(): readonly Mark[];
}

export interface ShownMarksOptions {
  readonly marks: Pick<Marks, 'inOrder'>;
  readonly highlighter: Pick<Highlighter, 'paint'>;
  readonly lexicon: Pick<Lexicon, 'entries'>;
  readonly evidence: Pick<PageEvidence, 'about'>;
  readonly settings: () => Settings;
  /** Among how many marks those that are painted now were chosen. */
  readonly found?: number | undefined;
}

/** Says which section a mark is in; to be asked in page order, and made again for another pass. */
function sectionOfMarks(): (mark: Mark) => number {
  let sectionOf: ReturnType<typeof sectionsInOrder> | undefined;
  return ({ range }) => {
    sectionOf ??= sectionsInOrder();
    return sectionOf(range.startContainer);
  };
}

export function createShownMarks({ marks, highlighter, lexicon, evidence, settings, ...before }: ShownMarksOptions): ShownMarks {
  let found = before.found ?? 0;
  let relevant: readonly Mark[] = [];
  let shown: readonly Mark[] = [];
  let members: ReadonlySet<Mark> = new Set();
  const kindOf = (entry: number) => lexicon.entries[entry]?.kind;
  /** Which kinds are marked is chosen among our names; readers' own are switched off with their glossary. */
  const chosenByKind = (entry: number) => (lexicon.entries[entry]?.isReaders ? undefined : kindOf(entry));

  function paint(): void {
    highlighter.paint(shown, settings().looks === 'kinds' ? (mark) => lookOf(kindOf(mark.entry)) : undefined);
  }

  return {
    update() {
      const all = marks.inOrder();
      found = all.length;
      relevant = relevantMarks(all, { lexicon, evidence, mode: settings().relevance, sectionOf: sectionOfMarks() });
      shown = chosenMarks(relevant, settings(), chosenByKind, sectionOfMarks());
      members = new Set(shown);
      paint();
    },
    paint,
    has: (mark) => members.has(mark),
    get found() {
      return found;
    },
    inOrder: () => shown,
    relevant: () => relevant,
  };
}
